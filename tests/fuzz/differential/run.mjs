/**
 * Generates random programs, runs them in CPython and compiled with O0 and O3, and prints, as small as it gets, every one that differs.
 * Usage: node tests/fuzz/differential/run.mjs [options]
 *   --seed N        the first unit (default 1); the same seed gives the same program on every machine
 *   --units N       how many (default 200); a unit is a function with helpers and calls
 *   --optimize 0,3  the levels to compile with
 *   --batch N       units in a program (default 20)
 *   --limit N       stop after so many differences (default 10)
 *   --print         print the program and do nothing
 *   --native FILE   native compiler (default build/native/bin/wasmbac)
 *   --junit FILE    write the results as JUnit XML, too
 *   --jobs N        programs at a time (default 2)
 * What is generated is written down in grammar/. The harness is TypeScript, so it is bundled first.
 */
import { importBundled } from '../../bundle.mjs';

const { main } = await importBundled(new URL('.', import.meta.url), 'fuzz', { main: 'main.ts' });
process.exit(await main(process.argv.slice(2)));
