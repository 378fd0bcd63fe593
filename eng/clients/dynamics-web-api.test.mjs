import assert from 'node:assert/strict';
import { DynamicsWebApi } from 'dynamics-web-api';
import { client, guid, key, origin, set, table } from './operations.mjs';

const { operation } = client('dynamics-web-api');
const dataApi = { version: '9.2' };
const api = new DynamicsWebApi({ serverUrl: origin, dataApi });
const collection = set;
const conversations = 'msdyn_ocliveworkitems';
const lookup = 'msdyn_liveworkitemid';
const calls = 'msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid';
const missing = '7b0c5d5e-0000-4000-8000-000000000001';
const type = `Microsoft.Dynamics.CRM.${table}`;

const create = (caller, more) => api.create({ collection, data: { msdyn_callername: caller, msdyn_fromphone: '+14255550100', ...more } });
const read = (id, ...select) => api.retrieve({ collection, key: id, select });
const nameOf = async id => (await read(id, 'msdyn_callername')).msdyn_callername;
const names = answer => answer.value.map(row => row.msdyn_callername);
const rejectsWith = (run, status, code) => assert.rejects(run, error => {
  assert.deepEqual([error.status, error.code], [status, code], error.message);
  return true;
});
const rule = '0x80040265';
const isRuleInBatch = parts => parts.some(part => part?.error?.code === rule);

let user, conversation;

// Rows

operation('create', async () => {
  user = await api.create({ collection: 'systemusers', data: { fullname: 'Ana Kovač' } });
  conversation = await api.create({ collection: conversations, data: { subject: 'The router blinks red' } });
  const id = await create('Ada', { [`${lookup}@odata.bind`]: `/${conversations}(${conversation})` });
  assert.match(id, guid);
  assert.equal((await read(id, `_${lookup}_value`))[`_${lookup}_value`], conversation);
});
operation('create: returnRepresentation, select', async () => {
  const row = await api.create({ collection, data: { msdyn_callername: 'Ada', msdyn_fromphone: '+14255550100' }, returnRepresentation: true, select: ['msdyn_callername'] });
  assert.equal(row.msdyn_callername, 'Ada');
  assert.match(row[key], guid);
  assert.equal(row.msdyn_fromphone, undefined);
});
operation('create: returnRepresentation, expand', async () => {
  const row = await api.create({
    collection, data: { msdyn_fromphone: '+14255550100', [`${lookup}@odata.bind`]: `${conversations}(${conversation})` }, returnRepresentation: true,
    expand: [{ property: lookup, select: ['subject'] }],
  });
  assert.equal(row[lookup].subject, 'The router blinks red');
});
operation('create: a rejection of the plug-in', () => rejectsWith(() => create('Ada', { msdyn_fromphone: 'CALL 4255550123 NOW' }), 400, rule));
operation('create: bypassCustomPluginExecution', async () =>
  assert.match(await api.create({ collection, data: { msdyn_fromphone: 'CALL 4255550123 NOW' }, bypassCustomPluginExecution: true }), guid));
operation('create: duplicateDetection', async () =>
  assert.match(await api.create({ collection, data: { msdyn_fromphone: '+14255550100' }, duplicateDetection: true }), guid));
operation('create: impersonate', async () => {
  const id = await api.create({ collection, data: { msdyn_fromphone: '+14255550100' }, impersonate: user });
  assert.equal((await read(id, '_createdby_value'))._createdby_value, user);
});
operation('create: tag', async () => assert.match(await api.create({ collection, data: { msdyn_fromphone: '+14255550100' }, tag: 'import' }), guid));

operation('retrieve', async () => {
  const id = await create('Grace', { statecode: 0 });
  const row = await api.retrieve({ collection, key: id });
  assert.deepEqual([row[key], row.msdyn_callername, row.statecode, row.msdyn_providername], [id, 'Grace', 0, null]);
  assert.ok(row.createdon instanceof Date);
});
operation('retrieve: select', async () => {
  const row = await read(await create('Grace'), 'msdyn_callername');
  assert.deepEqual(Object.keys(row).filter(name => !name.includes('@') && !name.startsWith('oData')).sort(), ['msdyn_callername', key]);
});
operation('retrieve: expand', async () => {
  const id = await create('Grace', { [`${lookup}@odata.bind`]: `/${conversations}(${conversation})` });
  const row = await api.retrieve({ collection, key: id, select: ['msdyn_callername'], expand: [{ property: lookup, select: ['subject'] }] });
  assert.equal(row[lookup].subject, 'The router blinks red');
});
operation('retrieve: includeAnnotations', async () => {
  const row = await api.retrieve({ collection, key: await create('Grace'), select: ['statecode', '_ownerid_value'], includeAnnotations: '*' });
  assert.equal(row['statecode@OData.Community.Display.V1.FormattedValue'], 'Active');
  assert.equal(row['_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname'], 'systemuser');
});
operation('retrieve: ifnonematch', async () => {
  const id = await create('Grace');
  const row = await read(id, 'msdyn_callername');
  const again = await api.retrieve({ collection, key: id, select: ['msdyn_callername'], ifnonematch: row['@odata.etag'] });
  assert.ok(!again?.msdyn_callername);
});
operation('retrieve: no such row', () => rejectsWith(() => api.retrieve({ collection, key: missing }), 404, '0x80040217'));
operation('retrieve: a key that the table does not have', () => rejectsWith(() => api.retrieve({ collection, key: "msdyn_callsid='x'" }), 400, '0x80060888'));
operation('retrieve: navigationProperty', async () => {
  const id = await create('Grace', { [`${lookup}@odata.bind`]: `/${conversations}(${conversation})` });
  assert.equal((await api.retrieve({ collection, key: id, navigationProperty: lookup, select: ['subject'] })).subject, 'The router blinks red');
});
operation('retrieve: a reference', async () => {
  const id = await create('Grace', { [`${lookup}@odata.bind`]: `/${conversations}(${conversation})` });
  const reference = await api.retrieve({ collection, key: id, select: [`${lookup}/$ref`] });
  assert.deepEqual([reference.id, reference.collection], [conversation, conversations]);
});
operation('retrieve: related rows', async () => {
  const own = await api.create({ collection: conversations, data: { subject: 'Billing' } });
  await create('Grace', { [`${lookup}@odata.bind`]: `/${conversations}(${own})` });
  assert.deepEqual(names(await api.retrieve({ collection: conversations, key: own, navigationProperty: calls, select: ['msdyn_callername'] })), ['Grace']);
});
operation('retrieve: one column', async () => {
  const id = await create('Grace');
  assert.equal((await api.retrieve({ collection, key: id, navigationProperty: 'msdyn_callername' })).value, 'Grace');
});

operation('update', async () => {
  const id = await create('Ada');
  await api.update({ collection, key: id, data: { msdyn_callername: 'Grace' } });
  assert.equal(await nameOf(id), 'Grace');
});
operation('update: returnRepresentation', async () => {
  const row = await api.update({ collection, key: await create('Ada'), data: { msdyn_callername: 'Grace' }, returnRepresentation: true, select: ['msdyn_callername', 'statecode'] });
  assert.deepEqual([row.msdyn_callername, row.statecode], ['Grace', 0]);
});
operation('update: ifmatch', async () => {
  const id = await create('Ada');
  const old = (await read(id, 'msdyn_callername'))['@odata.etag'];
  assert.notEqual(await api.update({ collection, key: id, data: { msdyn_callername: 'Grace' }, ifmatch: old }), false);
  assert.equal(await api.update({ collection, key: id, data: { msdyn_callername: 'Eve' }, ifmatch: old }), false);
  assert.equal(await nameOf(id), 'Grace');
});
operation('update: no such row', () => rejectsWith(() => api.update({ collection, key: missing, data: { msdyn_callername: 'Grace' } }), 404, '0x80040217'));
operation('update: the status', async () => {
  const id = await create('Ada');
  await api.update({ collection, key: id, data: { statecode: 1, statuscode: 2 } });
  assert.equal((await read(id, 'statuscode')).statuscode, 2);
});
operation('update: the owner', async () => {
  const id = await create('Ada');
  await api.update({ collection, key: id, data: { 'ownerid@odata.bind': `/systemusers(${user})` } });
  assert.equal((await read(id, '_ownerid_value'))._ownerid_value, user);
});
operation('update: a row as it was read', async () => {
  const id = await create('Ada');
  const row = await api.retrieve({ collection, key: id, select: ['msdyn_callername', 'statecode'], includeAnnotations: '*' });
  await api.update({ collection, key: id, data: { ...row, msdyn_callername: 'Grace' } });
  assert.equal(await nameOf(id), 'Grace');
});
operation('update: a rejection of the plug-in', async () =>
  rejectsWith(async () => api.update({ collection, key: await create('Ada'), data: { msdyn_tophone: '123456789012345678' } }), 400, rule));
operation('update: bypassCustomPluginExecution', async () =>
  api.update({ collection, key: await create('Ada'), data: { msdyn_tophone: 'CALL 4255550123 NOW' }, bypassCustomPluginExecution: true }));
operation('updateSingleProperty', async () => {
  const id = await create('Ada');
  await api.updateSingleProperty({ collection, key: id, fieldValuePair: { msdyn_callername: 'Grace' } });
  assert.equal(await nameOf(id), 'Grace');
});

operation('upsert', async () => {
  const id = '7b0c5d5e-0000-4000-8000-000000000002';
  assert.equal(await api.upsert({ collection, key: id, data: { msdyn_callername: 'Ada' } }), id);
  assert.equal(await api.upsert({ collection, key: id, data: { msdyn_callername: 'Grace' } }), id);
  assert.equal(await nameOf(id), 'Grace');
});
operation('upsert: returnRepresentation', async () => {
  const row = await api.upsert({ collection, key: await create('Ada'), data: { msdyn_callername: 'Grace' }, returnRepresentation: true, select: ['msdyn_callername'] });
  assert.equal(row.msdyn_callername, 'Grace');
});
operation('upsert: ifnonematch', async () => {
  const id = await create('Ada');
  assert.equal(await api.upsert({ collection, key: id, data: { msdyn_callername: 'Grace' }, ifnonematch: '*' }), null);
  assert.equal(await nameOf(id), 'Ada');
});
operation('upsert: ifmatch', async () =>
  assert.equal(await api.upsert({ collection, key: missing, data: { msdyn_callername: 'Grace' }, ifmatch: '*' }), null));

operation('deleteRecord', async () => {
  const id = await create('Ada');
  await api.deleteRecord({ collection, key: id });
  await rejectsWith(() => read(id, 'msdyn_callername'), 404, '0x80040217');
});
operation('deleteRecord: property', async () => {
  const id = await create('Ada');
  await api.deleteRecord({ collection, key: id, property: 'msdyn_callername' });
  assert.equal(await nameOf(id), null);
});
operation('deleteRecord: ifmatch', async () => {
  const id = await create('Ada');
  const old = (await read(id, 'msdyn_callername'))['@odata.etag'];
  await api.update({ collection, key: id, data: { msdyn_callername: 'Grace' } });
  assert.equal(await api.deleteRecord({ collection, key: id, ifmatch: old }), false);
});

// Lists

// With identifiers of their own, the rows have one order in every run, also in the lists that the client requests without an order.
let last = 100;
const alphabet = async prefix => { for (const letter of 'ABCDE') await create(`${prefix} ${letter}`, { [key]: `7b0c5d5e-0000-4000-8000-000000000${++last}` }); };
const of = prefix => `startswith(msdyn_callername,'${prefix}')`;

operation('count', async () => assert.ok(await api.count({ collection }) > 10));
operation('count: filter', async () => {
  await alphabet('Count');
  assert.equal(await api.count({ collection, filter: of('Count') }), 5);
});
operation('countAll', async () => {
  assert.equal(await api.countAll({ collection, filter: of('Count'), select: ['msdyn_callername'] }), 5);
});
operation('retrieveMultiple', async () => {
  await alphabet('List');
  const answer = await api.retrieveMultiple({ collection, select: ['msdyn_callername'], filter: `${of('List')} and not endswith(msdyn_callername,'C')`, orderBy: ['msdyn_callername desc'] });
  assert.deepEqual(names(answer), ['List E', 'List D', 'List B', 'List A']);
});
operation('retrieveMultiple: top, count', async () => {
  const answer = await api.retrieveMultiple({ collection, select: ['msdyn_callername'], filter: of('List'), orderBy: ['msdyn_callername'], top: 2, count: true });
  assert.deepEqual(names(answer), ['List A', 'List B']);
  assert.equal(answer.oDataCount, 5);
});
operation('retrieveMultiple: maxPageSize, nextPageLink', async () => {
  const request = { collection, select: ['msdyn_callername'], filter: of('List'), orderBy: ['msdyn_callername'], maxPageSize: 2 };
  const first = await api.retrieveMultiple(request);
  const second = await api.retrieveMultiple(request, first.oDataNextLink);
  const third = await api.retrieveMultiple(request, second.oDataNextLink);
  assert.deepEqual([names(first), names(second), names(third)], [['List A', 'List B'], ['List C', 'List D'], ['List E']]);
  assert.equal(third.oDataNextLink, undefined);
});
operation('retrieveMultiple: includeAnnotations', async () => {
  const answer = await api.retrieveMultiple({ collection, select: ['statecode'], filter: of('List'), count: true, includeAnnotations: '*' });
  assert.equal(answer['@Microsoft.Dynamics.CRM.totalrecordcount'], 5);
  assert.equal(answer.value[0]['statecode@OData.Community.Display.V1.FormattedValue'], 'Active');
});
operation('retrieveMultiple: expand a lookup', async () => {
  await create('Expand', { [`${lookup}@odata.bind`]: `/${conversations}(${conversation})` });
  const answer = await api.retrieveMultiple({ collection, select: ['msdyn_callername'], filter: "msdyn_callername eq 'Expand'", expand: [{ property: lookup, select: ['subject'] }] });
  assert.equal(answer.value[0][lookup].subject, 'The router blinks red');
});
operation('retrieveMultiple: expand a collection', async () => {
  const answer = await api.retrieveMultiple({
    collection: conversations, select: ['subject'], filter: `activityid eq ${conversation}`,
    expand: [{ property: calls, select: ['msdyn_callername'], filter: "msdyn_callername eq 'Expand'", orderBy: ['msdyn_callername'], top: 1 }],
  });
  assert.deepEqual(answer.value[0][calls].map(row => row.msdyn_callername), ['Expand']);
});
operation('retrieveMultiple: apply', async () => {
  const answer = await api.retrieveMultiple({ collection, apply: `filter(${of('List')})/groupby((statecode),aggregate($count as rows))` });
  assert.deepEqual([answer.value[0].statecode, answer.value[0].rows], [0, 5]);
});
operation('retrieveMultiple: query functions', async () => {
  const filter = "Microsoft.Dynamics.CRM.In(PropertyName='msdyn_callername',PropertyValues=['List A','List B']) and Microsoft.Dynamics.CRM.Today(PropertyName='createdon')";
  assert.deepEqual(names(await api.retrieveMultiple({ collection, select: ['msdyn_callername'], filter, orderBy: ['msdyn_callername'] })), ['List A', 'List B']);
});
operation('retrieveMultiple: a filter over a lookup', async () => {
  const answer = await api.retrieveMultiple({ collection, select: ['msdyn_callername'], filter: `${lookup}/subject eq 'The router blinks red' and _${lookup}_value eq ${conversation} and msdyn_callername eq 'Expand'` });
  assert.deepEqual(names(answer), ['Expand']);
});
operation('retrieveMultiple: any', async () => {
  const answer = await api.retrieveMultiple({ collection: conversations, select: ['subject'], filter: `${calls}/any(o:o/msdyn_callername eq 'Expand')` });
  assert.deepEqual(answer.value.map(row => row.subject), ['The router blinks red']);
});
operation('retrieveMultiple: queryParams', async () => {
  const answer = await api.retrieveMultiple({ collection, select: ['msdyn_callername'], filter: 'msdyn_callername eq @p1', queryParams: ["@p1='List A'"] });
  assert.deepEqual(names(answer), ['List A']);
});
operation('retrieveMultiple: an unknown column', () => rejectsWith(() => api.retrieveMultiple({ collection, select: ['nosuchcolumn'] }), 400, '0x80060888'));
operation('retrieveMultiple: trackChanges is rejected by name', () => assert.rejects(() => api.retrieveMultiple({ collection, trackChanges: true }), /track-changes/));
operation('retrieveAll', async () => {
  const answer = await api.retrieveAll({ collection, select: ['msdyn_callername'], filter: of('List'), orderBy: ['msdyn_callername'], maxPageSize: 2 });
  assert.deepEqual(names(answer), ['List A', 'List B', 'List C', 'List D', 'List E']);
});

const fetchXml = (more = '', condition = '') =>
  `<fetch mapping="logical" ${more}><entity name="${table}"><attribute name="msdyn_callername"/><order attribute="msdyn_callername"/><filter><condition attribute="msdyn_callername" operator="like" value="List %"/>${condition}</filter></entity></fetch>`;

operation('fetch', async () => assert.deepEqual(names(await api.fetch({ collection, fetchXml: fetchXml() })), ['List A', 'List B', 'List C', 'List D', 'List E']));
operation('fetch: top', async () => assert.deepEqual(names(await api.fetch({ collection, fetchXml: fetchXml('top="2"') })), ['List A', 'List B']));
operation('fetch: pageNumber, pagingCookie', async () => {
  const first = await api.fetch({ collection, fetchXml: fetchXml('count="2"'), includeAnnotations: '*' });
  assert.equal(first.PagingInfo.nextPage, 2);
  const second = await api.fetch({ collection, fetchXml: fetchXml('count="2"'), includeAnnotations: '*', pageNumber: first.PagingInfo.nextPage, pagingCookie: first.PagingInfo.cookie });
  assert.deepEqual([names(first), names(second)], [['List A', 'List B'], ['List C', 'List D']]);
});
operation('fetch: a linked table', async () => {
  const answer = await api.fetch({
    collection, fetchXml: `<fetch><entity name="${table}"><attribute name="msdyn_callername"/><filter><condition attribute="msdyn_callername" operator="eq" value="Expand"/></filter>
      <link-entity name="msdyn_ocliveworkitem" from="activityid" to="${lookup}" alias="talk"><attribute name="subject"/></link-entity></entity></fetch>`,
  });
  assert.equal(answer.value[0]['talk.subject'] ?? answer.value[0].talk_x002e_subject, 'The router blinks red');
});
operation('fetch: aggregate', async () => {
  const answer = await api.fetch({
    collection, fetchXml: `<fetch aggregate="true"><entity name="${table}"><attribute name="${key}" alias="rows" aggregate="count"/><filter><condition attribute="msdyn_callername" operator="like" value="List %"/></filter></entity></fetch>`,
  });
  assert.equal(answer.value[0].rows, 5);
});
operation('fetch: longer than a URL', async () => {
  const condition = `<condition attribute="msdyn_callername" operator="in">${Array.from({ length: 100 }, (_, i) => `<value>Nobody ${i}</value>`).join('')}<value>List C</value></condition>`;
  assert.deepEqual(names(await api.fetch({ collection, fetchXml: fetchXml('', condition) })), ['List C']);
});
operation('fetchAll', async () =>
  assert.deepEqual(names(await api.fetchAll({ collection, fetchXml: fetchXml('count="2"'), includeAnnotations: '*' })), ['List A', 'List B', 'List C', 'List D', 'List E']));

// Links

const conversationOf = async id => (await read(id, `_${lookup}_value`))[`_${lookup}_value`];

operation('associate', async () => {
  const id = await create('Link');
  await api.associate({ collection: conversations, primaryKey: conversation, relationshipName: calls, relatedCollection: collection, relatedKey: id });
  assert.equal(await conversationOf(id), conversation);
});
operation('associate: many to many', async () => {
  const team = await api.create({ collection: 'teams', data: { name: 'Night shift' } });
  await api.associate({ collection: 'teams', primaryKey: team, relationshipName: 'teammembership_association', relatedCollection: 'systemusers', relatedKey: user });
  const members = await api.retrieve({ collection: 'teams', key: team, navigationProperty: 'teammembership_association', select: ['fullname'] });
  assert.deepEqual(members.value.map(member => member.fullname), ['Ana Kovač']);
  await api.disassociate({ collection: 'teams', primaryKey: team, relationshipName: 'teammembership_association', relatedKey: user });
});
operation('disassociate', async () => {
  const id = await create('Link', { [`${lookup}@odata.bind`]: `/${conversations}(${conversation})` });
  await api.disassociate({ collection: conversations, primaryKey: conversation, relationshipName: calls, relatedKey: id });
  assert.equal(await conversationOf(id), null);
});
operation('associateSingleValued', async () => {
  const id = await create('Link');
  await api.associateSingleValued({ collection, primaryKey: id, navigationProperty: lookup, relatedCollection: conversations, relatedKey: conversation });
  assert.equal(await conversationOf(id), conversation);
});
operation('disassociateSingleValued', async () => {
  const id = await create('Link', { [`${lookup}@odata.bind`]: `/${conversations}(${conversation})` });
  await api.disassociateSingleValued({ collection, primaryKey: id, navigationProperty: lookup });
  assert.equal(await conversationOf(id), null);
});

// Functions and actions

const row = id => ({ '@odata.id': `${set}(${id})` });
const typed = id => ({ '@odata.type': type, [key]: id });
const principal = () => ({ '@odata.type': 'Microsoft.Dynamics.CRM.systemuser', systemuserid: user });

operation('callFunction: WhoAmI', async () => assert.match((await api.callFunction('WhoAmI')).UserId, guid));
operation('callFunction: RetrieveVersion', async () => assert.match((await api.callFunction({ name: 'RetrieveVersion' })).Version, /^9\./));
operation('callFunction: RetrieveCurrentOrganization', async () => {
  const answer = await api.callFunction({ name: 'RetrieveCurrentOrganization', parameters: { AccessType: "Microsoft.Dynamics.CRM.EndpointAccessType'Default'" } });
  assert.match(answer.Detail.OrganizationId, guid);
});
operation('callFunction: IsValidStateTransition', async () => {
  const id = await create('State');
  assert.equal((await api.callFunction({ name: 'IsValidStateTransition', parameters: { Entity: row(id), NewState: 'Inactive', NewStatus: 2 } })).IsValid, true);
  assert.equal((await api.callFunction({ name: 'IsValidStateTransition', parameters: { Entity: row(id), NewState: 'Inactive', NewStatus: 1 } })).IsValid, false);
});
operation('callFunction: RetrieveTotalRecordCount', async () => {
  const answer = await api.callFunction({ name: 'RetrieveTotalRecordCount', parameters: { EntityNames: [table] } });
  assert.ok(answer.EntityRecordCountCollection.Values[0] > 10);
});
operation('callAction: GrantAccess, ModifyAccess, RevokeAccess', async () => {
  const id = await create('Share');
  const rights = async () => (await api.callFunction({ collection: 'systemusers', key: user, name: 'Microsoft.Dynamics.CRM.RetrievePrincipalAccess', parameters: { Target: row(id) } })).AccessRights;
  const shares = async () => (await api.callFunction({ name: 'RetrieveSharedPrincipalsAndAccess', parameters: { Target: row(id) } })).PrincipalAccesses.map(({ AccessMask }) => AccessMask);
  await api.callAction({ actionName: 'GrantAccess', action: { Target: typed(id), PrincipalAccess: { Principal: principal(), AccessMask: 'ReadAccess,WriteAccess' } } });
  assert.deepEqual(await shares(), ['ReadAccess, WriteAccess']);
  assert.match(await rights(), /WriteAccess/);
  await api.callAction({ actionName: 'ModifyAccess', action: { Target: typed(id), PrincipalAccess: { Principal: principal(), AccessMask: 'ReadAccess' } } });
  assert.deepEqual(await shares(), ['ReadAccess']);
  await api.callAction({ actionName: 'RevokeAccess', action: { Target: typed(id), Revokee: principal() } });
  assert.deepEqual(await shares(), []);
});
operation('callAction: CreateMultiple, UpdateMultiple, UpsertMultiple', async () => {
  const bulk = (name, Targets) => api.callAction({ collection, actionName: `Microsoft.Dynamics.CRM.${name}`, action: { Targets } });
  const { Ids } = await bulk('CreateMultiple', ['A', 'B'].map(letter => ({ '@odata.type': type, msdyn_callername: `Bulk ${letter}` })));
  assert.equal(Ids.length, 2);
  await bulk('UpdateMultiple', Ids.map((id, i) => ({ ...typed(id), msdyn_callername: `Bulk ${i}` })));
  await bulk('UpsertMultiple', [{ ...typed(Ids[1]), msdyn_callername: 'Bulk X' }, { ...typed('7b0c5d5e-0000-4000-8000-000000000003'), msdyn_callername: 'Bulk Y' }]);
  assert.deepEqual(names(await api.retrieveMultiple({ collection, select: ['msdyn_callername'], filter: of('Bulk'), orderBy: ['msdyn_callername'] })), ['Bulk 0', 'Bulk X', 'Bulk Y']);
});
operation('callAction: CreateMultiple, a rejection of the plug-in', () => rejectsWith(() => api.callAction({
  collection, actionName: 'Microsoft.Dynamics.CRM.CreateMultiple', action: { Targets: [{ '@odata.type': type, msdyn_fromphone: 'CALL 4255550123 NOW' }] },
}), 400, rule));
operation('callAction: Restore', async () => {
  const id = await create('Bin');
  await api.deleteRecord({ collection, key: id });
  await api.callAction({ actionName: 'Restore', action: { Target: typed(id) } });
  assert.equal(await nameOf(id), 'Bin');
});
operation('callAction: Retain, RollbackRetain', async () => {
  const id = await create('Old');
  assert.deepEqual((await api.callAction({ actionName: 'Retain', action: { Target: typed(id) } })).EntityCountCollection.Values, [1]);
  await api.callAction({ actionName: 'RollbackRetain', action: { Target: typed(id) } });
  assert.equal(await nameOf(id), 'Old');
});
operation('callAction: ValidateRetentionConfig, BulkRetain, PurgeRetainedContent', async () => {
  await create('Older');
  const FetchXml = `<fetch><entity name="${table}"><filter><condition attribute="msdyn_callername" operator="eq" value="Older"/></filter></entity></fetch>`;
  assert.equal((await api.callAction({ actionName: 'ValidateRetentionConfig', action: { EntityName: table, FetchXml } })).IsValidationSuccessful, true);
  assert.deepEqual((await api.callAction({ actionName: 'BulkRetain', action: { EntityName: table, FetchXml } })).EntityCountCollection.Values, [1]);
  assert.deepEqual((await api.callAction({ actionName: 'PurgeRetainedContent', action: { EntityName: table, MaxVersionToPurge: 9007199254740991 } })).EntityCountCollection.Values, [1]);
});
operation('callAction: custom APIs', async () => {
  const number = await api.callAction({ actionName: 'pcc_ParsePhoneNumber', action: { Text: '(425) 555-0123', Region: 'US' } });
  assert.deepEqual([number.Kind, number.E164], ['number', '+14255550123']);
  assert.equal((await api.callAction({ actionName: 'pcc_ValidatePhoneCallContext', action: { msdyn_fromphone: 'CALL 4255550123 NOW' } })).Verdict, 'rejected');
});
operation('callAction: respondAsync is rejected by name', () =>
  assert.rejects(() => api.callAction({ actionName: 'pcc_ParsePhoneNumber', action: { Text: '1' }, respondAsync: true }), /respond-async/));

// Batches

operation('executeBatch: reads', async () => {
  const id = await create('Batch');
  api.startBatch();
  read(id, 'msdyn_callername');
  api.count({ collection, filter: "msdyn_callername eq 'Batch'" });
  api.count({ collection: conversations });
  api.retrieveMultiple({ collection, select: ['msdyn_callername'], filter: of('List'), orderBy: ['msdyn_callername'], top: 1 });
  api.callFunction('WhoAmI');
  const [one, count, all, list, who] = await api.executeBatch();
  assert.deepEqual([one.msdyn_callername, count, all, names(list)], ['Batch', 1, 2, ['List A']]);
  assert.match(who.UserId, guid);
});
operation('executeBatch: a change set', async () => {
  const [old, unwanted] = [await create('Batch'), await create('Set C')];
  api.startBatch();
  create('Set A');
  api.update({ collection, key: old, data: { msdyn_callername: 'Set B' } });
  api.deleteRecord({ collection, key: unwanted });
  const [id, , removed] = await api.executeBatch();
  assert.match(id, guid);
  assert.deepEqual([await nameOf(id), await nameOf(old)], ['Set A', 'Set B']);
  assert.ok(removed === undefined || removed === true);
});
operation('executeBatch: contentId', async () => {
  api.startBatch();
  api.create({ collection: conversations, data: { subject: 'Together' }, contentId: '1' });
  api.create({ collection, data: { msdyn_callername: 'Together', [`${lookup}@odata.bind`]: '$1' }, contentId: '2' });
  api.update({ collection: '$2', data: { msdyn_fromphone: '+14255550101' } });
  const [talk, id] = await api.executeBatch();
  const found = await api.retrieve({ collection, key: id, select: ['msdyn_fromphone', `_${lookup}_value`] });
  assert.deepEqual([found.msdyn_fromphone, found[`_${lookup}_value`]], ['+14255550101', talk]);
});
operation('executeBatch: associateSingleValued with contentId', async () => {
  api.startBatch();
  api.create({ collection: conversations, data: { subject: 'Later' }, contentId: '1' });
  api.create({ collection, data: { msdyn_callername: 'Later' }, contentId: '2' });
  api.associateSingleValued({ collection: '$2', navigationProperty: lookup, relatedKey: '$1' });
  const [talk, id] = await api.executeBatch();
  assert.equal(await conversationOf(id), talk);
});
operation('executeBatch: a rejection undoes the change set', async () => {
  api.startBatch();
  create('Undone');
  create('Undone', { msdyn_fromphone: 'CALL 4255550123 NOW' });
  await assert.rejects(() => api.executeBatch(), isRuleInBatch);
  assert.equal(await api.count({ collection, filter: "msdyn_callername eq 'Undone'" }), 0);
});
operation('executeBatch: inChangeSet false', async () => {
  api.startBatch();
  api.create({ collection, data: { msdyn_callername: 'Alone' }, inChangeSet: false });
  api.create({ collection, data: { msdyn_fromphone: 'CALL 4255550123 NOW' }, inChangeSet: false });
  await assert.rejects(() => api.executeBatch(), isRuleInBatch);
  assert.equal(await api.count({ collection, filter: "msdyn_callername eq 'Alone'" }), 1);
});
operation('executeBatch: continueOnError', async () => {
  api.startBatch();
  read(missing, 'msdyn_callername');
  api.create({ collection, data: { msdyn_callername: 'Next' }, inChangeSet: false });
  await api.executeBatch({ continueOnError: true }).catch(() => {});
  assert.equal(await api.count({ collection, filter: "msdyn_callername eq 'Next'" }), 1);
});

// Definitions

const definitions = { query: 'EntityDefinitions' };
operation('retrieveEntities', async () => {
  const { value } = await api.retrieveEntities({ select: ['LogicalName', 'EntitySetName'], filter: `LogicalName eq '${table}'` });
  assert.deepEqual(value.map(one => one.EntitySetName), [set]);
  definitions.id = value[0].MetadataId;
});
operation('retrieveEntity', async () => {
  const answer = await api.retrieveEntity({ key: definitions.id, select: ['LogicalName', 'PrimaryIdAttribute'], expand: [{ property: 'Attributes', select: ['LogicalName'] }] });
  assert.deepEqual([answer.LogicalName, answer.PrimaryIdAttribute], [table, key]);
  assert.ok(answer.Attributes.length > 10);
});
operation('retrieveEntity: by name', async () => assert.equal((await api.retrieveEntity({ key: `LogicalName='${table}'`, select: ['EntitySetName'] })).EntitySetName, set));
operation('retrieveAttributes', async () => {
  const { value } = await api.retrieveAttributes({ entityKey: `LogicalName='${table}'`, select: ['LogicalName'] });
  assert.ok(value.some(column => column.LogicalName === 'msdyn_fromphone'));
});
operation('retrieveAttributes: castType', async () => {
  const { value } = await api.retrieveAttributes({ entityKey: `LogicalName='${table}'`, castType: 'Microsoft.Dynamics.CRM.StatusAttributeMetadata', select: ['LogicalName'], expand: [{ property: 'OptionSet' }] });
  assert.deepEqual(value.map(column => column.LogicalName), ['statuscode']);
  assert.deepEqual(value[0].OptionSet.Options.map(option => option.Value).sort(), [1, 2]);
  definitions.status = value[0].MetadataId;
});
operation('retrieveAttribute', async () => {
  const column = await api.retrieveAttribute({ entityKey: `LogicalName='${table}'`, attributeKey: definitions.status, select: ['LogicalName'] });
  assert.equal(column.LogicalName, 'statuscode');
});
operation('retrieveAttribute: castType', async () => {
  const column = await api.retrieveAttribute({ entityKey: `LogicalName='${table}'`, attributeKey: "LogicalName='msdyn_fromphone'", castType: 'Microsoft.Dynamics.CRM.StringAttributeMetadata', select: ['MaxLength'] });
  assert.ok(column.MaxLength > 0);
});
operation('retrieveRelationships', async () => {
  const { value } = await api.retrieveRelationships({ castType: 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata', select: ['SchemaName', 'MetadataId'], filter: `ReferencingEntity eq '${table}' and ReferencedEntity eq 'msdyn_ocliveworkitem'` });
  assert.equal(value.length, 1);
  definitions.relationship = value[0].MetadataId;
});
operation('retrieveRelationship', async () => {
  const answer = await api.retrieveRelationship({ key: definitions.relationship, castType: 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata', select: ['ReferencingAttribute'] });
  assert.equal(answer.ReferencingAttribute, lookup);
});
operation('retrieveGlobalOptionSets', async () => assert.ok(Array.isArray((await api.retrieveGlobalOptionSets({})).value)));
operation('retrieveCsdlMetadata', async () => assert.match(await api.retrieveCsdlMetadata({ addAnnotations: true }), /<edmx:Edmx/));
operation('config: useEntityNames', async () => {
  const byName = new DynamicsWebApi({ serverUrl: origin, dataApi, useEntityNames: true });
  const id = await byName.create({ collection: table, data: { msdyn_callername: 'Name' } });
  assert.equal((await byName.retrieve({ collection: table, key: id, select: ['msdyn_callername'] })).msdyn_callername, 'Name');
  assert.equal(byName.Utility.getCollectionName(table), set);
});

// Settings of the client

operation('config: returnRepresentation, includeAnnotations, maxPageSize', async () => {
  const other = new DynamicsWebApi({ serverUrl: origin, dataApi, returnRepresentation: true, includeAnnotations: '*', maxPageSize: 2 });
  assert.equal((await other.create({ collection, data: { msdyn_callername: 'Config' } }))['statecode@OData.Community.Display.V1.FormattedValue'], 'Active');
  assert.equal((await other.retrieveMultiple({ collection, select: ['msdyn_callername'], filter: of('List') })).value.length, 2);
});
operation('config: impersonate', async () => {
  const other = api.initializeInstance({ serverUrl: origin, dataApi, impersonate: user });
  assert.equal((await other.callFunction('WhoAmI')).UserId, user);
});
operation('config: dataApi 9.0', async () => {
  const other = new DynamicsWebApi({ serverUrl: origin, dataApi: { version: '9.0' } });
  const answer = await other.retrieveMultiple({ collection, select: ['msdyn_callername'], filter: of('List'), top: 1 });
  assert.match(answer['@odata.context'], /\/v9\.0\//);
});
operation('config: onTokenRefresh', async () => {
  const other = new DynamicsWebApi({ serverUrl: origin, dataApi, onTokenRefresh: () => 'token' });
  assert.match((await other.callFunction('WhoAmI')).UserId, guid);
});
