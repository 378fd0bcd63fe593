// What each script of a client is made of. A script names its client once, and then each operation that it uses:
//
//   const { operation } = client('dynamics-web-api');
//   operation('create', async () => assert.match(await api.create(...), guid));
//
// Each operation is a test. The list of them with their results goes to the file that the variable RESULTS names.
import { readFileSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';

/** The base address of the local Dataverse, such as http://127.0.0.1:5080/api/data/v9.2/. */
export const base = process.env.BASE_URL;
if (!base) throw new Error('BASE_URL is not there. eng/test-clients.sh starts a local Dataverse and sets it.');

/** The scheme, the host and the port of the base address. */
export const origin = new URL(base).origin;

/** The set of the table, and the sets of the tables around it. */
export const set = 'msdyn_ocphonecallengagementctxes';
export const table = 'msdyn_ocphonecallengagementctx';
export const key = `${table}id`;

/** An identifier in lower case. */
export const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function versionOf(name) {
  return JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
}

/** Starts the list of a client, which is a package of npm unless it has another version. */
export function client(name, version = versionOf(name)) {
  const operations = [];
  after(() => process.env.RESULTS && writeFileSync(process.env.RESULTS, JSON.stringify({ client: name, version: version.replace(/^v/, ''), operations })));
  return {
    /** An operation of the client by the name that its own documentation uses. `use` fails when the result is wrong. */
    operation: (operation, use) => test(operation, async () => {
      const entry = { operation, works: false };
      operations.push(entry);
      await use();
      entry.works = true;
    }),
  };
}

/** A request without any client, to look at what a client did: the answer as JSON, or null without a body. */
export async function send(method, path, body, headers = {}) {
  const answer = await fetch(new URL(path, base), {
    method, headers: { 'Content-Type': 'application/json', ...headers }, body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}
