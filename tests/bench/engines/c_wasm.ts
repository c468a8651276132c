import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kernelModule, scratchFolder } from '../files';
import type { Kernel } from '../kernels';
import type { Demand, Engine, EngineFacts, Sample } from './engine';
import { PythonEngine } from './python';

type Argument =
  | { kind: 'int' | 'float' | 'str'; value: string }
  | { kind: 'array'; dtype: string; shape: number[]; file: string };
type Result =
  | { kind: 'int' | 'float' }
  | { kind: 'array'; dtype: string; shape: number[]; argument: number | null };

interface TwinExports {
  memory: WebAssembly.Memory;
  heap(): number;
  set_scratch(address: number): void;
  kernel(...parameters: (number | bigint)[]): number | bigint | undefined;
}

interface Twin {
  exports: TwinExports;
  parameters: (number | bigint)[];
  /** Where the arguments lie: copied back before every call, because kernels may change them. */
  initial: { address: number; bytes: Uint8Array }[];
  results: { result: Result; address: number }[];
  scratch: number;
}

const scratchBytes = 64 * 2 ** 20;
const pageBytes = 65536;

/** The twins in C as wasm, in this process; Python makes their arguments and computes the check values. */
export class CWasmEngine implements Engine {
  private readonly python = new PythonEngine('cpython', 1);
  private readonly twins = new Map<string, Twin>();

  get endings(): readonly string[] {
    return this.python.endings;
  }

  start(): Promise<void> {
    return this.python.start();
  }

  async load(kernel: Kernel, size: number): Promise<boolean> {
    if (!kernel.twin) return false;
    await this.python.load(kernel, size);
    const described = await this.python.ask<{ arguments: Argument[]; results: Result[] }>('export', {
      kernel: kernel.name,
      folder: scratchFolder,
    });
    const module = new WebAssembly.Module(readFileSync(kernelModule(kernel)));
    const exports = new WebAssembly.Instance(module).exports as unknown as TwinExports;
    this.twins.set(kernel.name, prepare(exports, described.arguments, described.results));
    return true;
  }

  async sample(kernel: Kernel, { least, seconds }: Demand): Promise<Sample> {
    const twin = this.twins.get(kernel.name)!;
    const samples: number[] = [];
    let total = 0;
    let returned: number | bigint | undefined;
    while (samples.length < least || total < seconds) {
      const memory = new Uint8Array(twin.exports.memory.buffer);
      for (const { address, bytes } of twin.initial) memory.set(bytes, address);
      twin.exports.set_scratch(twin.scratch);
      const start = performance.now();
      returned = twin.exports.kernel(...twin.parameters);
      const taken = (performance.now() - start) / 1000;
      samples.push(taken);
      total += taken;
    }
    const results = twin.results.map(({ result, address }, i) => {
      if (result.kind !== 'array') return { kind: result.kind, value: String(returned) };
      const file = join(scratchFolder, `${kernel.name}.result.${i}`);
      writeFileSync(file, new Uint8Array(twin.exports.memory.buffer, address, arrayBytes(result)));
      return { ...result, file };
    });
    const { check } = await this.python.ask<{ check: string }>('check', { kernel: kernel.name, results });
    return { samples, check };
  }

  async facts(): Promise<EngineFacts> {
    return { description: `Clang 19 -O3 -msimd128, Node ${process.version}, V8 ${process.versions.v8}` };
  }

  close(): void {
    this.python.close();
  }
}

/** Lays the arguments and the arrays to be made one behind the other, the scratch memory last. */
function prepare(exports: TwinExports, given: Argument[], results: Result[]): Twin {
  let end = exports.heap();
  const place = (bytes: number) => {
    const address = (end + 15) & ~15;
    end = address + bytes;
    return address;
  };
  const initial: Twin['initial'] = [];
  const addresses: number[] = [];
  const parameters = given.flatMap((argument, i): (number | bigint)[] => {
    if (argument.kind === 'int') return [BigInt(argument.value)];
    if (argument.kind === 'float') return [Number(argument.value)];
    const isArray = argument.kind === 'array';
    const bytes = isArray ? readFileSync(argument.file) : new TextEncoder().encode(argument.value);
    const address = place(bytes.length);
    addresses[i] = address;
    initial.push({ address, bytes });
    return [address, ...(isArray ? argument.shape : [bytes.length])];
  });
  const placed = results.map((result) => {
    if (result.kind !== 'array') return { result, address: 0 };
    if (result.argument !== null) return { result, address: addresses[result.argument]! };
    const address = place(arrayBytes(result));
    parameters.push(address);
    return { result, address };
  });
  const scratch = place(scratchBytes);
  const { memory } = exports;
  memory.grow(Math.max(0, Math.ceil((end - memory.buffer.byteLength) / pageBytes)));
  return { exports, parameters, initial, results: placed, scratch };
}

function arrayBytes({ dtype, shape }: { dtype: string; shape: number[] }): number {
  const itemBytes = dtype === 'bool' ? 1 : Number(/\d+$/.exec(dtype)?.[0]) / 8;
  return shape.reduce((product, length) => product * length, itemBytes);
}
