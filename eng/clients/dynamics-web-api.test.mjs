import assert from 'node:assert/strict';
import { DynamicsWebApi } from 'dynamics-web-api';
import { client, guid, origin, set } from './operations.mjs';

const { operation } = client('dynamics-web-api');
const api = new DynamicsWebApi({ serverUrl: origin, dataApi: { version: '9.2' } });

operation('create', async () => assert.match(await api.create({ collection: set, data: { msdyn_fromphone: '+14255550100' } }), guid));
