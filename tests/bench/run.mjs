/**
 * The benchmark of `./wasmba bench`; `--help` lists its options. It is TypeScript, so it is bundled first; the page that
 * runs in the browser is built as the product's is.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { build as buildPage } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
const target = fileURLToPath(new URL('../../build/bench/', import.meta.url));

await bundle({
  absWorkingDir: folder,
  entryPoints: { bench: 'main.ts', thread: '../../web/runtime/worker/node.ts' },
  outdir: target,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
await buildPage({
  configFile: false,
  root: `${folder}page`,
  base: './',
  worker: { format: 'iife' },
  build: { outDir: `${target}page`, emptyOutDir: true, target: 'es2022' },
  logLevel: 'warn',
});

const { main } = await import(pathToFileURL(`${target}bench.mjs`).href);
process.exit(await main(process.argv.slice(2)));
