import { expect } from '@playwright/test';
import { Dataverse, phoneCalls } from '../dataverse.ts';
import { formOf, test } from './host.ts';
import { randomOf, valuesOf } from './rows.ts';

const rowsOfEach = 400;

/** The settings, and whether they reject some of the rows. */
const settings: readonly [name: string, rules: object | undefined, rejects: boolean][] = [
  ['the default rules', undefined, true],
  ['E.164 and required columns', { required: ['msdyn_callsid', 'msdyn_fromphone'], phones: { msdyn_fromphone: { level: 'e164' }, msdyn_tophone: { level: 'valid' } } }, true],
  ['locked rows and fixed identities', { lockInactiveRows: true, fixedOnceSet: ['msdyn_callsid'], transitions: { Active: ['Inactive'] }, judgeUnchanged: true }, true],
  ['phone rules that are only traced', { severity: { PCC101: 'trace' } }, true],
  ['an audit', { mode: 'audit', required: ['msdyn_callsid'] }, false],
];

for (const [index, [name, rules, rejects]] of settings.entries()) {
  test(`What the form prevents is what the server rejects, under ${name}`, async ({ page, host }) => {
    const dataverse = await Dataverse.start(['--cors', host.origin], rules);
    try {
      const random = randomOf(20261130 + index);
      const conversation = String((await dataverse.send('POST', 'msdyn_ocliveworkitems', {}))['activityid']);
      const cases = await Promise.all(Array.from({ length: rowsOfEach }, (_, count) => caseOf(dataverse, count % 2 === 0, valuesOf(random, conversation), valuesOf(random, conversation))));
      await page.goto(formOf(host, dataverse));
      await page.locator('[data-loaded]').waitFor({ state: 'attached' });
      const results = await page.evaluate(saveEach, cases);
      expect(results).toHaveLength(rowsOfEach);
      expect(results.filter(({ isPrevented, isRejected }) => isPrevented !== isRejected)).toEqual([]);
      expect(results.some(({ isPrevented }) => isPrevented)).toBe(rejects);
      expect(results.some(({ isPrevented }) => !isPrevented)).toBe(true);
    } finally {
      await dataverse.stop();
    }
  });
}

interface Case {
  /** Empty for a new row. */
  readonly id: string;
  readonly before: Values;
  readonly values: Values;
}

type Values = Readonly<Record<string, unknown>>;

/** A new row, or a stored one, which may be older than the rules. */
async function caseOf(dataverse: Dataverse, isNew: boolean, before: Values, values: Values): Promise<Case> {
  if (isNew) return { id: '', before: {}, values };
  const { msdyn_liveworkitemid: _, ...stored } = before;
  const row = await dataverse.send('POST', phoneCalls, stored, { 'MSCRM.BypassBusinessLogicExecution': 'CustomSync,CustomAsync' });
  return { id: String(row['msdyn_ocphonecallengagementctxid']), before: row, values };
}

interface PageForm {
  readonly attributes: Map<string, { setValue: (value: unknown) => void }>;
  load: () => void;
  mayBeSaved: () => Promise<boolean>;
  write: () => Promise<string>;
}

/** Runs in the page: saves each row in a form of its own, also where the form would prevent it. */
async function saveEach(cases: readonly Case[]) {
  const { Form } = globalThis as unknown as { Form: new (id: string, values: Values) => PageForm };
  const columns = ['msdyn_callername', 'msdyn_callsid', 'msdyn_fromphone', 'msdyn_ismicrosoftteamsphonenumber', 'msdyn_liveworkitemid', 'msdyn_providername', 'msdyn_tophone', 'statecode', 'statuscode'];
  const save = async ({ id, before, values }: Case) => {
    const form = new Form(id, Object.fromEntries(columns.map(column => [column, before[column] ?? null])));
    form.load();
    for (const [column, value] of Object.entries(values)) form.attributes.get(column)?.setValue(value);
    const isPrevented = !await form.mayBeSaved();
    const answer = await form.write();
    return { id, before, values, isPrevented, isRejected: answer !== 'saved', answer };
  };
  const results: Awaited<ReturnType<typeof save>>[] = [];
  for (let from = 0; from < cases.length; from += 20) results.push(...await Promise.all(cases.slice(from, from + 20).map(save)));
  return results;
}
