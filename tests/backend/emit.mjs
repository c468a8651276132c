// Runs emit-ir on textual LLVM IR and instantiates what comes out.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const emitIr = process.env.EMIT_IR;

/** Every way in which a program is compiled. */
export const modes = [0, 1, 2, 3].flatMap((optimize) => [
  { optimize, threads: true },
  { optimize, threads: false },
]);

export const modeName = ({ optimize, threads }) => `O${optimize}, ${threads ? 'threads' : 'one thread'}`;

/**
 * `ir` is a module's text without triple and layout. Returns { wasm, facts, ir } where ir is the optimised text, or
 * throws with what emit-ir said.
 */
export function emit(ir, { optimize = 3, threads = true, exports = [], entryPoints = [], flags = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'emit-'));
  try {
    const input = join(folder, 'input.ll');
    const output = join(folder, 'output.wasm');
    writeFileSync(input, ir);
    const run = spawnSync(emitIr, [
      `-O${optimize}`,
      '--ir',
      ...(threads ? [] : ['--one-thread']),
      ...exports.map((name) => `--export=${name}`),
      ...entryPoints.map((name) => `--entry-point=${name}`),
      ...flags,
      input,
      output,
    ]);
    if (run.status !== 0) throw new Error(`emit-ir: status ${run.status}\n${run.stderr}`);
    return { wasm: readFileSync(output), facts: JSON.parse(run.stdout), ir: `${run.stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const newMemory = (threads, pages = 64) =>
  new WebAssembly.Memory({ initial: pages, maximum: pages, shared: threads });

export function instantiate(wasm, memory, host = {}) {
  if (!WebAssembly.validate(wasm)) throw new Error('the module is not valid');
  return new WebAssembly.Instance(new WebAssembly.Module(wasm), { env: { memory }, host }).exports;
}

/** Compiles C with Clang for the target: kind 'bc' is bitcode, 'a' an archive. Returns the path; the folder is the caller's. */
export function compileC(folder, name, source, kind) {
  const file = join(folder, name);
  writeFileSync(`${file}.c`, source);
  const flags = ['--target=wasm32-unknown-unknown', '-O2', '-matomics', '-mbulk-memory', '-nostdlib'];
  if (kind === 'bc') {
    execFileSync('clang-19', [...flags, '-emit-llvm', '-c', `${file}.c`, '-o', `${file}.bc`]);
    return `${file}.bc`;
  }
  execFileSync('clang-19', [...flags, '-c', `${file}.c`, '-o', `${file}.o`]);
  execFileSync('llvm-ar-19', ['crs', `${file}.a`, `${file}.o`]);
  return `${file}.a`;
}
