import { test as base, type Page } from '@playwright/test';
import { Dataverse } from '../dataverse.ts';

/** Tests with a local Dataverse of their worker, whose page is watched: it must send no request to another origin, and report no error. */
export const test = base.extend<{ watched: Page }, { dataverse: Dataverse }>({
  dataverse: [async ({}, use) => {
    const dataverse = await Dataverse.start();
    await use(dataverse);
    await dataverse.stop();
  }, { scope: 'worker' }],
  watched: async ({ page, dataverse }, use) => {
    const origin = new URL(dataverse.address).origin;
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', request => { if (!request.url().startsWith(origin) && !request.url().startsWith('blob:')) foreign.push(request.url()); });
    page.on('pageerror', error => errors.push(error.message));
    page.on('console', message => { if (message.type() === 'error' && !message.text().includes('status of 4')) errors.push(message.text()); });
    await use(page);
    base.expect(foreign).toEqual([]);
    base.expect(errors).toEqual([]);
  },
});

/** The address of a part of the page. */
export const partOf = (dataverse: Dataverse, part: string): string => new URL(`/#${part}`, dataverse.address).href;

/** Records in CSV: of each ten, nine have a number and one has none. */
export function csv(count: number): string {
  const lines = ['msdyn_ocphonecallengagementctxid,msdyn_callername,msdyn_fromphone'];
  for (let index = 0; index < count; index++) {
    const id = `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
    lines.push(`${id},Caller ${index},${index % 10 === 0 ? 'siobhan@example.com' : `+1425555${String(index % 10000).padStart(4, '0')}`}`);
  }
  return lines.join('\n') + '\n';
}
