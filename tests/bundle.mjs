/** The harnesses of the tests are TypeScript: they are bundled before they run. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the harness in a folder into build/<name>, with the entry point of threads beside it, and returns the module `main`.
 * @param {URL} folder the harness's
 * @param {string} name of the folder in build/
 * @param {Record<string, string>} entryPoints by the names of their modules: `main`, and others that it loads
 * @param {string[]} external packages that stay out of the bundle
 */
export async function importBundled(folder, name, entryPoints, external = []) {
  const target = new URL(`../build/${name}/`, import.meta.url);
  await build({
    absWorkingDir: fileURLToPath(folder),
    entryPoints: {
      ...entryPoints,
      thread: fileURLToPath(new URL('../web/runtime/worker/node.ts', import.meta.url)),
    },
    outdir: fileURLToPath(target),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external,
    logLevel: 'warning',
  });
  return import(pathToFileURL(fileURLToPath(new URL('main.mjs', target))).href);
}
