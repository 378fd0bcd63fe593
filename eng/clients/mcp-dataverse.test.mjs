// serve: --https --host local.crm.dynamics.com
// A server of the Model Context Protocol, over stdio. Left out are its tools for tables and columns that the local Dataverse does not have.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { client, guid, key, set, table } from './operations.mjs';
import { connect } from './mcp.mjs';

const { call, close } = await connect();
after(close);

const { operation } = client('mcp-dataverse');
const conversations = 'msdyn_ocliveworkitems';
const links = `msdyn_msdyn_ocliveworkitem_${table}_liveworkitemid`;
const me = (await call('dataverse_whoami')).data;

const create = async (data = {}, entitySetName = set) => (await call('dataverse_create', { entitySetName, data: { msdyn_callername: 'Ada', ...data } })).data.id;
const createOther = async (entitySetName, data) => (await call('dataverse_create', { entitySetName, data })).data.id;
const createConversation = () => createOther(conversations, { subject: 'Refund' });
const inUnit = { 'businessunitid@odata.bind': `/businessunits(${me.businessUnitId})` };
const createTeam = () => createOther('teams', { name: 'Front desk', ...inUnit });
const createUser = name => createOther('systemusers', { fullname: name, domainname: `${name.toLowerCase()}@example.com`, ...inUnit });
const read = async (id, columns = 'msdyn_callername,_msdyn_liveworkitemid_value,_ownerid_value') => (await call('dataverse_get', { entitySetName: set, id, select: columns.split(',') })).data.record;
const find = async (filter, columns = 'msdyn_callername') => (await call('dataverse_query', { entitySetName: set, select: columns.split(','), filter })).data.value;
const fetchXml = name => `<fetch><entity name="${table}"><attribute name="msdyn_callername"/><order attribute="msdyn_callername"/><filter><condition attribute="msdyn_callername" operator="like" value="${name}"/></filter></entity></fetch>`;
const rejects = (promise, message) => promise.then(() => assert.fail('The tool did not report an error.'), error => assert.match(error.message, message));

operation('dataverse_whoami', () => {
  for (const id of [me.userId, me.businessUnitId, me.organizationId]) assert.match(id, guid);
});

operation('dataverse_create', async () => {
  assert.match(await create({ msdyn_fromphone: '+14255550100' }), guid);
  await rejects(create({ msdyn_fromphone: '12' }), /0x80040265.*PCC101/s);
});

operation('dataverse_get', async () => {
  const { record, etag } = (await call('dataverse_get', { entitySetName: set, id: await create(), select: ['msdyn_callername', 'statecode'], expand: 'owninguser($select=fullname)', formattedValues: true })).data;
  assert.equal(record.msdyn_callername, 'Ada');
  assert.equal(record.owninguser.fullname, 'Local Administrator');
  assert.match(etag, /^W\/"\d+"$/);
  await rejects(read('00000000-0000-0000-0000-0000000000ff'), /0x80040217/);
});

operation('dataverse_update', async () => {
  const id = await create();
  const { etag } = (await call('dataverse_get', { entitySetName: set, id, select: ['msdyn_callername'] })).data;
  const update = (data, more) => call('dataverse_update', { entitySetName: set, id, data, ...more });
  await update({ msdyn_callername: 'Eva' }, { etag });
  assert.equal((await read(id)).msdyn_callername, 'Eva');
  await rejects(update({ msdyn_callername: 'Grace' }, { etag }), /0x80060882|412/);
  await update({ statecode: 1, statuscode: 2 });
  await rejects(update({ statuscode: 1 }), /PCC203/);
});

operation('dataverse_delete', async () => {
  const id = await create();
  await call('dataverse_delete', { entitySetName: set, id, confirm: true });
  await rejects(read(id), /0x80040217/);
});

operation('dataverse_assign', async () => {
  const [id, team] = [await create(), await createTeam()];
  await call('dataverse_assign', { entitySetName: set, id, ownerType: 'team', ownerId: team });
  assert.equal((await read(id))._ownerid_value, team);
});

operation('dataverse_query', async () => {
  for (let i = 1; i <= 3; i++) await create({ msdyn_callername: `List ${i}` });
  const { data } = await call('dataverse_query', { entitySetName: set, select: ['msdyn_callername'], filter: "startswith(msdyn_callername,'List ')", orderby: 'msdyn_callername desc', top: 2, count: true });
  assert.deepEqual(data.value.map(row => row.msdyn_callername), ['List 3', 'List 2']);
  assert.equal(data['@odata.count'], 3);
  const groups = await call('dataverse_query', { entitySetName: set, apply: "filter(startswith(msdyn_callername,'List '))/groupby((statecode),aggregate($count as n))" });
  assert.equal(groups.data.value[0].n, 3);
});

operation('dataverse_retrieve_multiple_with_paging', async () => {
  for (let i = 1; i <= 3; i++) await create({ msdyn_callername: `Page ${i}` });
  const { data } = await call('dataverse_retrieve_multiple_with_paging', { entitySetName: set, select: ['msdyn_callername'], filter: "startswith(msdyn_callername,'Page ')", orderby: 'msdyn_callername', maxTotal: 10 });
  assert.deepEqual(data.records.map(row => row.msdyn_callername), ['Page 1', 'Page 2', 'Page 3']);
});

operation('dataverse_execute_fetchxml', async () => {
  for (let i = 1; i <= 2; i++) await create({ msdyn_callername: `Fetched ${i}` });
  const { data } = await call('dataverse_execute_fetchxml', { entitySetName: set, fetchXml: fetchXml('Fetched %'), fetchAll: true });
  assert.deepEqual(data.map(row => row.msdyn_callername), ['Fetched 1', 'Fetched 2']);
});

operation('dataverse_detect_duplicates', async () => {
  await create({ msdyn_callername: 'Twice' });
  const { data } = await call('dataverse_detect_duplicates', { entityLogicalName: table, record: { msdyn_callername: 'Twice' } });
  assert.equal(data.duplicateCount, 1);
});

const link = (id, relatedId) => ({ entitySetName: conversations, id, relationshipName: links, relatedEntitySetName: set, relatedId });

operation('dataverse_associate', async () => {
  const [id, conversation] = [await create(), await createConversation()];
  await call('dataverse_associate', link(conversation, id));
  assert.equal((await read(id))._msdyn_liveworkitemid_value, conversation);
});

operation('dataverse_associate_bulk', async () => {
  const [first, second, conversation] = [await create(), await create(), await createConversation()];
  const { relatedId, ...bulk } = link(conversation);
  const { data } = await call('dataverse_associate_bulk', { ...bulk, relatedIds: [first, second] });
  assert.equal(data.successCount, 2);
  assert.equal((await read(second))._msdyn_liveworkitemid_value, conversation);
});

operation('dataverse_disassociate', async () => {
  const [id, conversation] = [await create(), await createConversation()];
  await call('dataverse_associate', link(conversation, id));
  await call('dataverse_disassociate', { ...link(conversation, id), confirm: true });
  assert.equal((await read(id))._msdyn_liveworkitemid_value ?? null, null);
});

operation('dataverse_query_associations', async () => {
  const conversation = await createConversation();
  await create({ 'msdyn_liveworkitemid@odata.bind': `/${conversations}(${conversation})` });
  const { data } = await call('dataverse_query_associations', { entitySetName: conversations, id: conversation, navigationProperty: links, select: 'msdyn_callername', top: 5 });
  assert.deepEqual(data.records.map(row => row.msdyn_callername), ['Ada']);
});

operation('dataverse_execute_action', async () => {
  const { data } = await call('dataverse_execute_action', { actionName: 'pcc_ParsePhoneNumber', parameters: { Text: '+1 425 555 0100' } });
  assert.equal(data.E164, '+14255550100');
});

operation('dataverse_execute_function', async () => {
  assert.match((await call('dataverse_execute_function', { functionName: 'RetrieveVersion' })).data.Version, /^9\./);
  const parameters = { Entity: { '@odata.id': `${set}(${await create()})` }, NewState: 'Inactive', NewStatus: 2 };
  assert.equal((await call('dataverse_execute_function', { functionName: 'IsValidStateTransition', parameters })).data.IsValid, true);
});

operation('dataverse_execute_bound_function', async () => {
  const parameters = { Target: { '@odata.id': `${set}(${await create()})` } };
  const { data } = await call('dataverse_execute_bound_function', { entitySetName: 'systemusers', id: me.userId, functionName: 'RetrievePrincipalAccess', parameters });
  assert.match(data.AccessRights, /ReadAccess/);
});

operation('dataverse_batch_execute', async () => {
  for (const useChangeset of [false, true]) {
    const [id, name] = [await create(), `Batch ${useChangeset}`];
    const requests = [
      { method: 'GET', url: `${set}(${id})?$select=msdyn_callername` },
      { method: 'PATCH', url: `${set}(${id})`, body: { msdyn_callername: 'Eva' } },
      { method: 'POST', url: set, body: { msdyn_callername: name } },
    ];
    const { data } = await call('dataverse_batch_execute', { requests, useChangeset });
    assert.equal(data.results[0][key], id);

    // The tool does not report the parts of a change set one by one.
    assert.equal((await read(id)).msdyn_callername, 'Eva');
    assert.equal((await find(`msdyn_callername eq '${name}'`)).length, 1);
  }
});

operation('dataverse_impersonate', async () => {
  const user = await createUser('Ana');
  const made = await call('dataverse_impersonate', { callerId: user, toolName: 'dataverse_create', toolArgs: { entitySetName: set, data: { msdyn_callername: 'By Ana' } } });
  assert.match(JSON.stringify(made), /[0-9a-f]{8}-/);
  const [row] = await find("msdyn_callername eq 'By Ana'", '_createdby_value,_createdonbehalfby_value');
  assert.deepEqual([row._createdby_value, row._createdonbehalfby_value], [user, me.userId]);
});

operation('dataverse_grant_access, dataverse_check_record_access, dataverse_revoke_access', async () => {
  const share = { entitySetName: set, recordId: await create(), principalId: await createTeam(), principalType: 'team' };
  const rights = async () => (await call('dataverse_check_record_access', share)).data.rights;
  await call('dataverse_grant_access', { ...share, accessRights: ['ReadAccess', 'WriteAccess'] });
  assert.deepEqual(await rights(), ['ReadAccess', 'WriteAccess']);
  await call('dataverse_revoke_access', share);
  assert.deepEqual(await rights(), []);
});

operation('dataverse_create_environment_variable, dataverse_get_environment_variable, dataverse_set_environment_variable', async () => {
  const schemaName = 'pcc_Greeting';
  await call('dataverse_create_environment_variable', { schemaName, displayName: 'Greeting', type: 'String', value: 'Hello', confirm: true });
  assert.equal((await call('dataverse_get_environment_variable', { schemaName })).data.currentValue, 'Hello');
  await call('dataverse_set_environment_variable', { schemaName, value: 'Welcome' });
  assert.equal((await call('dataverse_get_environment_variable', { schemaName })).data.effectiveValue, 'Welcome');
});

operation('dataverse_assign_role_to_user, dataverse_remove_role_from_user', async () => {
  const { roles: [role] } = await call('dataverse_rbac_inspector_list_roles');
  const user = await createUser('Bea');
  const roles = async () => (await call('dataverse_query_associations', { entitySetName: 'systemusers', id: user, navigationProperty: 'systemuserroles_association', select: 'name' })).data.records.map(row => row.name);
  await call('dataverse_assign_role_to_user', { userId: user, roleId: role.id, confirm: true });
  assert.deepEqual(await roles(), ['System Administrator']);
  await call('dataverse_remove_role_from_user', { userId: user, roleId: role.id, confirm: true });
  assert.deepEqual(await roles(), []);
});

operation('dataverse_assign_role_to_team', async () => {
  const { roles: [role] } = await call('dataverse_rbac_inspector_list_roles');
  const { data } = await call('dataverse_assign_role_to_team', { teamId: await createTeam(), roleId: role.id, confirm: true });
  assert.equal(data.status, 'assigned');
});

operation('dataverse_list_tables', async () => {
  const { data } = await call('dataverse_list_tables', { includeSystemTables: true });
  assert.ok(data.some(row => row.EntitySetName === set));
});

operation('dataverse_get_table_metadata', async () => {
  const { data } = await call('dataverse_get_table_metadata', { logicalName: table, includeAttributes: true });
  assert.equal(data.PrimaryIdAttribute, key);
});

operation('dataverse_get_relationships', async () => {
  const { data } = await call('dataverse_get_relationships', { logicalName: table });
  assert.equal(data.tableName, table);
  assert.ok(data.oneToMany.length > 0);
});

operation('dataverse_get_entity_key', async () => assert.deepEqual((await call('dataverse_get_entity_key', { tableName: table })).data.keys, []));

operation('dataverse_get_attribute_option_set', async () => {
  const { data } = await call('dataverse_get_attribute_option_set', { entityLogicalName: table, attributeLogicalName: 'statuscode' });
  assert.deepEqual(data.options, [{ label: 'Active', value: 1 }, { label: 'Inactive', value: 2 }]);
});

operation('dataverse_list_global_option_sets', async () => assert.deepEqual((await call('dataverse_list_global_option_sets')).data, []));

operation('dataverse_environment_capabilities', async () => assert.equal((await call('dataverse_environment_capabilities')).data.identity.UserId, me.userId));

operation('dataverse_table_browser_list_tables, dataverse_table_browser_get_rows', async () => {
  assert.ok((await call('dataverse_table_browser_list_tables')).tables.some(row => row.EntitySetName === set));
  const { rows } = await call('dataverse_table_browser_get_rows', { entitySetName: 'businessunits', logicalName: 'businessunit' });
  assert.deepEqual(rows.map(row => row.name), ['local']);
});

operation('dataverse_fetchxml_workbench_list_tables, dataverse_fetchxml_workbench_list_attributes, dataverse_fetchxml_workbench_execute', async () => {
  await create({ msdyn_callername: 'Bench' });
  assert.ok((await call('dataverse_fetchxml_workbench_list_tables')).tables.length > 0);
  assert.match(JSON.stringify(await call('dataverse_fetchxml_workbench_list_attributes', { entityLogicalName: table })), /msdyn_callername/);
  assert.equal((await call('dataverse_fetchxml_workbench_execute', { entitySetName: set, fetchXml: fetchXml('Bench') })).rows.length, 1);
});

operation('dataverse_schema_explorer_list_tables, dataverse_schema_explorer_get_entity', async () => {
  assert.ok((await call('dataverse_schema_explorer_list_tables')).tables.length > 0);
  assert.equal((await call('dataverse_schema_explorer_get_entity', { logicalName: table })).entitySetName, set);
});

operation('dataverse_rbac_inspector_list_roles', async () => {
  const { roles } = await call('dataverse_rbac_inspector_list_roles');
  assert.deepEqual(roles.map(role => role.name), ['System Administrator']);
});
