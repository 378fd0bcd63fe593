import { expect, type Page } from '@playwright/test';
import { addressOf, test } from './pages.js';

const records = (page: Page) => page.locator('#records tbody');
const status = (page: Page) => page.getByRole('status');
const headerOf = (page: Page, name: string) => page.getByRole('columnheader', { name });
const cells = (page: Page, column: number) => records(page).evaluateAll((bodies, index) => bodies.map(body => (body as HTMLTableSectionElement).rows[0]?.cells[index]?.textContent ?? ''), column);

test.beforeEach(async ({ page }) => { await page.goto(addressOf('en')); });

test('A page of the table has fifty records, and buttons lead to the others', async ({ page }) => {
  await expect(records(page)).toHaveCount(50);
  await expect(status(page)).toHaveText('Records 1 to 50 of 120, page 1 of 3');
  await expect(page.getByRole('button', { name: 'Previous page' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(status(page)).toHaveText('Records 51 to 100 of 120, page 2 of 3');
  await page.getByRole('button', { name: 'Last page' }).click();
  await expect(status(page)).toHaveText('Records 101 to 120 of 120, page 3 of 3');
  await expect(records(page)).toHaveCount(20);
  await page.getByRole('button', { name: 'Next page' }).press('Enter');
  await expect(status(page)).toHaveText('Records 101 to 120 of 120, page 3 of 3');
  await page.getByRole('button', { name: 'First page' }).click();
  await expect(status(page)).toHaveText('Records 1 to 50 of 120, page 1 of 3');
});

test('The keyboard alone searches, sorts and turns pages', async ({ page }) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the result' })).toBeFocused();
  const search = page.getByRole('searchbox', { name: 'Search' });
  for (let i = 0; i < 10 && !await search.evaluate(element => element === document.activeElement); i++) await page.keyboard.press('Tab');
  await expect(search).toBeFocused();
  await page.keyboard.type('callername pcc001');
  await expect(status(page)).not.toHaveText(/of 120/u);
  for (const text of await records(page).allTextContents()) expect(text.toLowerCase()).toContain('pcc001');

  await search.fill('');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Next page' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(status(page)).toHaveText('Records 51 to 100 of 120, page 2 of 3');
  await expect(page.getByRole('button', { name: 'Next page' })).toBeFocused();

  const sort = headerOf(page, 'Rule').last().getByRole('button');
  for (let i = 0; i < 20 && !await sort.evaluate(element => element === document.activeElement); i++) await page.keyboard.press('Tab');
  await expect(sort).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sort.locator('..')).toHaveAttribute('aria-sort', 'ascending');
  await expect(status(page)).toHaveText('Records 1 to 50 of 120, page 1 of 3');
});

test('A heading sorts by its column, up and then down', async ({ page }) => {
  const header = page.locator('#records th').filter({ hasText: 'Line or row' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect((await cells(page, 2)).slice(0, 3)).toEqual(['2', '15', '28']);
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect((await cells(page, 2)).slice(0, 3)).toEqual(['1549', '1536', '1523']);

  const verdict = page.locator('#records th').filter({ hasText: 'Verdict' });
  await verdict.getByRole('button').click();
  await expect(header).not.toHaveAttribute('aria-sort');
  const verdicts = await cells(page, 4);
  expect(verdicts).toEqual([...verdicts].sort());
});

test('A search needs all words, in any case and order, and says when nothing matches', async ({ page }) => {
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('TOPHONE pcc101');
  const found = await records(page).allTextContents();
  expect(found.length).toBeGreaterThan(3);
  for (const text of found) expect(text).toMatch(/PCC101.*msdyn_tophone|msdyn_tophone.*PCC101/u);
  await search.fill('<b>.*[');
  await expect(status(page)).toHaveText('No record matches.');
  await expect(records(page)).toHaveCount(0);
  await search.fill('');
  await expect(status(page)).toHaveText('Records 1 to 50 of 120, page 1 of 3');
});

test('The records of one verdict can be shown', async ({ page }) => {
  await page.getByLabel('Verdict').selectOption('Would be rejected');
  for (const verdict of await cells(page, 4)) expect(verdict).toBe('Would be rejected');
  const some = (await status(page).textContent()) ?? '';
  await page.getByLabel('Verdict').selectOption('All');
  await expect(status(page)).not.toHaveText(some);
});

test('A page of a million records opens, and says what its table has', async ({ page }) => {
  await page.goto(addressOf('million'));
  await expect(page.getByText('The table has the first 5,000 of 1,000,000 records that are not accepted.')).toBeVisible();
  await expect(status(page)).toHaveText('Records 1 to 50 of 5,000, page 1 of 100');
  await expect(page.locator('.tiles .Rejected data')).toHaveText('1,000,000');
});
