import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onLoad } from '../src/index.ts';
import { Form, deferred, row, text, violation } from './form.ts';

const contact = { table: 'contact', parameters: ['mobilephone,telephone1'] as [string] };

test('A form that loads is not evaluated and has no marks', () => {
  const form = new Form({ msdyn_fromphone: 'old and wrong' }, () => row([violation('wrong')]));
  assert.deepEqual(form.sent, []);
  assert.deepEqual(form.notes('msdyn_fromphone'), []);
});

test('A broken rule is a recommendation at its column, and the value stays', async () => {
  const form = new Form({ msdyn_fromphone: null, msdyn_tophone: null }, () => row([violation('Too short.')]));
  await form.type('msdyn_fromphone', 'first 12');
  assert.deepEqual(form.notes('msdyn_fromphone'), [{ uniqueId: 'phonecallctx.msdyn_fromphone', notificationLevel: 'RECOMMENDATION', messages: ['Too short.'] }]);
  assert.deepEqual(form.notes('msdyn_tophone'), []);
  assert.equal(form.column('msdyn_fromphone').getValue(), 'first 12');
});

test('An accepted text takes the recommendation away', async () => {
  const form = new Form({ msdyn_fromphone: null }, request => row(request['msdyn_fromphone'] === '12 a' ? [violation('Too short.')] : []));
  await form.type('msdyn_fromphone', '12 a');
  await form.type('msdyn_fromphone', '+14255550199');
  assert.deepEqual(form.notes('msdyn_fromphone'), []);
});

test('A changed row is evaluated with what a save would send', async () => {
  const form = new Form({ msdyn_fromphone: '+1', msdyn_callsid: 'CA1', msdyn_callername: 'Ada', msdyn_providername: 'never' }, () => row());
  form.column('msdyn_callername').setSubmitMode('always');
  form.column('msdyn_providername').setValue('changed');
  form.column('msdyn_providername').setSubmitMode('never');
  await form.type('msdyn_fromphone', null);
  assert.deepEqual(form.sent, [{ api: 'pcc_ValidatePhoneCallContext', msdyn_callername: 'Ada', msdyn_fromphone: '', msdyn_ocphonecallengagementctxid: { guid: '0d3ab26b-0000-4000-8000-00000000000a' } }]);
});

test('A new row is evaluated with the values that it began with', async () => {
  const form = new Form({ msdyn_fromphone: null, msdyn_callsid: 'CA2', msdyn_callername: null }, () => row(), { id: '' });
  await form.type('msdyn_fromphone', '+2');
  assert.deepEqual(form.sent, [{ api: 'pcc_ValidatePhoneCallContext', msdyn_callsid: 'CA2', msdyn_fromphone: '+2' }]);
});

test('A rule about a column that would not be saved marks nothing', async () => {
  const form = new Form({ msdyn_fromphone: null, msdyn_tophone: null }, () => row([violation('Required.', 'msdyn_tophone', 'PCC006')]), { id: '' });
  await form.type('msdyn_fromphone', '+3');
  assert.deepEqual(form.notes('msdyn_tophone'), []);
});

test('Apply writes the number in E.164 and has it evaluated', async () => {
  const form = new Form({ msdyn_fromphone: null }, request => request['msdyn_fromphone'] === '+14255550123' ? row() : row([violation('Not E.164.')], { FromPhoneE164: '+14255550123' }));
  await form.type('msdyn_fromphone', '(425) 555-0123');
  assert.equal(form.notes('msdyn_fromphone')[0]?.actions?.[0]?.message, '+14255550123');
  assert.equal(form.column('msdyn_fromphone').getValue(), '(425) 555-0123', 'only Apply writes');
  await form.apply('msdyn_fromphone');
  assert.equal(form.column('msdyn_fromphone').getValue(), '+14255550123');
  assert.deepEqual(form.notes('msdyn_fromphone'), []);
  assert.equal(form.sent.length, 2);
});

test('Apply of an old recommendation writes nothing', async () => {
  const form = new Form({ msdyn_fromphone: null }, () => row([violation('Not E.164.')], { FromPhoneE164: '+14255550124' }));
  await form.type('msdyn_fromphone', '(425) 555-0124');
  form.column('msdyn_fromphone').setValue('typed since');
  await form.apply('msdyn_fromphone');
  assert.equal(form.column('msdyn_fromphone').getValue(), 'typed since');
});

test('A rule that no other text satisfies has no Apply', async () => {
  const form = new Form({ msdyn_fromphone: null }, () => row([violation('The status is Inactive.', 'msdyn_fromphone', 'PCC206')], { FromPhoneE164: '+14255550125' }));
  await form.type('msdyn_fromphone', '(425) 555-0125');
  assert.equal(form.notes('msdyn_fromphone')[0]?.actions, undefined);
});

test('Of two answers in the wrong order the newer one counts', async () => {
  const answers = { one: deferred(), two: deferred() };
  const form = new Form({ msdyn_fromphone: null }, request => answers[request['msdyn_fromphone'] as 'one' | 'two'].promise);
  await form.type('msdyn_fromphone', 'one');
  await form.type('msdyn_fromphone', 'two');
  answers.two.resolve(row([violation('About two.')]));
  await form.settle();
  answers.one.resolve(row([violation('About one.')]));
  await form.settle();
  assert.deepEqual(form.messages('msdyn_fromphone'), ['About two.']);
});

test('An answer is kept for its text, for three minutes', async context => {
  context.mock.timers.enable({ apis: ['Date'] });
  const form = new Form({ msdyn_fromphone: null }, () => row());
  for (const typed of ['kept', 'other', 'kept']) await form.type('msdyn_fromphone', typed);
  assert.deepEqual(form.sent.map(request => request['msdyn_fromphone']), ['kept', 'other']);
  context.mock.timers.tick(179_999);
  await form.type('msdyn_fromphone', 'kept');
  assert.equal(form.sent.length, 2);
  context.mock.timers.tick(1);
  await form.type('msdyn_fromphone', 'kept');
  assert.equal(form.sent.length, 3);
});

test('The oldest answers make room for new ones', async () => {
  const form = new Form({ msdyn_fromphone: null }, () => row());
  for (let number = 0; number < 250; number++) await form.type('msdyn_fromphone', `room ${number}`);
  await form.type('msdyn_fromphone', 'room 249');
  assert.equal(form.sent.length, 250);
  await form.type('msdyn_fromphone', 'room 0');
  assert.equal(form.sent.length, 251);
});

test('A failing request leaves no mark and is not kept', async () => {
  let isFailing = true;
  const form = new Form({ msdyn_fromphone: null }, () => isFailing ? Promise.reject(new Error('offline')) : row([violation('Now.')]));
  await form.type('msdyn_fromphone', 'fails');
  assert.deepEqual(form.notes('msdyn_fromphone'), []);
  isFailing = false;
  await form.type('msdyn_fromphone', 'fails');
  assert.deepEqual(form.messages('msdyn_fromphone'), ['Now.']);
});

test('A text of another table is read with the region of the form', async () => {
  const form = new Form({ mobilephone: null, telephone1: null }, () => text('No calling code.', { E164: '+14255550126', IsPossible: true }), { table: 'contact', parameters: ['mobilephone, telephone1', 'us'] });
  await form.type('mobilephone', '(425) 555-0126');
  assert.deepEqual(form.sent, [{ api: 'pcc_ParsePhoneNumber', Text: '(425) 555-0126', Region: 'us' }]);
  assert.deepEqual(form.messages('mobilephone'), ['No calling code.']);
  await form.apply('mobilephone');
  assert.equal(form.column('mobilephone').getValue(), '+14255550126');
});

test('One text in two columns is sent once', async () => {
  const form = new Form({ mobilephone: null, telephone1: null }, () => text('Too short.'), contact);
  await form.type('mobilephone', '13');
  await form.type('telephone1', '13');
  assert.equal(form.sent.length, 1);
  assert.deepEqual(form.messages('telephone1'), ['Too short.']);
});

test('A number of no possible length is not offered', async () => {
  const form = new Form({ mobilephone: null }, () => text('Too long.', { E164: '+142555501234567', IsPossible: false }), { table: 'contact', parameters: ['mobilephone'] });
  await form.type('mobilephone', '+142555501234567');
  assert.equal(form.notes('mobilephone')[0]?.actions, undefined);
});

test('An emptied column of another table is not evaluated', async () => {
  const form = new Form({ mobilephone: '1' }, () => text('Wrong.'), contact);
  await form.type('mobilephone', null);
  assert.deepEqual(form.sent, []);
});

for (const [name, table, parameters, fault] of [
  ['no column', 'contact', [], /the table contact needs the names of its phone columns\. Enter parameters such as "mobilephone,telephone1"\./],
  ['a blank name', 'contact', ['a,,b'], /not a text with logical names/],
  ['a list', 'contact', [['mobilephone']], /not a text with logical names/],
  ['a display name', 'contact', ['Mobile Phone'], /not a text with logical names/],
  ['a region of three letters', 'contact', ['mobilephone', 'USA'], /not the two letters of a region/],
] as const) {
  test(`Parameters with ${name} are rejected when the form loads`, () => {
    assert.throws(() => new Form({}, () => row(), { table, parameters: parameters as unknown as [string] }), fault);
  });
}

for (const context of [undefined, 'mobilephone']) {
  test(`A handler with ${String(context)} in place of the execution context is rejected when the form loads`, () => {
    assert.throws(() => { onLoad(context as never); }, /Select "Pass execution context as first parameter"/);
  });
}

test('A control without notifications is passed over', async () => {
  const form = new Form({ msdyn_fromphone: null }, () => row([violation('Too short.')]));
  form.column('msdyn_fromphone').controls.push({} as never);
  await form.type('msdyn_fromphone', '25');
  assert.deepEqual(form.column('msdyn_fromphone').controls.get(0).getNotifications().length, 1);
});

test('A column that the form does not have is left out', async () => {
  const form = new Form({ telephone1: null }, () => text(null), contact);
  await form.type('telephone1', '+4');
  assert.equal(form.sent.length, 1);
});
