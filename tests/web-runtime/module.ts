/** Modules written by hand to the contract of docs/interfaces.md, section 2: what the host is tested with. */
import binaryen from 'binaryen';
import type { Manifest } from '../../web/protocol/compile';
import { createNodePlatform } from '../../web/runtime/platform-node';
import { createProgram, type Program, type ProgramOptions } from '../../web/runtime/program';

export const platform = createNodePlatform(new URL('../../build/cli/thread.mjs', import.meta.url));

const control = 1024;
const errorRecord = 1088;
/** Texts lie from here on, 256 bytes apart. */
const textBase = 4096;
const blockBase = 2048;
const heapBase = 131072;

export interface ModuleSource {
  /** Body of wasmba_main: instructions that leave an i32. */
  main: string;
  /** Written to memory as UTF-8; `$text(i)` and `$length(i)` in the code stand for address and length. */
  texts?: (string | Uint8Array)[];
  /** More functions. */
  functions?: string;
  shared?: boolean;
  /** What a pool thread does for each job, before it counts itself at 1400. */
  job?: string;
  finish?: string;
  heapTop?: number;
}

export function assemble(source: ModuleSource): Uint8Array<ArrayBuffer> {
  const texts = (source.texts ?? []).map((text) =>
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
  );
  const expand = (code: string) =>
    code
      .replace(/\$text\((\d+)\)/g, (_, i) => `(i32.const ${textBase + 256 * Number(i)})`)
      .replace(/\$length\((\d+)\)/g, (_, i) => `(i32.const ${texts[Number(i)]!.length})`);
  const data = texts.map((text, i) => {
    const escaped = [...text].map((byte) => `\\${byte.toString(16).padStart(2, '0')}`).join('');
    return `(data (i32.const ${textBase + 256 * i}) "${escaped}")`;
  });
  const pool = source.shared === false ? '' : poolFunctions(expand(source.job ?? ''));
  const wat = `(module
    (import "env" "memory" (memory 3 65536${source.shared === false ? '' : ' shared'}))
    (import "host" "write" (func $write (param i32 i32 i32)))
    (import "host" "time" (func $time (result f64)))
    (import "host" "perf" (func $perf (result f64)))
    (import "host" "entropy" (func $entropy (result i64)))
    (import "host" "sleep" (func $sleep (param f64)))
    (global $stack (export "__stack_pointer") (mut i32) (i32.const ${heapBase}))
    (global (export "__heap_base") i32 (i32.const ${heapBase}))
    (global (export "wasmba_control") i32 (i32.const ${control}))
    (global (export "wasmba_error") i32 (i32.const ${errorRecord}))
    ${data.join('\n')}
    (func (export "wasmba_initialize") (param $heapEnd i32) (param $threads i32)
      (i32.store (i32.const ${errorRecord}) (i32.const -1))
      (i32.store (i32.const ${control + 8}) (local.get $threads))
      (i32.store (i32.const 1404) (local.get $heapEnd)))
    (func (export "wasmba_finish") ${source.finish ?? ''})
    (func (export "wasmba_live_objects") (result i32) (i32.load (i32.const 1408)))
    ${source.heapTop === undefined ? '' : `(func (export "wasmba_heap_top") (result i32) (i32.const ${source.heapTop}))`}
    ${expand(source.functions ?? '')}
    ${pool}
    (func (export "wasmba_main") (result i32) (local $i i32) ${expand(source.main)}))`;
  const module = binaryen.parseText(wat);
  module.setFeatures(
    binaryen.Features.Atomics | binaryen.Features.BulkMemory | binaryen.Features.MutableGlobals,
  );
  if (!module.validate()) throw new Error(`invalid test module:\n${wat}`);
  const bytes = new Uint8Array(module.emitBinary());
  module.dispose();
  return bytes;
}

function poolFunctions(job: string): string {
  return `
    (func (export "wasmba_thread_create") (param $index i32) (result i32) (local $block i32)
      (local.set $block (i32.add (i32.const ${blockBase}) (i32.mul (local.get $index) (i32.const 16))))
      (i32.store (local.get $block) (i32.sub (i32.const ${heapBase}) (i32.mul (local.get $index) (i32.const 4096))))
      (i32.store offset=4 (local.get $block) (i32.add (i32.const 3000) (local.get $index)))
      (local.get $block))
    (func (export "__wasm_init_tls") (param $address i32)
      (drop (i32.atomic.rmw.add (i32.const 1412) (local.get $address))))
    (func (export "wasmba_thread_start") (param $block i32) (local $epoch i32)
      (loop $serve
        (local.set $epoch (i32.atomic.load (i32.const ${control + 16})))
        (if (i32.atomic.load (i32.const ${control + 4})) (then (return)))
        (if (local.get $epoch) (then
          ${job}
          (drop (i32.atomic.rmw.add (i32.const 1400) (i32.const 1)))))
        (drop (memory.atomic.wait32 (i32.const ${control + 16}) (local.get $epoch) (i64.const -1)))
        (br $serve)))
    ;; Publishes one job and waits until every pool thread has done it.
    (func $fork
      (i32.atomic.store (i32.const ${control + 20}) (i32.const 1))
      (drop (i32.atomic.rmw.add (i32.const ${control + 16}) (i32.const 1)))
      (drop (memory.atomic.notify (i32.const ${control + 16}) (i32.const -1)))
      (loop $wait
        (br_if $wait (i32.lt_u
          (i32.add (i32.atomic.load (i32.const 1400)) (i32.const 1))
          (i32.load (i32.const ${control + 8}))))))`;
}

/** Instructions: a pending exception, its frames innermost first, a message laid out as a str at 8192. */
export function raise(type: number, message: string | null, frames: number[]): string {
  const points = [...(message ?? '')].map((point) => point.codePointAt(0)!);
  const str = [0x80000000, 4, points.length, 0, ...points];
  const stores = str.map((word, i) => `(i32.store (i32.const ${8192 + 4 * i}) (i32.const ${word}))`);
  const record = [type, message === null ? 0 : 8192, 0, frames.length, ...frames];
  stores.push(
    ...record.map((word, i) => `(i32.store (i32.const ${errorRecord + 4 * i}) (i32.const ${word}))`),
  );
  return `${stores.join('\n')} (i32.const 1)`;
}

export function manifest(part: Partial<Manifest> = {}): Manifest {
  return {
    memory: { shared: true, minimumPages: 3 },
    positions: [],
    exceptions: ['BaseException', 'Exception', 'ZeroDivisionError'],
    globals: [],
    functions: [],
    loops: [],
    features: { parallel: true, clock: false, random: false },
    ...part,
  };
}

export async function withProgram<T>(
  source: ModuleSource,
  use: (program: Program) => Promise<T>,
  options: Partial<ProgramOptions> = {},
): Promise<T> {
  const shared = source.shared !== false;
  const program = await createProgram(
    {
      wasm: assemble(source),
      manifest: manifest({ memory: { shared, minimumPages: 3 } }),
      source: '',
      memoryMebibytes: 16,
      ...options,
    },
    platform,
  );
  try {
    return await use(program);
  } finally {
    program.close();
  }
}
