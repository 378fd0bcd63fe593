// Starts mcp-dataverse as a process of its own, and speaks its protocol over stdio. The server needs a name under dynamics.com, so
// local-name.cjs resolves one. It takes its token from a managed identity, which is here a server of this process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { certificate, port } from './https.mjs';

export async function connect() {
  const folder = mkdtempSync(join(tmpdir(), 'mcp-dataverse-'));
  writeFileSync(join(folder, 'certificate.pem'), certificate);
  const identity = http.createServer((_, answer) => answer.setHeader('Content-Type', 'application/json').end(JSON.stringify({
    access_token: 'any token', expires_on: String(Math.floor(Date.now() / 1000) + 86_400), resource: 'any', token_type: 'Bearer',
  })));
  await new Promise(resolve => identity.listen(0, '127.0.0.1', resolve));

  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--require', fileURLToPath(new URL('local-name.cjs', import.meta.url)), fileURLToPath(new URL('node_modules/mcp-dataverse/dist/server.js', import.meta.url))],
    cwd: folder,
    stderr: 'pipe',
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      DATAVERSE_ENV_URL: `https://local.crm.dynamics.com:${port}`,
      AUTH_METHOD: 'managed-identity',
      IDENTITY_ENDPOINT: `http://127.0.0.1:${identity.address().port}/token`,
      IDENTITY_HEADER: 'any',
      NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem'),
      MAX_RETRIES: '0',
    },
  });
  const client = new Client({ name: 'phonecallctx', version: '1.0.0' });
  await client.connect(transport);
  return {
    /** The result of a tool. An error of the tool has the text that the tool shows. */
    async call(name, args = {}) {
      const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
      if (isError) throw new Error(content[0].text);
      return structuredContent ?? JSON.parse(content[0].text);
    },
    async close() {
      await client.close();
      identity.close();
      rmSync(folder, { recursive: true });
    },
  };
}
