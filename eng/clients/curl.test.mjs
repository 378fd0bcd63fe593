// The examples of Microsoft's pages about the Web API, on the tables of the local Dataverse. Each operation is a heading there.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { base, client, guid, key, origin, set, table } from './operations.mjs';

const { operation } = client('curl', 'any version');
const conversations = 'msdyn_ocliveworkitems';
const links = `msdyn_msdyn_ocliveworkitem_${table}_liveworkitemid`;
const type = `Microsoft.Dynamics.CRM.${table}`;
const standard = ['Accept: application/json', 'OData-MaxVersion: 4.0', 'OData-Version: 4.0'];

/** Runs curl. The answer has the status, the headers by lower-case name, the text and, if it is JSON, the body. */
async function curl(method, path, body, ...headers) {
  const address = new URL(path, base).href;
  const own = typeof body === 'object' && body !== null ? ['Content-Type: application/json; charset=utf-8'] : [];
  const lines = [...standard, ...own, ...headers].flatMap(header => ['--header', header]);
  const process = spawn('curl', ['--silent', '--show-error', '--include', '--globoff', '--request', method, ...lines, ...(body ? ['--data-binary', '@-'] : []), address]);
  process.stdin.on('error', () => {}).end(typeof body === 'object' && body ? JSON.stringify(body) : body ?? '');
  const [output, errors, code] = await Promise.all([read(process.stdout), read(process.stderr), new Promise(resolve => process.on('close', resolve))]);
  assert.equal(code, 0, errors);
  const [head, ...rest] = output.split('\r\n\r\n');
  const [first, ...fields] = head.split('\r\n');
  const text = rest.join('\r\n\r\n');
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(fields.map(field => [field.slice(0, field.indexOf(':')).toLowerCase(), field.slice(field.indexOf(':') + 2)])),
    text,
    json: text.startsWith('{') ? JSON.parse(text) : null,
  };
}

async function read(stream) {
  let text = '';
  for await (const part of stream.setEncoding('utf8')) text += part;
  return text;
}

async function expect(status, ...request) {
  const answer = await curl(...request);
  assert.equal(answer.status, status, answer.text);
  return answer;
}

const idOf = answer => answer.headers['odata-entityid'].slice(0, -1).split('(')[1];
const create = async (row = {}) => idOf(await expect(204, 'POST', set, { msdyn_callername: 'Ada', ...row }));
const createConversation = async () => idOf(await expect(204, 'POST', conversations, { subject: 'Refund' }));
const conversationOf = async id => (await expect(200, 'GET', `${set}(${id})?$select=_msdyn_liveworkitemid_value`)).json._msdyn_liveworkitemid_value;
const nameOf = async id => (await expect(200, 'GET', `${set}(${id})?$select=msdyn_callername`)).json.msdyn_callername;
const me = async () => (await expect(200, 'GET', 'WhoAmI')).json.UserId;

operation('Compose HTTP requests: service document, $metadata, errors', async () => {
  assert.ok((await expect(200, 'GET', '')).json.value.some(item => item.url === set));
  assert.match((await expect(200, 'GET', '$metadata', null, 'Accept: application/xml')).text, /<EntityType Name="msdyn_ocphonecallengagementctx"/);
  assert.equal((await expect(404, 'GET', 'nothing')).json.error.code, '0x8006088a');
  await expect(405, 'DELETE', set);
  await expect(200, 'GET', `EntityDefinitions(LogicalName='${table}')?$select=EntitySetName`);
});

operation('Create: basic', async () => {
  const answer = await expect(204, 'POST', set, { msdyn_callername: 'Ada', msdyn_fromphone: '+14255550100', msdyn_ismicrosoftteamsphonenumber: false, statuscode: 1 });
  assert.match(idOf(answer), guid);
  assert.ok(answer.headers['odata-entityid'].startsWith(`${base}${set}(`));
});

operation('Create: with data returned', async () => {
  const answer = await expect(201, 'POST', `${set}?$select=msdyn_callername,createdon`, { msdyn_callername: 'Ada' }, 'Prefer: return=representation');
  assert.equal(answer.headers['preference-applied'], 'return=representation');
  assert.equal(answer.json.msdyn_callername, 'Ada');
});

operation('Create: associate on create', async () => {
  const conversation = await createConversation();
  for (const address of [`/${conversations}(${conversation})`, `${conversations}(${conversation})`, `${base}${conversations}(${conversation})`])
    assert.equal(await conversationOf(await create({ 'msdyn_liveworkitemid@odata.bind': address })), conversation);
});

operation('Create: check for duplicate records', async () => { await expect(204, 'POST', set, { msdyn_callername: 'Ada' }, 'MSCRM.SuppressDuplicateDetection: false'); });

operation('Retrieve: basic', async () => {
  const { json, headers } = await expect(200, 'GET', `${set}(${await create()})?$select=msdyn_callername,statecode`);
  assert.equal(json.msdyn_callername, 'Ada');
  assert.equal(json['@odata.etag'], headers.etag);
});

operation('Retrieve: with primary key as key', async () => { await expect(200, 'GET', `${set}(${key}=${await create()})`); });

operation('Retrieve: single property, raw value', async () => {
  const id = await create();
  assert.equal((await expect(200, 'GET', `${set}(${id})/msdyn_callername`)).json.value, 'Ada');
  assert.equal((await expect(200, 'GET', `${set}(${id})/msdyn_callername/$value`)).text, 'Ada');
});

operation('Retrieve: related rows with $expand', async () => {
  const id = await create({ 'msdyn_liveworkitemid@odata.bind': `/${conversations}(${await createConversation()})` });
  const { json } = await expect(200, 'GET', `${set}(${id})?$select=msdyn_callername&$expand=msdyn_liveworkitemid($select=subject)`);
  assert.equal(json.msdyn_liveworkitemid.subject, 'Refund');
});

operation('Retrieve: with annotations', async () => {
  const { json } = await expect(200, 'GET', `${set}(${await create()})?$select=statecode`, null, 'Prefer: odata.include-annotations="OData.Community.Display.V1.FormattedValue"');
  assert.equal(json['statecode@OData.Community.Display.V1.FormattedValue'], 'Active');
});

operation('Update: basic', async () => {
  const id = await create();
  await expect(204, 'PATCH', `${set}(${id})`, { msdyn_callername: 'Eva' }, 'If-Match: *');
  assert.equal(await nameOf(id), 'Eva');
  const rejected = await expect(400, 'PATCH', `${set}(${id})`, { msdyn_fromphone: '12' }, 'If-Match: *');
  assert.match(rejected.json.error.message, /PCC101/);
});

operation('Update: with data returned', async () => {
  const { json } = await expect(200, 'PATCH', `${set}(${await create()})?$select=msdyn_callername`, { msdyn_callername: 'Eva' }, 'Prefer: return=representation');
  assert.equal(json.msdyn_callername, 'Eva');
});

operation('Update: a single property value', async () => {
  const id = await create();
  await expect(204, 'PUT', `${set}(${id})/msdyn_callername`, { value: 'Eva' });
  assert.equal(await nameOf(id), 'Eva');
  await expect(204, 'DELETE', `${set}(${id})/msdyn_callername`);
  assert.equal(await nameOf(id), null);
});

operation('Upsert', async () => {
  const id = '00000000-0000-0000-0000-0000000000b1';
  await expect(204, 'PATCH', `${set}(${id})`, { msdyn_callername: 'Ada' });
  await expect(204, 'PATCH', `${set}(${id})`, { msdyn_callername: 'Eva' });
  assert.equal(await nameOf(id), 'Eva');
  await expect(412, 'PATCH', `${set}(${id})`, { msdyn_callername: 'Grace' }, 'If-None-Match: *');
  await expect(404, 'PATCH', `${set}(00000000-0000-0000-0000-0000000000b2)`, { msdyn_callername: 'Grace' }, 'If-Match: *');
});

operation('Delete: basic', async () => {
  const id = await create();
  await expect(204, 'DELETE', `${set}(${id})`);
  await expect(404, 'GET', `${set}(${id})`);
});

operation('Conditional operations: optimistic concurrency, conditional retrieval', async () => {
  const id = await create();
  const { etag } = (await expect(200, 'GET', `${set}(${id})`)).headers;
  await expect(304, 'GET', `${set}(${id})`, null, `If-None-Match: ${etag}`);
  await expect(204, 'PATCH', `${set}(${id})`, { msdyn_callername: 'Eva' }, `If-Match: ${etag}`);
  assert.equal((await expect(412, 'DELETE', `${set}(${id})`, null, `If-Match: ${etag}`)).json.error.code, '0x80060882');
});

operation('Associate and disassociate: collection-valued and single-valued', async () => {
  const [id, conversation] = [await create(), await createConversation()];
  const [address, related] = [`${conversations}(${conversation})/${links}`, { '@odata.id': `${base}${set}(${id})` }];
  for (const [path, suffix] of [[address, `(${id})/$ref`], [address, `/$ref?$id=${base}${set}(${id})`]]) {
    await expect(204, 'POST', `${path}/$ref`, related);
    assert.equal(await conversationOf(id), conversation);
    await expect(204, 'DELETE', `${path}${suffix}`);
    assert.equal(await conversationOf(id), null);
  }

  await expect(204, 'PUT', `${set}(${id})/msdyn_liveworkitemid/$ref`, { '@odata.id': `${base}${conversations}(${conversation})` });
  assert.equal((await expect(200, 'GET', `${set}(${id})/msdyn_liveworkitemid/$ref`)).json['@odata.id'], `${base}${conversations}(${conversation})`);
  await expect(204, 'DELETE', `${set}(${id})/msdyn_liveworkitemid/$ref`);
  assert.equal(await conversationOf(id), null);
});

const filled = (async () => {
  const conversation = await createConversation();
  for (let i = 1; i <= 5; i++) await create({ msdyn_callername: `Query ${i}`, importsequencenumber: i, 'msdyn_liveworkitemid@odata.bind': `/${conversations}(${conversation})` });
  return conversation;
})();

async function names(filter, rest = '') {
  const conversation = await filled;
  const { json } = await expect(200, 'GET', `${set}?$select=msdyn_callername&$orderby=msdyn_callername&$filter=_msdyn_liveworkitemid_value eq ${conversation} and (${filter})${rest}`);
  return json.value.map(row => row.msdyn_callername.at(-1)).join('');
}

operation('Query: filter rows', async () => {
  assert.equal(await names('importsequencenumber gt 1 and importsequencenumber le 3'), '23');
  assert.equal(await names("contains(msdyn_callername,'5') or endswith(msdyn_callername,'1')"), '15');
  assert.equal(await names("not startswith(msdyn_callername,'Query')"), '');
  assert.equal(await names("msdyn_liveworkitemid/subject eq 'Refund'"), '12345');
  assert.equal(await names('importsequencenumber eq @p1', '&@p1=4'), '4');
  assert.equal(await names("Microsoft.Dynamics.CRM.In(PropertyName='importsequencenumber',PropertyValues=['2','4'])"), '24');
  assert.equal(await names("Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=2)"), '12345');
  const { json } = await expect(200, 'GET', `${conversations}?$filter=activityid eq ${await filled} and ${links}/any(o:o/importsequencenumber eq 5)`);
  assert.equal(json.value.length, 1);
});

operation('Query: order, limit, count, page', async () => {
  const path = `${set}?$select=msdyn_callername&$filter=startswith(msdyn_callername,'Query')&$orderby=msdyn_callername desc`;
  await filled;
  assert.equal((await expect(200, 'GET', `${path}&$top=1&$count=true`)).json['@odata.count'], 5);
  assert.equal((await expect(200, 'GET', `${set}/$count?$filter=startswith(msdyn_callername,'Query')`)).text, '5');
  const first = await expect(200, 'GET', path, null, 'Prefer: odata.maxpagesize=3');
  assert.equal(first.json.value.length, 3);
  const second = await expect(200, 'GET', first.json['@odata.nextLink'], null, 'Prefer: odata.maxpagesize=3');
  assert.equal(second.json.value.at(-1).msdyn_callername, 'Query 1');
});

operation('Query: join tables', async () => {
  const { json } = await expect(200, 'GET', `${conversations}(${await filled})?$select=subject&$expand=${links}($select=msdyn_callername;$filter=importsequencenumber lt 4;$orderby=msdyn_callername desc;$top=2)`);
  assert.deepEqual(json[links].map(row => row.msdyn_callername), ['Query 3', 'Query 2']);
});

operation('Query: aggregate data', async () => {
  const filter = `filter(_msdyn_liveworkitemid_value eq ${await filled})`;
  const { json } = await expect(200, 'GET', `${set}?$apply=${filter}/groupby((statecode),aggregate($count as number,importsequencenumber with sum as total))`);
  assert.deepEqual([json.value[0].number, json.value[0].total], [5, 15]);
});

operation('Query: FetchXML', async () => {
  const fetch = `<fetch count="2" page="1"><entity name="${table}"><attribute name="msdyn_callername"/><order attribute="msdyn_callername"/><filter><condition attribute="msdyn_liveworkitemid" operator="eq" value="${await filled}"/></filter></entity></fetch>`;
  const { json } = await expect(200, 'GET', `${set}?fetchXml=${encodeURIComponent(fetch)}`, null, 'Prefer: odata.include-annotations="*"');
  assert.deepEqual(json.value.map(row => row.msdyn_callername), ['Query 1', 'Query 2']);
  assert.equal(json['@Microsoft.Dynamics.CRM.morerecords'], true);
});

operation('Functions: unbound, bound, parameter aliases', async () => {
  const [id, user] = [await create(), await me()];
  await expect(200, 'GET', 'WhoAmI()');
  assert.equal((await expect(200, 'GET', `IsValidStateTransition(Entity=@p1,NewState=@p2,NewStatus=@p3)?@p1={'@odata.id':'${set}(${id})'}&@p2='Inactive'&@p3=2`)).json.IsValid, true);
  assert.match((await expect(200, 'GET', `systemusers(${user})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@p1)?@p1={'@odata.id':'${set}(${id})'}`)).json.AccessRights, /ReadAccess/);
  await expect(200, 'GET', `RetrieveTotalRecordCount(EntityNames=@p1)?@p1=['${table}']`);
  await expect(404, 'POST', 'WhoAmI', {});
});

operation('Actions: unbound, bound, custom', async () => {
  const [id, user] = [await create(), await me()];
  const target = { '@odata.type': type, [key]: id };
  const principal = { '@odata.type': 'Microsoft.Dynamics.CRM.systemuser', systemuserid: user };
  for (const name of ['GrantAccess', 'ModifyAccess']) await expect(204, 'POST', name, { Target: target, PrincipalAccess: { Principal: principal, AccessMask: 'ReadAccess,WriteAccess' } });
  assert.equal((await expect(200, 'GET', `RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={'@odata.id':'${set}(${id})'}`)).json.PrincipalAccesses.length, 1);
  await expect(204, 'POST', 'RevokeAccess', { Target: target, Revokee: principal });
  await expect(204, 'DELETE', `${set}(${id})`);
  assert.equal((await expect(200, 'POST', 'Restore', { Target: target })).json.id, id);
  assert.equal((await expect(200, 'POST', 'pcc_ParsePhoneNumber', { Text: '+1 425 555 0100' })).json.E164, '+14255550100');
});

operation('Bulk operations: CreateMultiple, UpdateMultiple, UpsertMultiple', async () => {
  const { Ids } = (await expect(200, 'POST', `${set}/Microsoft.Dynamics.CRM.CreateMultiple`, { Targets: ['One', 'Two'].map(name => ({ '@odata.type': type, msdyn_callername: name })) })).json;
  for (const name of ['UpdateMultiple', 'UpsertMultiple']) await expect(204, 'POST', `${set}/Microsoft.Dynamics.CRM.${name}`, { Targets: Ids.map(id => ({ '@odata.type': type, [key]: id, msdyn_callername: name })) });
  assert.equal(await nameOf(Ids[1]), 'UpsertMultiple');
});

operation('Impersonate another user, bypass custom logic', async () => {
  const unit = (await expect(200, 'GET', 'WhoAmI')).json.BusinessUnitId;
  const user = idOf(await expect(204, 'POST', 'systemusers', { fullname: 'Ana', domainname: 'ana@example.com', 'businessunitid@odata.bind': `/businessunits(${unit})` }));
  const id = idOf(await expect(204, 'POST', set, { msdyn_callername: 'Ada' }, `MSCRMCallerID: ${user}`));
  assert.equal((await expect(200, 'GET', `${set}(${id})?$select=_createdby_value`)).json._createdby_value, user);
  await expect(204, 'POST', `${set}?tag=import`, { msdyn_fromphone: '12' }, 'MSCRM.BypassCustomPluginExecution: true');
  await expect(204, 'POST', set, { msdyn_fromphone: '12' }, 'MSCRM.BypassBusinessLogicExecution: CustomSync');
});

const part = (lines, body = '') => `Content-Type: application/http\nContent-Transfer-Encoding: binary\n${lines}\n\n${body}`;
const ends = { CRLF: text => text.replaceAll('\n', '\r\n'), LF: text => text, unterminated: text => text.replace(/--batch_calls--\n$/, '') };
const batch = (status, text, ...headers) => expect(status, 'POST', '$batch', text, 'Content-Type: multipart/mixed; boundary="batch_calls"', ...headers);
const statuses = answer => [...answer.text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(match => match[1]).join();

for (const [name, end] of Object.entries(ends)) {
  operation(`Batch operations: change set with content identifiers (${name})`, async () => {
    const request = (id, method, address, body) => `--changeset_calls\n${part(`Content-ID: ${id}\n\n${method} ${address} HTTP/1.1\nContent-Type: application/json; type=entry`, `${JSON.stringify(body)}\n`)}`;
    const text = `--batch_calls\nContent-Type: multipart/mixed; boundary="changeset_calls"\n\n`
      + request(1, 'POST', `${base}${conversations}`, { subject: `Batch ${name}` })
      + request(2, 'POST', `/api/data/v9.2/${set}`, { msdyn_callername: `Batch ${name}`, 'msdyn_liveworkitemid@odata.bind': '$1' })
      + request(3, 'PUT', '$1/subject', { value: `Later ${name}` })
      + `--changeset_calls--\n--batch_calls\n${part(`\nGET ${set}?$select=msdyn_callername&$filter=msdyn_liveworkitemid/subject%20eq%20'Later%20${name}' HTTP/1.1\nAccept: application/json`)}\n--batch_calls--\n`;
    const answer = await batch(200, end(text));
    assert.equal(statuses(answer), '204,204,204,200');
    assert.match(answer.text, new RegExp(`"msdyn_callername":"Batch ${name}"`));
  });
}

operation('Batch operations: errors, continue on error', async () => {
  const text = ends.CRLF(`--batch_calls\n${part(`\nPOST ${set} HTTP/1.1\nContent-Type: application/json`, '{"msdyn_fromphone":"12"}\n')}\n--batch_calls\n${part('\nGET WhoAmI HTTP/1.1')}\n--batch_calls--\n`);
  assert.equal(statuses(await batch(400, text)), '400');
  assert.equal(statuses(await batch(200, text, 'Prefer: odata.continue-on-error')), '400,200');
});

operation('Requests of another host are rejected', async () => {
  await expect(403, 'POST', set, { msdyn_callername: 'Ada' }, 'Origin: https://example.com');
  const { status } = await curl('GET', 'WhoAmI', null, 'Host: example.com');
  assert.ok(status >= 400 && status < 500);
  assert.ok(base.startsWith(origin));
});
