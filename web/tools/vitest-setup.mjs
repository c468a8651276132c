/** The tests' run workers are the command line's: bundled anew before the tests. */
import { buildCli } from './build-cli.mjs';
import { fileURLToPath } from 'node:url';

export async function setup() {
  await buildCli(fileURLToPath(new URL('../../build/cli/', import.meta.url)));
}
