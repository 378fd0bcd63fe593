// Every query of samples/monitor parses, and names only tables, columns and functions that exist.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { runInThisContext } from 'node:vm';
import { tables } from './tables.mjs';

// The package is a script for browsers, which defines global names.
const { resolve } = createRequire(import.meta.url);
for (const script of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
  const path = resolve(`@kusto/language-service-next/${script}`);
  runInThisContext(readFileSync(path, 'utf8'), { filename: path });
}

const { GlobalState, KustoCode, Symbols } = globalThis.Kusto.Language;
const symbols = Object.entries(tables).map(([name, columns]) => Symbols.TableSymbol.From(`(${columns})`).WithName(name));
const schema = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor('ApplicationInsights', symbols));
const findings = query => globalThis.Bridge.toArray(KustoCode.ParseAndAnalyze(query, schema).GetDiagnostics())
  .map(finding => `${finding.Severity} at ${finding.Start}: ${finding.Message}`);

const folder = new URL('../../samples/monitor/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.kql'));

test('there are queries', () => assert.ok(files.length > 0));
for (const file of files) test(`${file} is valid`, () => assert.deepEqual(findings(readFileSync(new URL(file, folder), 'utf8')), []));

const wrong = {
  'a column that the table does not have': 'traces | where messag has "Reject"',
  'a column of another table': 'traces | where duration > 1',
  'a table that does not exist': 'trace | take 1',
  'a column that an operator removed': 'traces | summarize count() by message | where timestamp > ago(1d)',
  'an operator that does not exist': 'traces | were message has "Reject"',
  'a function that does not exist': 'traces | extend code = extrakt("PCC", 0, message)',
  'a comparison of other types': 'traces | where message > 4',
  'an open parenthesis': 'traces | where (message has "Reject"',
};
for (const [name, query] of Object.entries(wrong)) test(`${name} is found`, () => assert.notDeepEqual(findings(query), []));
