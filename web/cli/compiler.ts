import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createEngine, type EngineFactory } from '../compiler/engine';
import type { Compilation, CompileOptions } from '../protocol/compile';
import { NativeCompiler } from '../tools/native-compiler.mjs';
import { type CompilerChoice, UsageError } from './arguments';

export interface CliCompiler {
  /** Rejects when the compiler itself fails. */
  compile(source: string, options: CompileOptions): Promise<Compilation>;
  close(): void;
}

/** Where the builds of the compiler are: handed in by the entry script, else beside this bundle's folder. */
const build = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const wasmFolder = process.env.WASMBA_COMPILER_WASM ?? build('wasm');
const nativeFile = process.env.WASMBA_COMPILER_NATIVE ?? build('native/bin/wasmbac');

export async function openCompiler(choice: CompilerChoice | undefined): Promise<CliCompiler> {
  const hasWasm = existsSync(join(wasmFolder, 'wasmbac.wasm')) && existsSync(join(wasmFolder, 'wasmbac.mjs'));
  const hasNative = existsSync(nativeFile);
  if (choice === 'native' || (choice === undefined && !hasWasm && hasNative)) {
    if (!hasNative) throw new UsageError('The native compiler has not been built: run ./wasmba build.');
    return new NativeCompiler(nativeFile);
  }
  if (!hasWasm) throw new UsageError('The compiler has not been built: run ./wasmba build.');
  return openWasmCompiler();
}

async function openWasmCompiler(): Promise<CliCompiler> {
  const module = await WebAssembly.compile(readFileSync(join(wasmFolder, 'wasmbac.wasm')));
  const script: { default: EngineFactory } = await import(
    pathToFileURL(join(wasmFolder, 'wasmbac.mjs')).href
  );
  const engine = await createEngine(script.default, module, (text) => process.stderr.write(`${text}\n`));
  return { compile: async (source, options) => engine.compile(source, options), close() {} };
}
