/**
 * Bundles the command line and its workers for Node, which cannot load TypeScript itself.
 * Usage: node tools/build-cli.mjs [folder], default ../build/cli.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const web = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} folder */
export async function buildCli(folder) {
  await build({
    absWorkingDir: web,
    entryPoints: {
      wasmba: 'cli/main.ts',
      thread: 'runtime/worker/node.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildCli(process.argv[2] ?? fileURLToPath(new URL('../../build/cli/', import.meta.url)));
}
