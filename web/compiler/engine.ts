/** The C border of the wasm compiler (compiler/api/border.h), for a worker of a page and for Node. */
import type { Compilation, CompileOptions, CompileResult } from '../protocol/compile';

interface EngineModule {
  _malloc(size: number): number;
  _free(address: number): void;
  _wasmba_compile(options: number, optionsLength: number, source: number, sourceLength: number): number;
  _wasmba_result_json(handle: number): number;
  _wasmba_result_json_length(handle: number): number;
  _wasmba_result_wasm(handle: number): number;
  _wasmba_result_wasm_length(handle: number): number;
  _wasmba_result_free(handle: number): void;
  HEAPU8: Uint8Array<ArrayBuffer>;
}

interface EngineArguments {
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
  print(text: string): void;
  printErr(text: string): void;
}

/** Default export of wasmbac.mjs, made by Emscripten. */
export type EngineFactory = (options: EngineArguments) => Promise<EngineModule>;

export interface Engine {
  /** Throws when the compiler itself crashes; the engine is of no use after that. */
  compile(source: string, options: CompileOptions): Compilation;
}

/** `onText`: what the compiler writes to its standard streams, such as the reason of an abort. */
export async function createEngine(
  factory: EngineFactory,
  module: WebAssembly.Module,
  onText: (text: string) => void = () => {},
): Promise<Engine> {
  let failed: (reason: unknown) => void = () => {};
  const instantiated = new Promise<never>((_, reject) => {
    failed = reject;
  });
  const starting = factory({
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module), failed);
      return {};
    },
    print: onText,
    printErr: onText,
  });
  const engine = await Promise.race([starting, instantiated]);
  return { compile: (source, options) => compileWith(engine, source, options) };
}

function compileWith(engine: EngineModule, source: string, options: CompileOptions): Compilation {
  const encoder = new TextEncoder();
  const optionsBytes = encoder.encode(JSON.stringify(options));
  const sourceBytes = encoder.encode(source);
  const optionsAddress = copyIn(engine, optionsBytes);
  const sourceAddress = copyIn(engine, sourceBytes);
  const handle = engine._wasmba_compile(
    optionsAddress,
    optionsBytes.length,
    sourceAddress,
    sourceBytes.length,
  );
  engine._free(optionsAddress);
  engine._free(sourceAddress);
  if (handle === 0) throw new Error('the compiler returned no result');
  const json = copyOut(engine, engine._wasmba_result_json(handle), engine._wasmba_result_json_length(handle));
  const wasm = copyOut(engine, engine._wasmba_result_wasm(handle), engine._wasmba_result_wasm_length(handle));
  engine._wasmba_result_free(handle);
  return { result: JSON.parse(new TextDecoder().decode(json)) as CompileResult, wasm };
}

function copyIn(engine: EngineModule, bytes: Uint8Array): number {
  const address = engine._malloc(Math.max(bytes.length, 1));
  if (address === 0) throw new Error('the compiler is out of memory');
  engine.HEAPU8.set(bytes, address);
  return address;
}

function copyOut(engine: EngineModule, address: number, length: number): Uint8Array<ArrayBuffer> {
  return engine.HEAPU8.slice(address, address + length);
}
