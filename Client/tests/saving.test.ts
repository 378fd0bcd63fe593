import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Form, deferred, row, text, violation } from './form.ts';

test('A save that the server would reject is prevented, with all reasons', async () => {
  const form = new Form({ msdyn_fromphone: null, msdyn_callsid: null }, () => row([violation('One.'), violation('Two.', 'msdyn_callsid', 'PCC006')]));
  form.column('msdyn_fromphone').setValue('14');
  assert.equal(await form.save(), 'prevented');
  assert.deepEqual(form.banners, ['One.\nTwo.']);
  assert.deepEqual(form.messages('msdyn_fromphone'), ['One.']);
});

test('The error of a prevented save has the codes and no phone number', async () => {
  const form = new Form({ msdyn_fromphone: null }, () => row([violation('"24" is too short.'), violation('"24" again.'), violation('Required.', 'msdyn_callsid', 'PCC006')]));
  form.column('msdyn_fromphone').setValue('24');
  await form.save();
  assert.equal(form.fault?.message, 'PhoneCallCtx: PCC101, PCC006');
});

test('A save that the server would accept goes on', async () => {
  const form = new Form({ msdyn_fromphone: null }, () => row());
  form.column('msdyn_fromphone').setValue('+5');
  assert.equal(await form.save(), 'saved');
  assert.deepEqual(form.banners, []);
});

test('In an audit the broken rule is shown and the save goes on', async () => {
  const form = new Form({ msdyn_fromphone: null }, () => row([violation('Only noted.')], { Verdict: 'accepted' }));
  form.column('msdyn_fromphone').setValue('15');
  assert.equal(await form.save(), 'saved');
  assert.deepEqual(form.messages('msdyn_fromphone'), ['Only noted.']);
});

test('A save without changed columns sends no request', async () => {
  const form = new Form({ msdyn_fromphone: 'old and wrong' }, () => row([violation('Wrong.')]));
  assert.equal(await form.save(), 'saved');
  assert.deepEqual(form.sent, []);
});

test('A new row without values is evaluated for what it lacks', async () => {
  const form = new Form({ msdyn_fromphone: null }, () => row([violation('Required.', 'msdyn_fromphone', 'PCC006')]), { id: '' });
  assert.equal(await form.save(), 'prevented');
  assert.deepEqual(form.sent, [{ api: 'pcc_ValidatePhoneCallContext' }]);
  assert.deepEqual(form.notes('msdyn_fromphone'), [], 'nobody typed there');
  assert.deepEqual(form.banners, ['Required.']);
});

test('A save waits for the answer to what was typed and sends no second request', async () => {
  const answer = deferred();
  const form = new Form({ msdyn_fromphone: null }, () => answer.promise);
  await form.type('msdyn_fromphone', '16');
  const save = form.save();
  answer.resolve(row([violation('Too short.')]));
  assert.equal(await save, 'prevented');
  assert.equal(form.sent.length, 1);
});

test('A kept acceptance needs no request', async () => {
  const form = new Form({ msdyn_fromphone: null }, () => row());
  await form.type('msdyn_fromphone', '+6');
  assert.equal(await form.save(), 'saved');
  assert.equal(form.sent.length, 1);
});

test('A kept rejection is sent again, because the rules may have changed', async () => {
  let answer = row([violation('Too short.')]);
  const form = new Form({ msdyn_fromphone: null }, () => answer);
  await form.type('msdyn_fromphone', '17');
  assert.equal(await form.save(), 'prevented');
  answer = row();
  assert.equal(await form.save(), 'saved');
  assert.deepEqual(form.notes('msdyn_fromphone'), []);
  assert.deepEqual(form.banners, []);
  assert.equal(form.sent.length, 3);
});

test('The reason of a prevented save goes when the column changes', async () => {
  const form = new Form({ msdyn_fromphone: null }, request => request['msdyn_fromphone'] === '18' ? row([violation('Too short.')]) : row());
  await form.type('msdyn_fromphone', '18');
  await form.save();
  await form.type('msdyn_fromphone', '+7');
  assert.deepEqual(form.banners, []);
});

test('A failing request leaves the save to the server', async () => {
  const form = new Form({ msdyn_fromphone: null }, () => Promise.reject(new Error('offline')));
  form.column('msdyn_fromphone').setValue('19');
  assert.equal(await form.save(), 'saved');
});

test('An answer that cannot be read leaves the save to the server', async () => {
  const form = new Form({ msdyn_fromphone: null }, () => ({ Verdict: 'rejected', Violations: 'no JSON' }));
  form.column('msdyn_fromphone').setValue('20');
  assert.equal(await form.save(), 'saved');
});

test('A form that the script cannot read leaves the save to the server', async () => {
  const form = new Form({ msdyn_fromphone: null }, () => row([violation('Wrong.')]));
  form.column('msdyn_fromphone').getSubmitMode = () => { throw new Error('gone'); };
  assert.equal(await form.save(), 'saved');
});

test('An answer after two seconds leaves the save to the server', async context => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const form = new Form({ msdyn_fromphone: null }, () => new Promise(() => undefined));
  form.column('msdyn_fromphone').setValue('21');
  let result = 'waits';
  void form.save().then(value => { result = value; });
  await form.settle();
  context.mock.timers.tick(1999);
  await form.settle();
  assert.equal(result, 'waits');
  context.mock.timers.tick(1);
  await form.settle();
  assert.equal(result, 'saved');
});

test('An answer within two seconds prevents the save', async context => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const answer = deferred();
  const form = new Form({ msdyn_fromphone: null }, () => answer.promise);
  form.column('msdyn_fromphone').setValue('22');
  const save = form.save();
  await form.settle();
  context.mock.timers.tick(1999);
  answer.resolve(row([violation('Too short.')]));
  assert.equal(await save, 'prevented');
});

test('A save of another table is never prevented and never waits', async () => {
  const form = new Form({ mobilephone: null }, () => text('Too short.'), { table: 'contact', parameters: ['mobilephone'] });
  form.column('mobilephone').setValue('23');
  assert.equal(await form.save(), 'saved');
  await form.settle();
  assert.deepEqual(form.messages('mobilephone'), ['Too short.']);
});

test('A save of another table evaluates only the columns that changed', async () => {
  const form = new Form({ mobilephone: 'old and wrong', telephone1: null }, () => text(null), { table: 'contact', parameters: ['mobilephone,telephone1'] });
  form.column('telephone1').setValue('+8');
  await form.save();
  assert.deepEqual(form.sent.map(request => request['Text']), ['+8']);
});
