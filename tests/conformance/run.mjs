/**
 * Runs every program below this folder, and every example of the page, in CPython and, compiled, in every mode; they have to agree.
 * Usage: node tests/conformance/run.mjs [options] [part of a name]...
 *   --native FILE     native compiler (default build/native/bin/wasmbac)
 *   --wasm FOLDER     wasm build of the compiler: its output must equal the native one's, byte for byte
 *   --require-wasm    fail when there is no wasm build
 *   --junit FILE      write the results as JUnit XML, too
 *   --jobs N          programs at a time (default 2)
 *   --update          write what the compiler says of the cases in messages/, and of those in
 *                     tests/transform/fusion, into their files, instead of running anything
 *   --verbose         name the programs that pass, too
 * A program may show several cases: each prints a line "== name" in front of its results.
 * A program may say in comment lines:
 *   # catches: IndexError                it does not run without bounds checks
 *   # args: one two                      sys.argv[1:]
 * The files of messages/ hold small programs with what the compiler says of them, word for word: harness/message-cases.ts.
 * Modes: harness/modes.ts. Agreement: stdout, exit code, the traceback of an uncaught exception; no object is left
 * alive. Text that depends on the clock or on unseeded random numbers may differ (docs/interfaces.md, section 4).
 * The harness is TypeScript, so it is bundled first.
 */
import { importBundled } from '../bundle.mjs';

const { main } = await importBundled(
  new URL('.', import.meta.url),
  'conformance',
  { main: 'harness/main.ts', compiler: 'harness/wasm-worker.ts' },
  ['binaryen'],
);
process.exit(await main(process.argv.slice(2)));
