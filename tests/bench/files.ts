import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kernel } from './kernels';

/** Paths are found from where the bundle lies: build/bench/. */
const fromBundle = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const sourceFolder = fromBundle('../..');
export const webFolder = join(sourceFolder, 'web/');
const suite = join(sourceFolder, 'tests/bench');
export const kernelFolder = join(suite, 'kernels');
export const schemaFile = join(suite, 'results.schema.json');
export const forkJoinFile = join(suite, 'fork_join.py');
export const validatorFile = join(suite, 'validate.py');
export const driverFile = join(suite, 'engines/driver.py');
export const pythonEngineFile = join(suite, 'engines/python_engine.py');
export const shimFolder = join(webFolder, 'python');
export const wasmCompilerFolder = process.env.WASMBA_COMPILER_WASM ?? join(sourceFolder, 'build/wasm');
export const runtimeArchive = join(sourceFolder, 'build/native/wasm-runtime/runtime.a');
export const unfinishedFile = fromBundle('./unfinished.json');
export const pageFolder = fromBundle('./page');
export const threadFile = new URL('./thread.mjs', import.meta.url);

/** What is made on the way: compiled twins, arguments as files. */
export const scratchFolder = fromBundle('./twins');
mkdirSync(scratchFolder, { recursive: true });

export const kernelFile = ({ name }: Kernel) => join(kernelFolder, `${name}.py`);
export const kernelTwin = ({ name }: Kernel) => join(kernelFolder, `${name}.c`);
export const kernelLibrary = ({ name }: Kernel) => join(scratchFolder, `${name}.so`);
export const kernelModule = ({ name }: Kernel) => join(scratchFolder, `${name}.wasm`);
