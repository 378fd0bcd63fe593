import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { test } from './pages.js';

const program = fileURLToPath(new URL('../../../artifacts/bin/PhoneCallCtx.Cli/debug/phonecallctx.dll', import.meta.url));
const planted = '+1 425 555 0142 or +1 425 555 0143';

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  const rows = Array.from({ length: 300 }, (_, i) => i % 3 === 0 ? `Contoso Agent Planted,${planted},CA${i}` : `Contoso,+14255550123,CA${i}`);
  writeFileSync(join(folder, 'calls.csv'), ['msdyn_callername,msdyn_fromphone,msdyn_callsid', ...rows].join('\n'));
  execFileSync('dotnet', [program, 'check', 'calls.csv', '--quiet', '--output', 'verdicts.txt', '--report', 'calls.html', '--report', 'calls.json', '--max-rejected', '100%'], { cwd: folder });
});
test.afterAll(() => { rmSync(folder, { recursive: true }); });

test('The totals of a page that check writes are those of its JSON', async ({ page }) => {
  const json = JSON.parse(readFileSync(join(folder, 'calls.json'), 'utf8')) as Record<string, unknown>;
  await page.goto(pathToFileURL(join(folder, 'calls.html')).href);
  for (const name of ['records', 'accepted', 'wouldBeRejected', 'rejected', 'unreadable', 'rewritten']) {
    const tile = page.locator(`.tiles .${name.charAt(0).toUpperCase()}${name.slice(1)} data`);
    expect(Number(await tile.getAttribute('value')), name).toBe(json[name]);
  }
  expect(json['rejected']).toBe(100);
  await expect(page.getByRole('status')).toHaveText('Records 1 to 50 of 100, page 1 of 2');
});

test('A planted name and number are not in the page', () => {
  const source = readFileSync(join(folder, 'calls.html'), 'utf8');
  expect(source).toContain('+9 999 999 9999');
  expect(source).not.toMatch(/555.?01|4255550|Planted/u);
});
