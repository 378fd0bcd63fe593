// Writes the operations of all clients into the page, or verifies that the page has them:
//   node page.mjs --write|--verify PAGE RESULTS.json...
import { readFileSync, writeFileSync } from 'node:fs';

const [mode, page, ...files] = process.argv.slice(2);
const begin = '<!-- operations of the clients: eng/test-clients.sh --write -->';
const end = '<!-- end of the operations -->';

const lists = files.map(file => JSON.parse(readFileSync(file, 'utf8')));
const rows = lists.flatMap(({ client, version, operations }) =>
  operations.map(({ operation, works }) => `| ${client} ${version} | \`${operation}\` | ${works ? 'works' : 'fails'} |`));
const part = ['', '| client | operation | result |', '|---|---|---|', ...rows, '', ''].join('\n');

const text = readFileSync(page, 'utf8');
const from = text.indexOf(begin) + begin.length;
const to = text.indexOf(end, from);
if (from < begin.length || to < 0) throw new Error(`${page} needs the lines ${begin} and ${end}.`);
const made = text.slice(0, from) + '\n' + part + text.slice(to);

if (mode === '--write') writeFileSync(page, made);
else if (made !== text) {
  console.error(`${page} does not have the operations of this run. Write them with eng/test-clients.sh --write.`);
  process.exitCode = 1;
}
