import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { Dataverse } from '../dataverse.ts';

const files: Record<string, [path: string, type: string]> = {
  '/': ['page/form.html', 'text/html; charset=utf-8'],
  '/form.css': ['page/form.css', 'text/css; charset=utf-8'],
  '/platform.js': ['page/platform.js', 'text/javascript; charset=utf-8'],
  '/phonecallctx.js': ['../../../Package/WebResources/pcc_/phonecallctx.js', 'text/javascript; charset=utf-8'],
};

/** The page of the form, on an origin of its own as in an environment. */
export class Host {
  private constructor(readonly server: Server, readonly origin: string) {}

  static async start(): Promise<Host> {
    const server = createServer((request, response) => {
      const [path, type] = files[new URL(request.url ?? '/', 'http://localhost').pathname] ?? [];
      if (path === undefined) { response.writeHead(404).end(); return; }
      void readFile(fileURLToPath(new URL(path, import.meta.url))).then(content => response.writeHead(200, { 'Content-Type': type }).end(content));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return new Host(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }
}

interface Workers {
  readonly host: Host;
  readonly dataverse: Dataverse;
}

/**
 * Tests with a page and a local Dataverse under the default rules. The clock of the page stands still, so that no test depends on how
 * fast the machine is: the two seconds of a save pass when a test says so.
 */
export const test = base.extend<object, Workers>({
  page: async ({ page }, use) => {
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await use(page);
  },
  host: [async ({}, use) => {
    const host = await Host.start();
    await use(host);
    await host.stop();
  }, { scope: 'worker' }],
  dataverse: [async ({ host }, use) => {
    const dataverse = await Dataverse.start(['--cors', host.origin]);
    await use(dataverse);
    await dataverse.stop();
  }, { scope: 'worker' }],
});

/** The address of a form. `id` is the row; without it, the form is for a new one. */
export const formOf = (host: Host, dataverse: Dataverse, options: Record<string, string> = {}) =>
  `${host.origin}/?${new URLSearchParams({ service: dataverse.address, ...options }).toString()}`;
