import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { csv, partOf, test } from './host.ts';

/** The parts of the page, and what fills them. */
const tour = (page: Page): [string, () => Promise<void>][] => [
  ['numbers', async () => {
    await page.getByRole('textbox', { name: 'Texts' }).fill('+442079460018\n(425) 555-0123\n+44 20 7946 O018\nsip:ana@contoso.com\nسلام\nanonymous');
    await page.getByLabel('Region of numbers without a calling code').fill('US');
    await expect(page.locator('#numbers-table tbody tr')).toHaveCount(6);
    await expect(page.locator('#numbers-table')).toContainText('+14255550123');
    await expect(page.locator('#numbers-table bdi:dir(rtl)')).toHaveText(['سلام']);
  }],
  ['records', async () => {
    await page.getByLabel('Files of records').setInputFiles(calls(50));
    await expect(page.locator('#records-table')).toContainText('PCC101');
  }],
  ['rules', async () => {
    await page.getByLabel('mode', { exact: true }).selectOption('audit');
    await expect(page.locator('#sentences')).toContainText('only written to the trace log');
    await expect(page.locator('#effect')).toContainText('rejected → would be rejected: 5');
  }],
  ['requests', async () => {
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.locator('#status')).toContainText('HTTP');
    await expect(page.locator('#written')).toContainText('Maria Rossi');
  }],
];

const calls = (count: number) => ({ name: 'calls.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(count)) });

test('Numbers shows what texts are, marks the wrong character, and has a link with them', async ({ watched: page, dataverse }) => {
  await page.goto(partOf(dataverse, 'numbers'));
  await page.getByRole('textbox', { name: 'Texts' }).fill('+442079460018\n(425) 555-0123\n+44 20 7946 O018');
  const rows = page.locator('#numbers-table tbody tr');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText('+442079460018');
  await expect(rows.nth(0)).toContainText('accepted');
  await expect(rows.nth(2).locator('mark')).toHaveText('O');
  await expect(rows.nth(2)).toContainText('PCC101');
  await page.getByLabel('Region of numbers without a calling code').fill('us');
  await expect(rows.nth(1)).toContainText('+14255550123');
  await page.getByLabel('Language of messages').selectOption('de');
  await expect(rows.nth(2)).toContainText('Telefonnummer');

  const link = await page.getByRole('link', { name: 'Link with these texts' }).getAttribute('href');
  await page.goto('about:blank');
  await page.goto(partOf(dataverse, link?.slice(1) ?? ''));
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText('+14255550123');
});

test('Records reads a file, and filters by verdict, rule and column', async ({ watched: page, dataverse }) => {
  await page.goto(partOf(dataverse, 'records'));
  await page.getByLabel('Files of records').setInputFiles(calls(1000));
  await expect(page.locator('#records-state')).toHaveText('1,000 records of calls.csv (CSV)');
  await expect(page.getByRole('button', { name: '900 accepted' })).toBeVisible();
  await expect(page.locator('#records-caption')).toHaveText('Records 1 to 100 of 100');
  await expect(page.locator('#records-table')).toContainText('aaaaaaa@aaaaaaa.aaa');
  await expect(page.locator('#records-table')).not.toContainText('siobhan');
  await page.getByLabel('Show names and numbers').check();
  await expect(page.locator('#records-table')).toContainText('siobhan@example.com');
  await page.getByRole('button', { name: 'Show all records' }).click();
  await expect(page.locator('#records-caption')).toHaveText('Records 1 to 100 of 1,000');
  await page.getByRole('button', { name: 'Later records' }).click();
  await expect(page.locator('#records-caption')).toHaveText('Records 101 to 200 of 1,000');
  await page.getByRole('button', { name: /^PCC101 msdyn_fromphone/ }).click();
  await expect(page.locator('#records-caption')).toHaveText('Records 1 to 100 of 100');
});

test('A file that cannot be read is reported with what to do', async ({ watched: page, dataverse }) => {
  await page.goto(partOf(dataverse, 'records'));
  await page.getByLabel('Files of records').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0, 0, 0, 0]) });
  await expect(page.locator('#records-faults')).toContainText('photo.png: this is a picture.');
});

test('A report on the loaded records can be downloaded', async ({ watched: page, dataverse }) => {
  await page.goto(partOf(dataverse, 'records'));
  await page.getByLabel('Files of records').setInputFiles(calls(100));
  await expect(page.locator('#records-table')).toContainText('PCC101');
  for (const ending of ['json', 'html', 'md', 'csv', 'xml']) {
    await page.getByLabel('Report').selectOption(ending);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the report' }).click();
    const content = await (await (await download).createReadStream()).toArray();
    const text = Buffer.concat(content as Buffer[]).toString();
    expect(text).toContain('PCC101');
    expect(text).not.toContain('siobhan');
  }
});

test('Rules shows at once what a setting changes, and the JSON to copy', async ({ watched: page, dataverse, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(partOf(dataverse, 'records'));
  await page.getByLabel('Files of records').setInputFiles(calls(1000));
  await expect(page.getByRole('button', { name: '100 rejected' })).toBeVisible();
  await page.getByRole('link', { name: 'Rules' }).click();
  await expect(page.locator('#effect')).toContainText('No record changes its verdict.');
  await page.getByLabel('mode', { exact: true }).selectOption('audit');
  await expect(page.locator('#effect')).toContainText('rejected → would be rejected: 100');
  await page.getByRole('button', { name: 'Copy the shortest JSON' }).click();
  await expect(page.locator('#settings-state')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('{"mode":"audit"}');
  await page.getByLabel('JSON of the settings').fill('{"mode":"audits"}');
  await expect(page.locator('#settings-state')).toContainText('mode');
  await expect(page.locator('#settings-state .fault')).toHaveCount(1);
  await page.getByLabel('JSON of the settings').fill('{"severity":{"PCC101":"off"}}');
  await expect(page.locator('#effect')).toContainText('rejected → accepted: 100');
  await expect(page.getByLabel('PCC101', { exact: true })).toHaveValue('"off"');
});

test('A changed setting shows the counts of 100,000 records', async ({ watched: page, dataverse }) => {
  await page.goto(partOf(dataverse, 'records'));
  await page.getByLabel('Files of records').setInputFiles(calls(100_000));
  await expect(page.getByRole('button', { name: '10,000 rejected' })).toBeVisible();
  await page.getByRole('link', { name: 'Rules' }).click();
  await expect(page.locator('#effect')).toContainText('No record changes its verdict.');
  await page.getByLabel('mode', { exact: true }).selectOption('off');
  await expect(page.locator('#effect')).toContainText('rejected → accepted: 10,000');
});

test('Requests shows the answer, the steps that ran with their traces, and what was written', async ({ watched: page, dataverse }) => {
  await page.goto(partOf(dataverse, 'requests'));
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.locator('#status')).toHaveText('HTTP 204');
  await expect(page.locator('#steps li').first()).toContainText('Create');
  await expect(page.locator('#written')).toContainText('+390212345678');
  await page.getByLabel('Example').selectOption({ label: 'Create a row that is rejected' });
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.locator('#status')).toHaveText('HTTP 400');
  await expect(page.locator('#answer-body')).toContainText('PCC101');
  await expect(page.locator('#steps')).toContainText('rejected');
  await expect(page.locator('#nothing-written')).toHaveText('Nothing.');
});

test('The parts are reached by the keyboard alone', async ({ watched: page, dataverse }) => {
  await page.goto(partOf(dataverse, 'numbers'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Records', exact: true })).toBeVisible();
  await expect(page.locator('#content')).toBeFocused();
});

test('The browser lets the page send nothing to another origin', async ({ page, dataverse }) => {
  await page.goto(partOf(dataverse, 'numbers'));
  const directive = await page.evaluate(() => new Promise(resolve => {
    addEventListener('securitypolicyviolation', event => { resolve(event.effectiveDirective); });
    fetch('http://127.0.0.1:9/').catch(() => {});
  }));
  expect(directive).toBe('connect-src');
});

test('No part is wider than a phone', async ({ watched: page, dataverse }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [part, prepare] of tour(page)) {
    await page.goto(partOf(dataverse, part));
    await prepare();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`No part has an accessibility finding in ${colorScheme}`, async ({ watched: page, dataverse }) => {
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const [part, prepare] of tour(page)) {
      await page.goto(partOf(dataverse, part));
      await prepare();
      const axe = new AxeBuilder({ page });
      // Only colors differ in the dark.
      const { violations } = await (colorScheme === 'dark' ? axe.withTags(['cat.color']) : axe).analyze();
      expect(violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.target.join(' ')).join(', ')}`)).toEqual([]);
      // The bytes depend on the browser, so they are not compared.
      if (process.env['WRITE_PICTURES'] && colorScheme === 'light') await page.screenshot({ path: fileURLToPath(new URL(`../../../docs/images/page-${part}.png`, import.meta.url)), fullPage: part === 'requests' });
    }
  });
}
