import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { addressOf, languages, sourceOf, test, totals } from './pages.js';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing with ${colorScheme} colors at ${width} pixels`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(addressOf('en'));
      await page.getByText('Show the numbers').click();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
}

for (const language of languages) {
  for (const width of [360, 1280]) {
    test(`Nothing is wider than a window of ${width} pixels in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(addressOf(language));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const cut = await page.locator('h1, h2, p, dt, dd, button, label, li').evaluateAll(elements => elements.filter(element => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline').map(element => element.textContent));
      expect(cut).toEqual([]);
    });
  }
}

test('The totals are those of the run', async ({ page }) => {
  await page.goto(addressOf('en'));
  const shown = await page.locator('.tiles div').evaluateAll(tiles => tiles.map(tile => [tile.className, Number(tile.querySelector('data')?.value)] as const));
  expect(Object.fromEntries(shown.map(([name, count]) => [name.charAt(0).toLowerCase() + name.slice(1), count]))).toEqual(totals);
});

test('The switch turns the colors, and the system decides before', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(addressOf('en'));
  const button = page.getByRole('button', { name: 'Dark colors' });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  const dark = await background();
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  expect(await background()).toBe('rgb(255, 255, 255)');
  await button.press('Enter');
  expect(await background()).toBe(dark);
});

test('A printed page is light, has no controls and has the first records', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto(addressOf('en'));
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  await expect(page.locator('#controls')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Dark colors' })).toBeHidden();
  await expect(page.locator('#records tbody:visible')).toHaveCount(50);
  await expect(page.getByText('A printed page has at most 50 of these records.')).toBeVisible();
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1000);
});

test.describe('Without the script', () => {
  test.use({ javaScriptEnabled: false });

  test('totals, charts and records are readable', async ({ page }) => {
    await page.goto(addressOf('en'));
    await expect(page.getByText('63,456')).toBeVisible();
    await expect(page.getByRole('img', { name: /^By day of creation/u })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'PCC101 Phone number' }).first()).toBeVisible();
    await expect(page.locator('#records tbody:visible')).toHaveCount(120);
    await expect(page.locator('#controls')).toBeHidden();
  });

  test('a printed page has the first fifty records', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(addressOf('en'));
    await expect(page.locator('#records tbody:visible')).toHaveCount(50);
  });
});

test('No request leaves a page that has links', async ({ page }) => {
  await page.goto(addressOf('en'));
  await expect(page.getByRole('link', { name: '00000000-0055-0555-0505-050500010203' })).toHaveAttribute('href', 'https://contoso.crm.dynamics.com/main.aspx?etn=msdyn_ocphonecallengagementctx&id=00000000-0055-0555-0505-050500010203&pagetype=entityrecord');
  expect(sourceOf('en')).not.toMatch(/<(?:link|img|iframe)|\ssrc=|url\(|@import/u);
});
