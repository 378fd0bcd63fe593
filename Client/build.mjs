// Builds the web resource into the solution: the same bytes on every machine.
//   node build.mjs            writes it
//   node build.mjs --verify   verifies that the committed one is what the sources give
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The most bytes of the web resource, which every form downloads that uses it. */
const most = 12 * 1024;

const file = fileURLToPath(new URL('../Package/WebResources/pcc_/phonecallctx.js', import.meta.url));
const { outputFiles: [script] } = await build({
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  entryPoints: ['src/index.ts'],
  globalName: 'PhoneCallCtx',
  format: 'iife',
  target: 'es2020',
  bundle: true,
  // Short names have $, which Microsoft's checker takes for access to the page.
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'ascii',
  legalComments: 'inline',
  banner: { js: '/*! PhoneCallCtx: the form script. MIT License. Its source is the folder Client. */' },
  write: false,
});

if (script.contents.length > most) throw new Error(`The web resource has ${script.contents.length} bytes. At most ${most} are allowed.`);
if (process.argv.includes('--verify')) {
  if (!readFileSync(file).equals(script.contents)) throw new Error(`${file} is not what the sources give. Write it again with: npm run build --prefix Client`);
} else {
  writeFileSync(file, script.contents);
}

console.log(`pcc_/phonecallctx.js: ${script.contents.length} bytes of at most ${most}`);
