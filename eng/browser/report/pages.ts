import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';

const folder = new URL('../../../artifacts/bin/PhoneCallCtx.Cli.Tests/debug/report-pages/', import.meta.url);

/** The languages of the page. */
export const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt-BR', 'da', 'ja', 'pl'];

/** The counts of the sample. */
export const totals = JSON.parse(readFileSync(new URL('totals.json', folder), 'utf8')) as Record<string, number>;

/** The address of a page that the tests in C# wrote. */
export const addressOf = (name: string): string => new URL(`${name}.html`, folder).href;

/** The source of a page. */
export const sourceOf = (name: string): string => readFileSync(fileURLToPath(addressOf(name)), 'utf8');

/** Tests in which a page must load nothing and report nothing: each request but the one for the page fails the test, and so does each error. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, context }, use) => {
    const unexpected: string[] = [];
    await context.setOffline(true);
    page.on('request', request => { if (request.resourceType() !== 'document' || !request.url().startsWith('file:')) unexpected.push(request.url()); });
    page.on('console', message => { unexpected.push(message.text()); });
    page.on('pageerror', error => { unexpected.push(error.message); });
    await use(page);
    if (unexpected.length > 0) throw new Error(`the page was not quiet: ${unexpected.join('\n')}`);
  },
});
