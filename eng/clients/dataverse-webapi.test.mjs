// serve: --https
// The client for Node.js: https only, without the port of the address.
import assert from 'node:assert/strict';
import https from 'node:https';
import dataverse from 'dataverse-webapi/lib/node';
import { client, guid, key, set, table } from './operations.mjs';
import { port } from './https.mjs';

https.globalAgent.defaultPort = port;

const { operation } = client('dataverse-webapi');
const address = 'https://localhost';
const api = () => new dataverse.WebApiConfig('9.2', 'any token', address);
const conversations = 'msdyn_ocliveworkitems';
const links = `msdyn_msdyn_ocliveworkitem_${table}_liveworkitemid`;
const lower = text => text.toLowerCase();

const create = (row = {}) => dataverse.create(api(), set, { msdyn_callername: 'Ada', ...row });
const read = (id, columns = 'msdyn_callername,_msdyn_liveworkitemid_value') => dataverse.retrieve(api(), set, id, `$select=${columns}`);
const createConversation = () => dataverse.create(api(), conversations, { subject: 'Refund' });

async function rejects(promise, code) {
  const error = await promise.then(() => assert.fail('The client did not report an error.'), reason => reason);
  assert.equal(error.code, code, JSON.stringify(error));
  return error;
}

operation('create', async () => {
  assert.match(await create({ msdyn_fromphone: '+14255550100' }), guid);
  const error = await rejects(create({ msdyn_fromphone: '12' }), '0x80040265');
  assert.match(error.message, /PCC101/);
});

operation('createWithReturnData', async () => {
  const conversation = await createConversation();
  const row = await dataverse.createWithReturnData(api(), set, {
    msdyn_callername: 'Ada', msdyn_ismicrosoftteamsphonenumber: true, 'msdyn_liveworkitemid@odata.bind': `/${conversations}(${conversation})`,
  }, '$select=msdyn_callername,statecode,_msdyn_liveworkitemid_value');
  assert.match(row[key], guid);
  assert.equal(row.msdyn_callername, 'Ada');
  assert.equal(row['statecode@OData.Community.Display.V1.FormattedValue'], 'Active');
  assert.equal(row._msdyn_liveworkitemid_value, conversation);
  assert.equal(row['_msdyn_liveworkitemid_value@Microsoft.Dynamics.CRM.lookuplogicalname'], 'msdyn_ocliveworkitem');
});

operation('retrieve', async () => {
  const id = await create();
  const row = await dataverse.retrieve(api(), set, `{${id}}`, '$select=msdyn_callername&$expand=owninguser($select=fullname)');
  assert.equal(row[key], id);
  assert.equal(row.msdyn_callername, 'Ada');
  assert.equal(row.owninguser.fullname, 'Local Administrator');
  await rejects(read('00000000-0000-0000-0000-0000000000ff'), '0x80040217');
  await rejects(read(id, 'nocolumn'), '0x80060888');
});

operation('retrieveAlternateKey', async () => {
  const id = await create();
  assert.equal((await dataverse.retrieveAlternateKey(api(), set, `${key}=${id}`, '$select=msdyn_callername')).msdyn_callername, 'Ada');
  await rejects(dataverse.retrieveAlternateKey(api(), set, "msdyn_callsid='CA1'"), '0x80060888');
});

operation('retrieveMultiple', async () => {
  for (const name of ['List 1', 'List 2', 'List 3']) await create({ msdyn_callername: name });
  const rows = await dataverse.retrieveMultiple(api(), set, "$select=msdyn_callername&$filter=startswith(msdyn_callername,'List ')&$orderby=msdyn_callername desc&$top=2&$count=true");
  assert.deepEqual(rows.value.map(row => row.msdyn_callername), ['List 3', 'List 2']);
  assert.equal(rows['@odata.count'], 3);
  assert.equal(rows['@Microsoft.Dynamics.CRM.totalrecordcount'], 3);

  const fetch = `<fetch><entity name='${table}'><attribute name='msdyn_callername'/><filter><condition attribute='msdyn_callername' operator='eq' value='List 2'/></filter></entity></fetch>`;
  const fetched = await dataverse.retrieveMultiple(api(), set, `fetchXml=${encodeURIComponent(fetch)}`);
  assert.deepEqual(fetched.value.map(row => row.msdyn_callername), ['List 2']);
});

operation('retrieveMultipleNextPage', async () => {
  for (const name of ['Page 1', 'Page 2', 'Page 3']) await create({ msdyn_callername: name });
  const pages = { maxPageSize: 2 };
  const first = await dataverse.retrieveMultiple(api(), set, "$select=msdyn_callername&$filter=startswith(msdyn_callername,'Page ')&$orderby=msdyn_callername", pages);
  assert.equal(first.value.length, 2);
  const second = await dataverse.retrieveMultipleNextPage(api(), first['@odata.nextLink'], pages);
  assert.deepEqual(second.value.map(row => row.msdyn_callername), ['Page 3']);
  assert.equal(second['@odata.nextLink'], undefined);
});

operation('update', async () => {
  const id = await create();
  await dataverse.update(api(), set, id, { msdyn_callername: 'Eva', statecode: 1, statuscode: 2 });
  const row = await read(id, 'msdyn_callername,statecode,statuscode');
  assert.deepEqual([row.msdyn_callername, row.statecode, row.statuscode], ['Eva', 1, 2]);
  await rejects(dataverse.update(api(), set, id, { statuscode: 1 }), '0x80040265');
});

operation('updateWithReturnData', async () => {
  const row = await dataverse.updateWithReturnData(api(), set, await create(), { msdyn_callername: 'Eva' }, '$select=msdyn_callername');
  assert.equal(row.msdyn_callername, 'Eva');
});

operation('updateProperty', async () => {
  const id = await create();
  await dataverse.updateProperty(api(), set, id, 'msdyn_callername', 'Eva');
  assert.equal((await read(id)).msdyn_callername, 'Eva');
});

operation('deleteProperty', async () => {
  const id = await create();
  await dataverse.deleteProperty(api(), set, id, 'msdyn_callername');
  assert.equal((await read(id)).msdyn_callername, null);
});

operation('deleteRecord', async () => {
  const id = await create();
  await dataverse.deleteRecord(api(), set, id);
  await rejects(read(id), '0x80040217');
  await rejects(dataverse.deleteRecord(api(), set, id), '0x80040217');
});

operation('associate', async () => {
  const [call, conversation] = [await create(), await createConversation()];
  await dataverse.associate(api(), conversations, conversation, links, set, call);
  assert.equal((await read(call))._msdyn_liveworkitemid_value, conversation);
});

operation('disassociate', async () => {
  const conversation = await createConversation();
  const linked = { 'msdyn_liveworkitemid@odata.bind': `${conversations}(${conversation})` };
  const [first, second] = [await create(linked), await create(linked)];
  await dataverse.disassociate(api(), conversations, conversation, links, first);
  await dataverse.disassociate(api(), set, second, 'msdyn_liveworkitemid');
  for (const id of [first, second]) assert.equal((await read(id))._msdyn_liveworkitemid_value, null);
});

operation('boundFunction', async () => {
  const { UserId } = await dataverse.unboundFunction(api(), 'WhoAmI');
  const answer = await dataverse.boundFunction(api(), 'systemusers', UserId, 'RetrievePrincipalAccess', [
    { name: 'Target', alias: 'target', value: JSON.stringify({ '@odata.id': `${set}(${await create()})` }) },
  ]);
  assert.match(answer.AccessRights, /ReadAccess.*DeleteAccess/);
});

operation('unboundFunction', async () => {
  const who = await dataverse.unboundFunction(api(), 'WhoAmI');
  assert.match(lower(who.OrganizationId), guid);
  const answer = await dataverse.unboundFunction(api(), 'IsValidStateTransition', [
    { name: 'Entity', alias: 'row', value: `{'@odata.id':'${set}(${await create()})'}` },
    { name: 'NewState', value: "'Inactive'" },
    { name: 'NewStatus', value: '2' },
  ]);
  assert.equal(answer.IsValid, true);
});

operation('unboundAction', async () => {
  const id = await create();
  const target = { '@odata.type': `Microsoft.Dynamics.CRM.${table}`, [key]: id };
  const user = { '@odata.type': 'Microsoft.Dynamics.CRM.systemuser', systemuserid: (await dataverse.unboundFunction(api(), 'WhoAmI')).UserId };
  assert.equal(await dataverse.unboundAction(api(), 'GrantAccess', { Target: target, PrincipalAccess: { Principal: user, AccessMask: 'ReadAccess' } }), null);
  await dataverse.deleteRecord(api(), set, id);
  assert.equal((await dataverse.unboundAction(api(), 'Restore', { Target: target })).id, id);
  const phone = await dataverse.unboundAction(api(), 'pcc_ParsePhoneNumber', { Text: '+1 425 555 0100' });
  assert.equal(phone.E164, '+14255550100');
  await rejects(dataverse.unboundAction(api(), 'pcc_ParsePhoneNumber', {}), '0x80048d19');
});

operation('batchOperation', async () => {
  const changed = await create();
  const answers = await dataverse.batchOperation(api(), 'calls', 'changes', [
    { method: 'POST', queryString: set, entity: { msdyn_callername: 'Batch 1' } },
    { method: 'PATCH', queryString: `${set}(${changed})`, entity: { msdyn_callername: 'Batch 2' } },
  ], [`${set}(${changed})?$select=msdyn_callername`, `${set}?$select=msdyn_callername&$filter=msdyn_callername eq 'Batch 1'`.replaceAll(' ', '%20')]);
  assert.deepEqual(answers.map(answer => answer.httpStatus), [204, 204, 200, 200]);
  assert.match(answers[0].entityId, guid);
  assert.equal(answers[1].entityId, changed);
  assert.equal(answers[2].data.msdyn_callername, 'Batch 2');
  assert.equal(answers[3].data.value[0][key], answers[0].entityId);

  await rejects(dataverse.batchOperation(api(), 'calls', 'changes', [
    { method: 'POST', queryString: set, entity: { msdyn_callername: 'Batch 3' } },
    { method: 'POST', queryString: set, entity: { msdyn_callername: 'Batch 4', msdyn_fromphone: '12' } },
  ], []), '0x80040265');
  const kept = await dataverse.retrieveMultiple(api(), set, "$filter=msdyn_callername eq 'Batch 3'");
  assert.equal(kept.value.length, 0);
});

operation('impersonateUserId', async () => {
  const objectId = '00000000-0000-0000-0000-0000000000a1';
  const { BusinessUnitId } = await dataverse.unboundFunction(api(), 'WhoAmI');
  const user = await dataverse.create(api(), 'systemusers', {
    fullname: 'Ana', domainname: 'ana@example.com', azureactivedirectoryobjectid: objectId, 'businessunitid@odata.bind': `/businessunits(${BusinessUnitId})`,
  });
  const id = await dataverse.create(api(), set, { msdyn_callername: 'Ada' }, { impersonateUserId: objectId });
  const row = await read(id, '_createdby_value,_createdonbehalfby_value');
  assert.equal(row._createdby_value, user);
  assert.equal(row['_createdonbehalfby_value@OData.Community.Display.V1.FormattedValue'], 'Local Administrator');
  await rejects(dataverse.create(api(), set, {}, { impersonateUserId: '00000000-0000-0000-0000-0000000000ff' }), '0x80040220');
});

operation('customHeaders', async () => {
  const headers = { 'MSCRM.BypassCustomPluginExecution': 'true' };
  assert.match(await dataverse.create(api(), set, { msdyn_fromphone: '12' }, { customHeaders: headers }), guid);
});
