import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { kernelFolder, kernelLibrary, kernelModule, kernelTwin, runtimeArchive } from '../files';
import type { Kernel } from '../kernels';

const compiler = 'clang-19';
const common = ['-std=c11', '-O3', '-Wall', '-Werror', '-I', kernelFolder];
const native = ['-march=native', '-fPIC', '-shared', '-lm'];
/** Functions of libm are those that Wasmba links, too: musl's. */
const wasm = [
  '--target=wasm32-unknown-unknown',
  '-msimd128',
  '-mbulk-memory',
  '-mnontrapping-fptoint',
  '-msign-ext',
  '-nostdlib',
  '-Wl,--no-entry,--export-memory,--export=kernel,--export=heap,--export=set_scratch,-z,stack-size=1048576',
];

/** Compiles the twin for this machine and for wasm, unless that is done. */
export async function compileTwin(kernel: Kernel): Promise<void> {
  const sources = [kernelTwin(kernel), join(kernelFolder, 'twin.c')];
  const flags = kernel.fastmath ? [...common, '-ffast-math'] : common;
  const run = promisify(execFile);
  const inputs = [...sources, join(kernelFolder, 'twin.h')];
  if (isOlder(kernelLibrary(kernel), inputs))
    await run(compiler, [...flags, ...sources, ...native, '-o', kernelLibrary(kernel)]);
  if (isOlder(kernelModule(kernel), inputs))
    await run(compiler, [...flags, ...wasm, ...sources, runtimeArchive, '-o', kernelModule(kernel)]);
}

function isOlder(output: string, inputs: string[]): boolean {
  return !existsSync(output) || inputs.some((input) => statSync(input).mtimeMs > statSync(output).mtimeMs);
}
