/** Messages between WasmBackend and the compiler's worker. */
import type { Compilation, CompileOptions } from '../protocol/compile';

export type ToCompiler =
  /** `wasm`: the module of an earlier worker, or where to load it from. */
  | { type: 'load'; scriptUrl: string; wasm: WebAssembly.Module | string }
  | { type: 'compile'; id: number; source: string; options: CompileOptions };

export type FromCompiler =
  /** `totalBytes` is 0 when unknown. */
  | { type: 'progress'; loadedBytes: number; totalBytes: number }
  | { type: 'starting'; module: WebAssembly.Module }
  | { type: 'ready' }
  | { type: 'loadFailed'; message: string }
  | ({ type: 'compiled'; id: number; milliseconds: number } & Compilation)
  /** The worker has to be thrown away. */
  | { type: 'crashed'; message: string };
