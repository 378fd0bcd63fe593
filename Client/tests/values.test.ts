import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XrmMockGenerator } from 'xrm-mock';
import { phoneCallTable } from '../src/tables.ts';
import { requestOfRow } from '../src/requests.ts';

function requestOf(create: () => void) {
  XrmMockGenerator.initialise({ entity: { entityName: phoneCallTable } });
  create();
  const request = requestOfRow(XrmMockGenerator.getFormContext());
  assert.ok(request);
  return request.message as Record<string, unknown> & { getMetadata: () => { parameterTypes: Record<string, unknown> } };
}

test('A lookup is its identifier, and an empty one is empty text', () => {
  const full = requestOf(() => { XrmMockGenerator.Attribute.createLookup({ name: 'msdyn_liveworkitemid', isDirty: true, value: [{ id: '{A}', entityType: 'msdyn_ocliveworkitem' }] }); });
  assert.equal(full['msdyn_liveworkitemid'], 'A');
  for (const value of [null, []]) {
    const empty = requestOf(() => { XrmMockGenerator.Attribute.createLookup({ name: 'msdyn_liveworkitemid', isDirty: true, value }); });
    assert.equal(empty['msdyn_liveworkitemid'], '');
  }
});

test('A choice is its number and a flag is true or false', () => {
  const request = requestOf(() => {
    XrmMockGenerator.Attribute.createNumber({ name: 'statuscode', isDirty: true, value: 2 });
    XrmMockGenerator.Attribute.createBoolean({ name: 'msdyn_ismicrosoftteamsphonenumber', isDirty: true, value: false });
  });
  assert.equal(request['statuscode'], '2');
  assert.equal(request['msdyn_ismicrosoftteamsphonenumber'], 'false');
});

test('Every parameter has its type, and the row is a Guid', () => {
  const request = requestOf(() => { XrmMockGenerator.Attribute.createString({ name: 'msdyn_callsid', isDirty: true, value: 'CA3' }); });
  assert.deepEqual(request.getMetadata(), {
    boundParameter: null, operationType: 0, operationName: 'pcc_ValidatePhoneCallContext',
    parameterTypes: { msdyn_callsid: { typeName: 'Edm.String', structuralProperty: 1 }, msdyn_ocphonecallengagementctxid: { typeName: 'Edm.Guid', structuralProperty: 1 } },
  });
});
