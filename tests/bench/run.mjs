/**
 * The benchmark of `./wasmba bench`; `--help` lists its options. It is TypeScript, so it is bundled first; the page that
 * runs in the browser is built as the product's is.
 */
import { fileURLToPath } from 'node:url';
import { build as buildPage } from 'vite';
import { importBundled } from '../bundle.mjs';

const { main } = await importBundled(new URL('.', import.meta.url), 'bench', { main: 'main.ts' });
await buildPage({
  configFile: false,
  root: fileURLToPath(new URL('page', import.meta.url)),
  base: './',
  worker: { format: 'iife' },
  build: {
    outDir: fileURLToPath(new URL('../../build/bench/page', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
  },
  logLevel: 'warn',
});
process.exit(await main(process.argv.slice(2)));
