import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { phoneCalls } from '../dataverse.ts';
import { formOf, test } from './host.ts';

const customer = 'Customer phone number';
const noteOf = (page: Page, column = 'msdyn_fromphone') => page.locator(`#${column}-notes .note`);
const requests = (page: Page, api: string) => {
  const sent: string[] = [];
  page.on('request', request => { if (request.method() === 'POST' && request.url().endsWith(api)) sent.push(request.postData() ?? ''); });
  return sent;
};

/** Types a text and leaves the column. */
async function type(page: Page, text: string, label = customer): Promise<void> {
  await page.getByLabel(label).fill('');
  await page.getByLabel(label).pressSequentially(text);
  await page.getByLabel(label).blur();
}

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
const resultOf = (page: Page) => page.locator('#result');

test('Typing sends nothing until the column is left, and never changes the text', async ({ page, host, dataverse }) => {
  const sent = requests(page, 'pcc_ValidatePhoneCallContext');
  await page.goto(formOf(host, dataverse));
  await page.getByLabel(customer).pressSequentially('12');
  expect(sent).toEqual([]);
  await page.getByLabel(customer).blur();
  await expect(noteOf(page)).toHaveText('"Customer phone number": "12" is not a phone number (digits: 2, minimum: 3). Enter the whole number.');
  await expect(noteOf(page)).toHaveAttribute('data-level', 'RECOMMENDATION');
  await expect(page.getByLabel(customer)).toHaveValue('12');
  expect(sent).toHaveLength(1);
});

test('An old value is not marked, and a save of other columns goes on', async ({ page, host, dataverse }) => {
  const { msdyn_ocphonecallengagementctxid: id } = await dataverse.send('POST', phoneCalls, { msdyn_fromphone: 'CALL ME' }, { 'MSCRM.BypassBusinessLogicExecution': 'CustomSync,CustomAsync' });
  const sent = requests(page, 'pcc_ValidatePhoneCallContext');
  await page.goto(formOf(host, dataverse, { id: String(id) }));
  await expect(page.getByLabel(customer)).toHaveValue('CALL ME');
  expect(sent).toEqual([]);
  await type(page, 'Ada', 'Caller Name');
  await save(page);
  await expect(resultOf(page)).toHaveText('saved');
  await expect(noteOf(page)).toHaveCount(0);
});

test('Apply writes the number in E.164 and the save is accepted', async ({ page, host, dataverse }) => {
  await page.goto(formOf(host, dataverse));
  await type(page, '+1 425 555 0123 ;');
  await page.getByRole('button', { name: 'Apply +14255550123' }).press('Enter');
  await expect(page.getByLabel(customer)).toHaveValue('+14255550123');
  await expect(noteOf(page)).toHaveCount(0);
  await save(page);
  await expect(resultOf(page)).toHaveText('saved');
});

test('A save that the server would reject is prevented before it is sent', async ({ page, host, dataverse }) => {
  const creates = requests(page, phoneCalls);
  await page.goto(formOf(host, dataverse));
  await type(page, '12');
  await save(page);
  await expect(resultOf(page)).toHaveText('prevented');
  await expect(page.getByRole('alert')).toHaveText('"Customer phone number": "12" is not a phone number (digits: 2, minimum: 3). Enter the whole number.');
  expect(creates).toEqual([]);
  await type(page, '+14255550123');
  await expect(page.getByRole('alert')).toBeEmpty();
  await save(page);
  await expect(resultOf(page)).toHaveText('saved');
  expect(creates).toHaveLength(1);
});

test('Every broken rule of the row is in the reason', async ({ page, host, dataverse }) => {
  await page.goto(formOf(host, dataverse));
  await type(page, '12');
  await type(page, 'a\u2028b', 'Caller Name');
  await save(page);
  await expect(page.getByRole('alert')).toContainText('"Caller Name"');
  await expect(page.getByRole('alert')).toContainText('"Customer phone number"');
});

test('A slow server gets the save after two seconds and decides', async ({ page, host, dataverse }) => {
  await page.route('**/pcc_ValidatePhoneCallContext', () => undefined);
  await page.goto(formOf(host, dataverse));
  await type(page, '12');
  await save(page);
  await page.clock.runFor(1999);
  await expect(resultOf(page)).toHaveText('saving');
  await page.clock.runFor(1);
  await expect(resultOf(page)).toContainText('rejected by the server: The phone call record was not saved.');
});

for (const [name, status] of [['an answer of status 500', 500], ['no answer', undefined]] as const) {
  test(`With ${name} the server decides`, async ({ page, host, dataverse }) => {
    await page.route('**/pcc_ValidatePhoneCallContext', route => status === undefined ? route.abort() : route.fulfill({ status, body: '{}', headers: { 'Access-Control-Allow-Origin': host.origin } }));
    await page.goto(formOf(host, dataverse));
    await type(page, '12');
    await save(page);
    await expect(resultOf(page)).toContainText('rejected by the server: The phone call record was not saved.');
    await type(page, '+14255550123');
    await save(page);
    await expect(resultOf(page)).toHaveText('saved');
  });
}

test('Of two answers in the wrong order the newer one counts', async ({ page, host, dataverse }) => {
  let release: () => void = () => undefined;
  const isReleased = new Promise<void>(resolve => { release = resolve; });
  await page.route('**/pcc_ValidatePhoneCallContext', async route => {
    if (route.request().postData()?.includes('"12"')) await isReleased;
    await route.continue();
  });
  await page.goto(formOf(host, dataverse));
  const late = page.waitForResponse(response => response.request().postData()?.includes('"12"') === true);
  await type(page, '12');
  await type(page, '17');
  await expect(noteOf(page)).toContainText('"17"');
  release();
  await (await late).finished();
  await page.evaluate(() => Promise.resolve());
  await expect(noteOf(page)).toContainText('"17"');
});

test('An answer is kept for its text', async ({ page, host, dataverse }) => {
  const sent = requests(page, 'pcc_ValidatePhoneCallContext');
  await page.goto(formOf(host, dataverse));
  for (const text of ['12', '13', '12']) {
    await type(page, text);
    await expect(noteOf(page)).toContainText(`"${text}"`);
  }

  expect(sent).toHaveLength(2);
});

test('A contact form reports its own columns and is always saved', async ({ page, host, dataverse }) => {
  const sent = requests(page, 'pcc_ParsePhoneNumber');
  await page.goto(formOf(host, dataverse, { table: 'contact', columns: 'mobilephone,telephone1', parameters: '["mobilephone,telephone1","US"]' }));
  await type(page, '(425) 555-0123 ;', 'Mobile Phone');
  await expect(noteOf(page, 'mobilephone')).toContainText('is not a phone number');
  await save(page);
  await expect(resultOf(page)).toHaveText('saved');
  await page.getByRole('button', { name: 'Apply +14255550123' }).click();
  await expect(page.getByLabel('Mobile Phone')).toHaveValue('+14255550123');
  expect(sent.map(body => JSON.parse(body) as object)).toEqual([{ Text: '(425) 555-0123 ;', Region: 'US' }, { Text: '+14255550123', Region: 'US' }]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`Notifications are accessible in ${colorScheme}`, async ({ page, host, dataverse }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(formOf(host, dataverse));
    await type(page, '+1 425 555 0123 ;');
    await expect(page.getByRole('button', { name: 'Apply +14255550123' })).toBeVisible();
    await save(page);
    await expect(page.getByRole('alert')).not.toBeEmpty();
    await page.clock.resume();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test('The page sends requests to its own server and the local Dataverse only', async ({ page, host, dataverse }) => {
  const origins = new Set<string>();
  page.on('request', request => origins.add(new URL(request.url()).origin));
  await page.goto(formOf(host, dataverse));
  await type(page, '12');
  await save(page);
  await expect(resultOf(page)).toHaveText('prevented');
  expect([...origins].sort().filter(origin => origin !== 'null')).toEqual([host.origin, new URL(dataverse.address).origin].sort());
});
