import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { client, guid, key, origin, set, table } from './operations.mjs';

// The client looks for files of its configuration, which are not needed here.
process.env.SUPPRESS_NO_CONFIG_WARNING = '1';
const require = createRequire(import.meta.url);
const { EntityReference, OperationType, StructuralProperty, XrmContextDataverseClient, odataify, sdkify, setMetadataCache } = require('dataverse-ify');
const { NodeWebApi } = require('dataverse-ify/lib/webapi/node');
const { XrmApi } = require('dataverse-ify/lib/webapi');
const { whoAmI } = require('dataverse-ify/lib/webapi/whoAmI');

const { operation } = client('dataverse-ify');
const webApi = new NodeWebApi(origin, '9.2');
webApi.getRequestImplementation().setAccessToken('token');
globalThis.Xrm = XrmApi.createInstance(webApi);
const api = new XrmContextDataverseClient(webApi);

// What dataverse-gen writes for the tables and operations.

const conversation = 'msdyn_ocliveworkitem';
const lookup = 'msdyn_liveworkitemid';
const calls = 'msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid';
const rule = '0x80040265';
const entity = (logicalName, collectionName, primaryIdAttribute, attributeTypes = {}, navigation = {}) => ({ typeName: `mscrm.${logicalName}`, logicalName, collectionName, primaryIdAttribute, attributeTypes, navigation });
const text = { typeName: 'Edm.String', structuralProperty: StructuralProperty.PrimitiveType };
const number = { typeName: 'Edm.Int32', structuralProperty: StructuralProperty.PrimitiveType };
const row = { typeName: 'mscrm.crmbaseentity', structuralProperty: StructuralProperty.EntityType };
const rows = { typeName: 'Collection(mscrm.crmbaseentity)', structuralProperty: StructuralProperty.Collection };
const complex = { typeName: 'mscrm.PrincipalAccess', structuralProperty: StructuralProperty.ComplexType };
const { Action, Function } = OperationType;
const actions = {
  WhoAmI: { operationType: Function, operationName: 'WhoAmI', parameterTypes: {} },
  RetrieveVersion: { operationType: Function, operationName: 'RetrieveVersion', parameterTypes: {} },
  IsValidStateTransition: { operationType: Function, operationName: 'IsValidStateTransition', parameterTypes: { Entity: row, NewState: text, NewStatus: number } },
  RetrieveSharedPrincipalsAndAccess: { operationType: Function, operationName: 'RetrieveSharedPrincipalsAndAccess', parameterTypes: { Target: row } },
  RetrievePrincipalAccess: { operationType: Function, operationName: 'RetrievePrincipalAccess', boundParameter: 'entity', parameterTypes: { entity: row, Target: row } },
  GrantAccess: { operationType: Action, operationName: 'GrantAccess', parameterTypes: { Target: row, PrincipalAccess: complex } },
  ModifyAccess: { operationType: Action, operationName: 'ModifyAccess', parameterTypes: { Target: row, PrincipalAccess: complex } },
  RevokeAccess: { operationType: Action, operationName: 'RevokeAccess', parameterTypes: { Target: row, Revokee: row } },
  ...Object.fromEntries(['CreateMultiple', 'UpdateMultiple', 'UpsertMultiple'].map(operationName =>
    [operationName, { operationType: Action, operationName, boundParameter: 'entityset', parameterTypes: { entityset: { typeName: `mscrm.${table}`, structuralProperty: StructuralProperty.Collection }, Targets: rows } }])),
  Restore: { operationType: Action, operationName: 'Restore', parameterTypes: { Target: row } },
  Retain: { operationType: Action, operationName: 'Retain', parameterTypes: { Target: row } },
  RollbackRetain: { operationType: Action, operationName: 'RollbackRetain', parameterTypes: { Target: row } },
  ValidateRetentionConfig: { operationType: Action, operationName: 'ValidateRetentionConfig', parameterTypes: { EntityName: text, FetchXml: text } },
  BulkRetain: { operationType: Action, operationName: 'BulkRetain', parameterTypes: { EntityName: text, FetchXml: text } },
  PurgeRetainedContent: { operationType: Action, operationName: 'PurgeRetainedContent', parameterTypes: { EntityName: text, MaxVersionToPurge: number } },
  pcc_ParsePhoneNumber: { operationType: Action, operationName: 'pcc_ParsePhoneNumber', parameterTypes: { Text: text, Region: text } },
  pcc_ValidatePhoneCallContext: { operationType: Action, operationName: 'pcc_ValidatePhoneCallContext', parameterTypes: { msdyn_fromphone: text } },
};
setMetadataCache({
  actions,
  entities: {
    [table]: entity(table, set, key, { statecode: 'Optionset', statuscode: 'Optionset', createdon: 'DateAndTime:UserLocal' }, { [lookup]: ['mscrm.msdyn_ocliveworkitem'] }),
    [conversation]: entity(conversation, 'msdyn_ocliveworkitems', 'activityid'),
    systemuser: entity('systemuser', 'systemusers', 'systemuserid'),
    team: entity('team', 'teams', 'teamid'),
  },
});

const call = (caller, more) => ({ logicalName: table, msdyn_callername: caller, msdyn_fromphone: '+14255550100', ...more });
const create = (caller, more) => api.create(call(caller, more));
const nameOf = async id => (await api.retrieve(table, id, ['msdyn_callername'])).msdyn_callername;
const names = ({ entities }) => entities.map(one => one.msdyn_callername);
const execute = (logicalName, parameters) => api.execute({ logicalName, ...parameters });
// The client rejects parameters of complex types, so these requests go to its Web API without odataify.
const send = async (name, parameters) => (await webApi.execute({ ...parameters, getMetadata: () => actions[name] })).json();
const isRule = error => (assert.equal(error.code, rule), true);
const reference = id => new EntityReference(table, id);

let user, talk;

// Rows

operation('DataverseClient.create', async () => {
  user = await api.create({ logicalName: 'systemuser', fullname: 'Ana Kovač' });
  talk = await api.create({ logicalName: conversation, subject: 'The router blinks red' });
  assert.match(await create('Ada', { [lookup]: new EntityReference(conversation, talk) }), guid);
});
operation('DataverseClient.create: a rejection of the plug-in', () => assert.rejects(() => create('Ada', { msdyn_fromphone: 'CALL 4255550123 NOW' }), isRule));
operation('DataverseClient.retrieve', async () => {
  const id = await create('Grace', { [lookup]: new EntityReference(conversation, talk) });
  const found = await api.retrieve(table, id, ['msdyn_callername', lookup, 'statecode', 'createdon']);
  assert.deepEqual([found.msdyn_callername, found.statecode, found.formattedValues.statecode], ['Grace', 0, 'Active']);
  assert.deepEqual([found[lookup].entityType, found[lookup].id, found[lookup].name], [conversation, talk, 'The router blinks red']);
  assert.ok(found.createdon instanceof Date);
});
operation('DataverseClient.retrieve: all columns', async () => {
  const id = await create('Grace');
  const found = await api.retrieve(table, id, true);
  assert.deepEqual([found[key], found.ownerid.entityType, found.msdyn_providername], [id, 'systemuser', null]);
});
operation('DataverseClient.retrieve: no such row', () => assert.rejects(() => api.retrieve(table, '7b0c5d5e-0000-4000-8000-000000000001', true), error => error.code === '0x80040217'));
operation('DataverseClient.update', async () => {
  const id = await create('Ada', { [lookup]: new EntityReference(conversation, talk) });
  await api.update({ logicalName: table, [key]: id, msdyn_callername: 'Grace', statecode: 1, statuscode: 2, [lookup]: null });
  const found = await api.retrieve(table, id, ['msdyn_callername', 'statuscode', lookup]);
  assert.deepEqual([found.msdyn_callername, found.statuscode, found[lookup]], ['Grace', 2, undefined]);
});
operation('DataverseClient.update: a row as it was read', async () => {
  const found = await api.retrieve(table, await create('Ada', { [lookup]: new EntityReference(conversation, talk) }), ['msdyn_callername', lookup]);
  await api.update({ ...found, msdyn_callername: 'Grace' });
  assert.equal(await nameOf(found[key]), 'Grace');
});
operation('DataverseClient.delete', async () => {
  const id = await create('Ada');
  await api.delete(table, id);
  await assert.rejects(() => nameOf(id), error => error.code === '0x80040217');
});
operation('DataverseClient.delete: an entity', async () => {
  const id = await create('Ada');
  await api.delete({ logicalName: table, [key]: id, id });
  await assert.rejects(() => nameOf(id), error => error.code === '0x80040217');
});

// Lists

operation('DataverseClient.retrieveMultiple: OData', async () => {
  for (const letter of 'ABCDE') await create(`List ${letter}`, letter === 'A' ? { [lookup]: new EntityReference(conversation, talk) } : {});
  const found = await api.retrieveMultiple("?$select=msdyn_callername&$filter=startswith(msdyn_callername,'List')&$orderby=msdyn_callername desc&$top=2", { logicalName: table });
  assert.deepEqual(names(found), ['List E', 'List D']);
});
operation('DataverseClient.retrieveMultiple: maxPageSize', async () => {
  const found = await api.retrieveMultiple("$select=msdyn_callername&$filter=startswith(msdyn_callername,'List')&$orderby=msdyn_callername", { logicalName: table, maxPageSize: 2 });
  assert.deepEqual(names(found), ['List A', 'List B']);
  const next = await api.retrieveMultiple(new URL(found.nextLink).search, { logicalName: table, maxPageSize: 2 });
  assert.deepEqual(names(next), ['List C', 'List D']);
});
operation('DataverseClient.retrieveMultiple: FetchXML', async () => {
  const fetch = page => `<fetch count="2" page="${page}" returntotalrecordcount="true"><entity name="${table}"><attribute name="msdyn_callername"/><attribute name="${lookup}"/><order attribute="msdyn_callername"/><filter><condition attribute="msdyn_callername" operator="like" value="List %"/></filter></entity></fetch>`;
  const [first, second] = [await api.retrieveMultiple(fetch(1)), await api.retrieveMultiple(fetch(2))];
  assert.deepEqual([names(first), names(second)], [['List A', 'List B'], ['List C', 'List D']]);
  assert.deepEqual([first.moreRecords, first.totalRecordCount, first.entities[0][lookup].id], [true, 5, talk]);
  assert.match(first.pagingCooking, /pagenumber="2"/);
});
operation('DataverseClient.retrieveMultiple: returnRawEntities', async () => {
  const found = await api.retrieveMultiple("?$select=statecode&$filter=msdyn_callername eq 'List A'", { logicalName: table, returnRawEntities: true });
  assert.equal(found.entities[0]['statecode@OData.Community.Display.V1.FormattedValue'], 'Active');
});
operation('DataverseClient.retrieveMultiple: $expand', async () => {
  const found = await api.retrieveMultiple(`?$select=msdyn_callername&$filter=msdyn_callername eq 'List A'&$expand=${lookup}($select=subject)`, { logicalName: table, returnRawEntities: true });
  assert.equal(found.entities[0][lookup].subject, 'The router blinks red');
});
operation('DataverseClient.retrieveMultiple: $apply', async () => {
  const found = await api.retrieveMultiple("?$apply=filter(startswith(msdyn_callername,'List'))/groupby((statecode),aggregate($count as rows))", { logicalName: table, returnRawEntities: true });
  assert.equal(found.entities[0].rows, 5);
});

// Links

const conversationOf = async id => (await api.retrieve(table, id, [lookup]))[lookup]?.id;

operation('DataverseClient.associate', async () => {
  const id = await create('Link');
  await api.associate(conversation, talk, calls, [reference(id)]);
  assert.equal(await conversationOf(id), talk);
});
operation('DataverseClient.associate: two rows', async () => {
  const ids = [await create('Link'), await create('Link')];
  await api.associate(conversation, talk, calls, ids.map(reference));
  assert.deepEqual([await conversationOf(ids[0]), await conversationOf(ids[1])], [talk, talk]);
});
operation('DataverseClient.associate: many to many', async () => {
  const team = await api.create({ logicalName: 'team', name: 'Night shift' });
  await api.associate('team', team, 'teammembership_association', [new EntityReference('systemuser', user)]);
  await api.disassociate('team', team, 'teammembership_association', [new EntityReference('systemuser', user)]);
});
operation('DataverseClient.disassociate', async () => {
  const ids = [await create('Link', { [lookup]: new EntityReference(conversation, talk) }), await create('Link', { [lookup]: new EntityReference(conversation, talk) })];
  await api.disassociate(conversation, talk, calls, ids.map(reference));
  assert.deepEqual([await conversationOf(ids[0]), await conversationOf(ids[1])], [undefined, undefined]);
});

// Functions and actions

operation('DataverseClient.execute: WhoAmI', async () => assert.match((await execute('WhoAmI')).UserId, guid));
operation('DataverseClient.execute: RetrieveVersion', async () => assert.match((await execute('RetrieveVersion')).Version, /^9\./));
operation('whoAmI', async () => assert.match(await whoAmI(), guid));
operation('DataverseClient.execute: IsValidStateTransition', async () => {
  const Entity = reference(await create('State'));
  assert.equal((await execute('IsValidStateTransition', { Entity, NewState: 'Inactive', NewStatus: 2 })).IsValid, true);
});
operation('DataverseClient.execute: a bound function', async () => {
  const Target = reference(await create('Share'));
  assert.equal((await execute('RetrievePrincipalAccess', { entity: new EntityReference('systemuser', user), Target })).AccessRights, 'ReadAccess');
});
operation('WebApi.execute: GrantAccess, ModifyAccess, RevokeAccess', async () => {
  const Target = reference(await create('Share'));
  const shares = async () => (await execute('RetrieveSharedPrincipalsAndAccess', { Target })).PrincipalAccesses.map(({ AccessMask }) => AccessMask);
  const access = AccessMask => ({ Target, PrincipalAccess: { Principal: { '@odata.type': 'Microsoft.Dynamics.CRM.systemuser', systemuserid: user }, AccessMask } });
  await send('GrantAccess', access('ReadAccess,WriteAccess'));
  assert.deepEqual(await shares(), ['ReadAccess, WriteAccess']);
  await send('ModifyAccess', access('ReadAccess'));
  assert.deepEqual(await shares(), ['ReadAccess']);
  await execute('RevokeAccess', { Target, Revokee: new EntityReference('systemuser', user) });
  assert.deepEqual(await shares(), []);
});
operation('DataverseClient.execute: CreateMultiple', async () => {
  const { Ids } = await execute('CreateMultiple', { Targets: [call('Bulk A'), call('Bulk B')] });
  assert.deepEqual([await nameOf(Ids[0]), await nameOf(Ids[1])], ['Bulk A', 'Bulk B']);
});
operation('DataverseClient.execute: UpdateMultiple, UpsertMultiple', async () => {
  const id = await create('Bulk');
  await execute('UpdateMultiple', { Targets: [{ logicalName: table, [key]: id, msdyn_callername: 'Bulk C' }] });
  assert.equal(await nameOf(id), 'Bulk C');
  await execute('UpsertMultiple', { Targets: [{ logicalName: table, [key]: id, msdyn_callername: 'Bulk D' }] });
  assert.equal(await nameOf(id), 'Bulk D');
});
operation('DataverseClient.execute: Restore', async () => {
  const id = await create('Bin');
  await api.delete(table, id);
  await execute('Restore', { Target: { logicalName: table, id } });
  assert.equal(await nameOf(id), 'Bin');
});
operation('DataverseClient.execute: Retain, RollbackRetain', async () => {
  const Target = reference(await create('Old'));
  await execute('Retain', { Target });
  await execute('RollbackRetain', { Target });
  assert.equal(await nameOf(Target.id), 'Old');
});
operation('DataverseClient.execute: ValidateRetentionConfig, BulkRetain, PurgeRetainedContent', async () => {
  await create('Older');
  const FetchXml = `<fetch><entity name="${table}"><filter><condition attribute="msdyn_callername" operator="eq" value="Older"/></filter></entity></fetch>`;
  assert.equal((await execute('ValidateRetentionConfig', { EntityName: table, FetchXml })).IsValidationSuccessful, true);
  assert.deepEqual((await execute('BulkRetain', { EntityName: table, FetchXml })).EntityCountCollection.Values, [1]);
  assert.deepEqual((await execute('PurgeRetainedContent', { EntityName: table, MaxVersionToPurge: 9007199254740991 })).EntityCountCollection.Values, [1]);
});
operation('DataverseClient.execute: custom APIs', async () => {
  assert.equal((await execute('pcc_ParsePhoneNumber', { Text: '(425) 555-0123', Region: 'US' })).E164, '+14255550123');
  assert.equal((await execute('pcc_ValidatePhoneCallContext', { msdyn_fromphone: 'CALL 4255550123 NOW' })).Verdict, 'rejected');
});
operation('DataverseClient.execute: Create, Update, Delete', async () => {
  const { id } = await execute('Create', { target: call('Crud') });
  await execute('Update', { target: { logicalName: table, [key]: id, id, msdyn_callername: 'Crud 2' } });
  assert.equal(await nameOf(id), 'Crud 2');
  await execute('Delete', { target: reference(id) });
  await assert.rejects(() => nameOf(id), error => error.code === '0x80040217');
});

// Batches

operation('DataverseClient.executeMultiple', async () => {
  const [who, created] = await api.executeMultiple([{ logicalName: 'WhoAmI' }, { logicalName: 'Create', target: call('Batch') }]);
  assert.match(who.UserId, guid);
  assert.equal(await nameOf(created.id), 'Batch');
});
operation('DataverseClient.executeMultiple: change sets', async () => {
  const [unwanted, old] = [await create('Set A'), await create('Set B')];
  const [created] = await api.executeMultiple([
    [
      { logicalName: 'Create', target: call('Set C') },
      { logicalName: 'Update', target: { logicalName: table, [key]: old, id: old, msdyn_callername: 'Set D' } },
      { logicalName: 'Delete', target: reference(unwanted) },
    ],
    { logicalName: 'WhoAmI' },
  ]);
  assert.deepEqual([await nameOf(created.id), await nameOf(old)], ['Set C', 'Set D']);
  await assert.rejects(() => nameOf(unwanted), error => error.code === '0x80040217');
});
operation('DataverseClient.executeMultiple: a rejection undoes the change set', async () => {
  await assert.rejects(() => api.executeMultiple([[{ logicalName: 'Create', target: call('Undone') }, { logicalName: 'Create', target: call('Undone', { msdyn_fromphone: 'CALL 4255550123 NOW' }) }]]), isRule);
  assert.deepEqual(names(await api.retrieveMultiple("?$select=msdyn_callername&$filter=msdyn_callername eq 'Undone'", { logicalName: table })), []);
});

// The client's own Xrm.WebApi

operation('WebApi.createRecord, updateRecord, deleteRecord', async () => {
  const { id } = await webApi.createRecord(table, { msdyn_callername: 'Xrm' });
  await webApi.updateRecord(table, `{${id}}`, { msdyn_callername: 'Xrm 2' });
  assert.equal((await webApi.retrieveRecord(table, id, '?$select=msdyn_callername')).msdyn_callername, 'Xrm 2');
  await webApi.deleteRecord(table, id);
});
operation('WebApi.retrieveRecord', async () => {
  const found = await webApi.retrieveRecord(table, await create('Xrm', { [lookup]: new EntityReference(conversation, talk) }), `?$select=msdyn_callername&$expand=${lookup}($select=subject)`);
  assert.equal(found[lookup].subject, 'The router blinks red');
});
operation('WebApi.retrieveMultipleRecords', async () => {
  const { entities, nextLink } = await webApi.retrieveMultipleRecords(table, "?$select=msdyn_callername&$filter=startswith(msdyn_callername,'List')&$orderby=msdyn_callername", 4);
  assert.equal(entities.length, 4);
  assert.ok(nextLink);
});
operation('WebApi.getEntityMetadata', async () => {
  assert.equal((await webApi.getEntityMetadata(table, ['EntitySetName', 'PrimaryIdAttribute'])).PrimaryIdAttribute, key);
  assert.equal((await webApi.getEntityMetadata(table)).EntitySetName, set);
});
operation('Utility.getEntityMetadata', async () => assert.equal((await Xrm.Utility.getEntityMetadata('team', ['EntitySetName'])).EntitySetName, 'teams'));
operation('odataify, sdkify', async () => {
  const { id } = await webApi.createRecord(table, await odataify('Create', call('Convert', { [lookup]: new EntityReference(conversation, talk) })));
  const found = await sdkify(await webApi.retrieveRecord(table, id), table);
  assert.deepEqual([found.msdyn_callername, found[lookup].id], ['Convert', talk]);
});
