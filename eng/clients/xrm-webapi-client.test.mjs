// In a page of the local Dataverse, as a script of a form.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { client, guid, key, origin, set, table } from './operations.mjs';

const { window } = new JSDOM('', { url: `${origin}/`, runScripts: 'outside-only' });
window.GetGlobalContext = () => ({ getClientUrl: () => origin });
window.eval(readFileSync(createRequire(import.meta.url).resolve('xrm-webapi-client'), 'utf8'));
const api = window.WebApiClient;
api.Configure({ ApiVersion: '9.2' });

const { operation } = client('xrm-webapi-client');
const links = `msdyn_msdyn_ocliveworkitem_${table}_liveworkitemid`;
const representation = [{ key: 'Prefer', value: 'return=representation' }];
const idOf = address => address.slice(address.lastIndexOf('(') + 1, -1);

// The client makes names of sets by a rule that this table does not follow.
const calls = { overriddenSetName: set };
const create = async (entity = {}) => idOf(await api.Create({ ...calls, entity: { msdyn_callername: 'Ada', ...entity } }));
const read = (entityId, columns = 'msdyn_callername,_msdyn_liveworkitemid_value') => api.Retrieve({ ...calls, entityId, queryParams: `?$select=${columns}` });
const createConversation = async () => idOf(await api.Create({ entityName: 'msdyn_ocliveworkitem', entity: { subject: 'Refund' } }));
const rejects = (promise, message) => promise.then(() => assert.fail('The client did not report an error.'), error => assert.match(error.message, message));

operation('Create', async () => {
  assert.match(await create({ msdyn_fromphone: '+14255550100' }), guid);
  const row = await api.Create({ ...calls, entity: { msdyn_callername: 'Ada' }, headers: representation });
  assert.equal(row.msdyn_callername, 'Ada');
  await rejects(create({ msdyn_fromphone: '12' }), /^Bad Request: .*PCC101/s);
});

operation('Retrieve', async () => {
  const entityId = await create();
  const row = await api.Retrieve({ ...calls, entityId, queryParams: '?$select=msdyn_callername&$expand=owninguser($select=fullname)' });
  assert.equal(row.msdyn_callername, 'Ada');
  assert.equal(row.owninguser.fullname, 'Local Administrator');
  assert.equal((await api.Retrieve({ ...calls, entityId, queryParams: '/msdyn_callername' })).value, 'Ada');
  await rejects(read('00000000-0000-0000-0000-0000000000ff'), /^Not Found: .*Does Not Exist/);
  await rejects(api.Retrieve({ ...calls, alternateKey: [{ property: 'msdyn_callsid', value: 'CA1' }] }), /^Bad Request: /);
});

operation('Retrieve: queryParams', async () => {
  for (const name of ['List 1', 'List 2', 'List 3']) await create({ msdyn_callername: name });
  const queryParams = "?$select=msdyn_callername&$filter=startswith(msdyn_callername,'List ')&$orderby=msdyn_callername desc";
  const rows = await api.Retrieve({ ...calls, queryParams });
  assert.equal(rows.value.map(row => row.msdyn_callername).join(), 'List 3,List 2,List 1');
});

operation('Retrieve: returnAllPages', async () => {
  for (let i = 1; i <= 5; i++) await create({ msdyn_callername: `Page ${i}` });
  const queryParams = "?$select=msdyn_callername&$filter=startswith(msdyn_callername,'Page ')&$orderby=msdyn_callername";
  const headers = [{ key: 'Prefer', value: 'odata.maxpagesize=2' }];
  const all = await api.Retrieve({ ...calls, queryParams, headers, returnAllPages: true });
  assert.equal(all.value.map(row => row.msdyn_callername).join(), 'Page 1,Page 2,Page 3,Page 4,Page 5');
  assert.equal((await api.Retrieve({ ...calls, queryParams, headers })).value.length, 2);
});

const fetch = (name, rest = '') => `<fetch count="2"><entity name="${table}"><attribute name="msdyn_callername"/><order attribute="msdyn_callername"/>`
  + `<filter><condition attribute="msdyn_callername" operator="like" value="${name}"/>${rest}</filter></entity></fetch>`;

operation('Retrieve: fetchXml', async () => {
  for (let i = 1; i <= 3; i++) await create({ msdyn_callername: `Fetched ${i}` });
  const found = await api.Retrieve({ ...calls, fetchXml: fetch('Fetched %') });
  assert.equal(found.value.map(row => row.msdyn_callername).join(), 'Fetched 1,Fetched 2');
  const headers = [{ key: 'Prefer', value: 'odata.include-annotations="*"' }];
  const all = await api.Retrieve({ ...calls, fetchXml: fetch('Fetched %'), returnAllPages: true, headers });
  assert.equal(all.value.map(row => row.msdyn_callername).join(), 'Fetched 1,Fetched 2,Fetched 3');
});

operation('Retrieve: fetchXml of more than 2,048 characters', async () => {
  for (let i = 1; i <= 3; i++) await create({ msdyn_callername: `Long ${i}` });
  const fetchXml = fetch('Long %', '<condition attribute="statecode" operator="eq" value="0"/>'.repeat(40));
  const found = await api.Retrieve({ ...calls, fetchXml });
  assert.equal(found.value.map(row => row.msdyn_callername).join(), 'Long 1,Long 2');
});

operation('Retrieve: async false', async () => {
  await create({ msdyn_callername: 'Waited for' });
  const rows = api.Retrieve({ ...calls, queryParams: "?$filter=msdyn_callername eq 'Waited for'&$select=msdyn_callername", async: false });
  assert.equal(rows.value.length, 1);
});

operation('Expand', async () => {
  const conversation = await createConversation();
  for (let i = 1; i <= 3; i++) await create({ msdyn_callername: `Linked ${i}`, 'msdyn_liveworkitemid@odata.bind': `/msdyn_ocliveworkitems(${conversation})` });
  const found = await api.Retrieve({ entityName: 'msdyn_ocliveworkitem', queryParams: `?$filter=activityid eq ${conversation}&$expand=${links}($select=msdyn_callername;$orderby=msdyn_callername)` });
  assert.equal(found.value[0][links].length, 3);
  const [row] = await api.Expand({ records: found.value });
  assert.equal(row[links].value.map(call => call.msdyn_callername).join(), 'Linked 1,Linked 2,Linked 3');
});

operation('Update', async () => {
  const entityId = await create();
  await api.Update({ ...calls, entityId, entity: { msdyn_callername: 'Eva', statecode: 1, statuscode: 2 } });
  const row = await api.Update({ ...calls, entityId, entity: { msdyn_callername: 'Grace' }, headers: representation });
  assert.equal(`${row.msdyn_callername} ${row.statecode} ${row.statuscode}`, 'Grace 1 2');
  await rejects(api.Update({ ...calls, entityId, entity: { statuscode: 1 } }), /PCC203/);
});

operation('Delete', async () => {
  const entityId = await create();
  await api.Delete({ ...calls, entityId });
  await rejects(read(entityId), /^Not Found: /);
});

operation('Delete: queryParams', async () => {
  const entityId = await create({ 'msdyn_liveworkitemid@odata.bind': `/msdyn_ocliveworkitems(${await createConversation()})` });
  await api.Delete({ ...calls, entityId, queryParams: '/msdyn_callername' });
  await api.Delete({ ...calls, entityId, queryParams: '/msdyn_liveworkitemid/$ref' });
  const row = await read(entityId);
  assert.equal(row.msdyn_callername, null);
  assert.equal(row._msdyn_liveworkitemid_value, null);
});

operation('Associate, Disassociate', async () => {
  const [call, conversation] = [await create(), await createConversation()];
  const link = { relationShip: links, source: { ...calls, entityId: call }, target: { entityName: 'msdyn_ocliveworkitem', entityId: conversation } };
  await api.Associate(link);
  assert.equal((await read(call))._msdyn_liveworkitemid_value, conversation);
  await api.Disassociate(link);
  assert.equal((await read(call))._msdyn_liveworkitemid_value, null);
});

const who = () => api.Execute(api.Requests.WhoAmIRequest);
const target = id => ({ '@odata.type': `Microsoft.Dynamics.CRM.${table}`, [key]: id });

operation('Execute: functions', async () => {
  assert.match((await who()).OrganizationId, guid);
  const id = await create();
  const row = `{'@odata.id':'${set}(${id})'}`;
  const transition = api.Requests.IsValidStateTransitionRequest.with({ urlParams: { Entity: row, NewState: "'Inactive'", NewStatus: 2 } });
  assert.equal((await api.Execute(transition)).IsValid, true);
  const access = api.Requests.RetrievePrincipalAccessRequest.with({ entityName: 'systemuser', entityId: (await who()).UserId, urlParams: { Target: row } });
  assert.match((await api.Execute(access)).AccessRights, /ReadAccess/);
  assert.match((await api.Execute(api.Requests.RetrieveVersionRequest)).Version, /^9\./);
  assert.ok((await api.Execute(api.Requests.RetrieveCurrentOrganizationRequest.with({ urlParams: { AccessType: "Microsoft.Dynamics.CRM.EndpointAccessType'Default'" } }))).Detail);
});

operation('Execute: actions', async () => {
  const [id, { UserId }] = [await create(), await who()];
  const principal = { '@odata.type': 'Microsoft.Dynamics.CRM.systemuser', systemuserid: UserId };
  const request = (name, payload) => api.Execute(api.Requests.Request.prototype.with({ method: 'POST', name, bound: false, payload }));
  await request('GrantAccess', { Target: target(id), PrincipalAccess: { Principal: principal, AccessMask: 'ReadAccess' } });
  await api.Execute(api.Requests.RevokeAccessRequest.with({ payload: { Target: target(id), Revokee: principal } }));
  assert.equal((await request('pcc_ParsePhoneNumber', { Text: '+1 425 555 0100' })).E164, '+14255550100');
});

operation('SendRequest', async () => {
  const made = await api.SendRequest('POST', `${api.GetApiUrl()}${set}/Microsoft.Dynamics.CRM.CreateMultiple`, {
    Targets: [{ '@odata.type': `Microsoft.Dynamics.CRM.${table}`, msdyn_callername: 'One' }, { '@odata.type': `Microsoft.Dynamics.CRM.${table}`, msdyn_callername: 'Two' }],
  });
  assert.equal(made.Ids.length, 2);
});

operation('SendBatch', async () => {
  const id = await create();
  const make = (entity, contentId) => Object.assign(api.Create({ ...calls, entity, asBatch: true }), { contentId });
  const batch = (requests, changes) => api.SendBatch(new api.Batch({ name: 'batch_calls', requests, changeSets: [new api.ChangeSet({ name: 'changeset_calls', requests: changes })] }));

  const both = await batch([api.Retrieve({ ...calls, entityId: id, queryParams: '?$select=msdyn_callername', asBatch: true })], [
    make({ msdyn_callername: 'Batch 1' }, '1'),
    Object.assign(api.Update({ ...calls, entityId: id, entity: { msdyn_callername: 'Batch 2' }, asBatch: true }), { contentId: '2' }),
  ]);
  assert.equal(both.isFaulted, false);
  assert.equal(both.changeSetResponses[0].responses.map(response => response.status).join(), '204,204');
  assert.match(idOf(both.changeSetResponses[0].responses[0].headers['OData-EntityId']), guid);
  assert.equal(both.batchResponses[0].payload.msdyn_callername, 'Batch 2');

  // Without requests outside the change set, the client does not end the batch.
  const deleted = await batch([], [Object.assign(api.Delete({ ...calls, entityId: id, asBatch: true }), { contentId: '1' })]);
  assert.equal(deleted.isFaulted, false);
  await rejects(read(id), /^Not Found: /);

  const failed = await batch([], [make({ msdyn_callername: 'Batch 3' }, '1'), make({ msdyn_callername: 'Batch 3', msdyn_fromphone: '12' }, '2')])
    .then(answer => JSON.stringify(answer.errors), error => error.message);
  assert.match(failed, /PCC101/);
  assert.equal((await api.Retrieve({ ...calls, queryParams: "?$filter=msdyn_callername eq 'Batch 3'" })).value.length, 0);
});
