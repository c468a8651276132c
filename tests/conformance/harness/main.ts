import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createNodePlatform } from '../../../web/runtime/platform-node';
import { withWorkerPool } from '../../../web/runtime/worker-pool';
import { NativeCompiler } from '../../../web/tools/native-compiler.mjs';
import { type Bench, examine } from './examine';
import { examineFusion, fusionOf } from './fusion';
import { toJunit, type Verdict } from './junit';
import { Oracle } from './oracle';
import { examinePage, updatePage } from './diagnostics-page';
import { examineLimit, limits } from './limits';
import { examineMessages, updateMessages } from './messages';
import { findMessageCases } from './message-cases';
import { type ConformanceProgram, findPrograms } from './programs';
import { WasmCompiler } from './wasm-compiler';

interface Test {
  name: string;
  /** Returns what is wrong. */
  run(bench: Bench): Promise<string[]>;
}

/** The bundle lies in build/conformance. */
const checkout = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Returns the exit code. */
export async function main(given: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      native: { type: 'string', default: checkout('build/native/bin/wasmbac') },
      wasm: { type: 'string', default: checkout('build/wasm') },
      'require-wasm': { type: 'boolean', default: false },
      junit: { type: 'string' },
      jobs: { type: 'string', default: '2' },
      update: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  const programs = findPrograms(checkout('tests/conformance'), checkout('web/examples'), positionals);
  const cases = findMessageCases(checkout('tests/conformance/messages'), values.update ? [] : positionals);
  const fusion = findMessageCases(checkout('tests/transform/fusion'), values.update ? [] : positionals);
  if (programs.length + cases.length + fusion.length === 0 && !positionals.includes('limits')) {
    console.error(`No conformance program is called ${positionals.join(', ')}.`);
    return 2;
  }
  if (!existsSync(values.native)) {
    console.error(`The native compiler is missing: ${values.native}`);
    return 2;
  }
  const page = checkout('docs/diagnostics.md');
  if (values.update) {
    updatePage(page, values.native, await updateMessages(cases, values.native));
    await updateMessages(fusion, values.native, fusionOf, ['loops', 'arrays']);
    return 0;
  }
  const hasWasm = existsSync(join(values.wasm, 'wasmbac.wasm'));
  if (!hasWasm && values['require-wasm']) {
    console.error(`The wasm build of the compiler is missing: ${values.wasm}`);
    return 2;
  }
  if (!hasWasm)
    console.log('There is no wasm build of the compiler: it is not compared with the native one.');
  process.env.WASMBA_COMPILER_WASM = values.wasm;
  const oracle = new Oracle(checkout('web/python'), checkout('build/conformance/oracle'));
  const platform = withWorkerPool(createNodePlatform(new URL('./thread.mjs', import.meta.url)));
  const wasm = hasWasm ? new WasmCompiler(new URL('./compiler.mjs', import.meta.url)) : null;

  let shown = 0;
  async function show(program: ConformanceProgram, bench: Bench): Promise<string[]> {
    const { failures, cases } = await examine(program, bench);
    shown += cases;
    return failures;
  }
  const tests: Test[] = [
    ...programs.map((program) => ({ name: program.name, run: (bench: Bench) => show(program, bench) })),
    ...(positionals.length === 0
      ? [{ name: 'diagnostics page', run: async () => examinePage(page, values.native, cases) }]
      : []),
    ...limits
      .filter(() => positionals.length === 0 || positionals.includes('limits'))
      .map((limit) => ({
        name: `limit of ${limit.name}`,
        run: (bench: Bench) => examineLimit(limit, bench),
      })),
    ...cases.map((entry) => ({ name: entry.name, run: (bench: Bench) => examineMessages(entry, bench) })),
    ...fusion.map((entry) => ({ name: entry.name, run: (bench: Bench) => examineFusion(entry, bench) })),
  ];
  const queue = [...tests];
  const verdicts: Verdict[] = [];
  async function serve(): Promise<void> {
    const native = new NativeCompiler(values.native);
    const bench: Bench = { native, wasm, oracle, platform };
    for (let test = queue.shift(); test; test = queue.shift()) {
      const start = performance.now();
      const failures = await test.run(bench);
      verdicts.push({ name: test.name, failures, seconds: (performance.now() - start) / 1000 });
      if (failures.length > 0) {
        console.log(`FAILED ${test.name}\n${failures.map((text) => indent(text)).join('\n')}`);
      } else if (values.verbose) console.log(`passed ${test.name}`);
    }
    native.close();
  }
  await Promise.all(Array.from({ length: Math.max(1, Number(values.jobs) || 1) }, serve));
  wasm?.close();
  if (values.junit) writeFileSync(values.junit, toJunit('conformance', verdicts));
  const failed = verdicts.filter(({ failures }) => failures.length > 0).length;
  console.log(`${programs.length} programs, ${shown} cases; ${cases.length} messages`);
  console.log(`${tests.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
