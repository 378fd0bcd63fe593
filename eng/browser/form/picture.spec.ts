import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { formOf, test } from './host.ts';

test('The picture of docs/forms.md', async ({ page, host, dataverse }) => {
  await page.setViewportSize({ width: 760, height: 640 });
  await page.goto(formOf(host, dataverse));
  await page.getByLabel('Customer phone number').fill('+1 425 555 0123 ;');
  await page.getByLabel('Customer phone number').blur();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Apply +14255550123' })).toBeVisible();
  await expect(page.locator('#result')).toHaveText('prevented');
  // The bytes depend on the browser, so they are not compared.
  if (process.env['WRITE_PICTURES']) await page.screenshot({ path: fileURLToPath(new URL('../../../docs/pictures/form.png', import.meta.url)) });
});
