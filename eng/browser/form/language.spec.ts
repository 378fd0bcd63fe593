import { expect } from '@playwright/test';
import { Dataverse } from '../dataverse.ts';
import { formOf, test } from './host.ts';

test('The message is in the language of the user, and an audit prevents nothing', async ({ page, host }) => {
  const dataverse = await Dataverse.start(['--cors', host.origin], { mode: 'audit' });
  try {
    await dataverse.speak(1031);
    await page.goto(formOf(host, dataverse));
    await page.getByLabel('Customer phone number').fill('12');
    await page.getByLabel('Customer phone number').blur();
    await expect(page.locator('.note')).toContainText('ist keine Telefonnummer');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.locator('#result')).toHaveText('saved');
  } finally {
    await dataverse.stop();
  }
});
