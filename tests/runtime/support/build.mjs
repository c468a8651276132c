// Links the runtime and module.cpp to test modules, with and without shared memory.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const buildDirectory = process.env.WASMBA_BUILD_DIR ?? join(root, 'build', 'native');
export const runtimeDirectory = join(buildDirectory, 'wasm-runtime');
export const outputDirectory = join(runtimeDirectory, 'tests');
/** Made of exact.c: measures errors of functions of libm. */
export const exactOracle = join(outputDirectory, 'exact');

/** The rows of runtime.def: symbol, return type, parameter types, flags. */
export function runtimeFunctions() {
  const folder = join(root, 'wasm-runtime', 'abi');
  const rows = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.def'))) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/\/\/.*$/gm, '');
    for (const row of text.matchAll(/RUNTIME_FUNCTION\((\w+), (\w+), \(([^)]*)\), ([^)]*)\)/g)) {
      const parameters = row[3] === '' ? [] : row[3].split(', ');
      rows.push({ symbol: row[1], result: row[2], parameters, flags: row[4].split(' | ') });
    }
  }
  return rows;
}

const cTypes = { Void: 'void', I32: 'int', I64: 'long long', F32: 'float', F64: 'double', Ptr: 'int' };
const target = ['--target=wasm32-unknown-unknown', '-O2', '-matomics', '-mbulk-memory', '-msimd128', '-mnontrapping-fptoint'];
const testFunctions = ['test_increment', 'test_failure', 'test_nested', 'test_spin', 'test_print',
  'test_samples', 'test_pair_less_address', 'test_table', 'test_vector'];
const hostFunctions = ['wasmba_initialize', 'wasmba_main', 'wasmba_finish', 'wasmba_live_objects', 'wasmba_heap_top'];
const threadFunctions = ['wasmba_thread_create', 'wasmba_thread_start', '__wasm_init_tls'];
const globals = ['wasmba_error', 'wasmba_control', '__stack_pointer', '__heap_base'];

function run(command, args, input) {
  return execFileSync(command, args, { input, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Calls every row, never run, through a C declaration made from the table: wasm-ld reports wrong signatures. */
function usesOfTheTable(rows) {
  const declarations = rows.map(({ symbol, result, parameters }) =>
    `${cTypes[result]} ${symbol}(${parameters.map((type) => cTypes[type]).join(', ') || 'void'});`);
  const calls = rows.map(({ symbol, parameters }) => `  ${symbol}(${parameters.map(() => '0')});`);
  return `${declarations.join('\n')}\nvoid test_table(void) {\n${calls.join('\n')}\n}\n`;
}

export function buildModules() {
  if (!existsSync(join(runtimeDirectory, 'runtime.a')))
    throw new Error(`no runtime.a in ${runtimeDirectory}; build the target wasmba_runtime or set WASMBA_BUILD_DIR`);
  mkdirSync(outputDirectory, { recursive: true });
  const output = (name) => join(outputDirectory, name);
  const rows = runtimeFunctions();
  run('clang++-19', [...target, '-fno-exceptions', '-ffreestanding', '-I', join(root, 'wasm-runtime'), '-c', join(here, '..', 'module.cpp'), '-o', output('module.o')]);
  run('clang-19', [...target, '-x', 'ir', '-c', join(runtimeDirectory, 'runtime.bc'), '-o', output('inline.o')]);
  run('clang-19', [...target, '-O0', '-w', '-fno-builtin', '-x', 'c', '-c', '-', '-o', output('table.o')], usesOfTheTable(rows));
  const link = (name, exported, shared) => run('wasm-ld-19', ['--no-entry', '--import-memory', '--gc-sections', '-O2',
    '--fatal-warnings', '--error-limit=0', '-z', 'stack-size=1048576', '--stack-first',
    ...(shared ? ['--shared-memory', '--max-memory=4294967296'] : ['--max-memory=4294967296']),
    ...exported.map((symbol) => `--export=${symbol}`),
    output('module.o'), output('inline.o'), output('table.o'), join(runtimeDirectory, 'runtime.a'), '-o', output(name)]);
  const every = [...rows.map((row) => row.symbol), ...testFunctions, ...hostFunctions, ...globals];
  run('clang-19', ['-O2', '-o', exactOracle, join(here, 'exact.c'), '-lmpfr', '-lm']);
  link('shared.wasm', [...every, ...threadFunctions], true);
  link('single.wasm', every, false);
}
