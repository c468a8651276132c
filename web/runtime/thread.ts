/**
 * One thread of a program: the body of every run worker, in pages and in Node. It becomes thread 0 by a
 * `prepare` message or a pool thread by a `join` message, and is free for another run after it has
 * answered `finished` or `left`.
 */
import { allocateMemory } from './memory';
import type {
  FinishedMessage,
  FromThread,
  GoMessage,
  JoinMessage,
  PrepareMessage,
  ToThread,
} from './messages';
import { createHost, type ProgramWriter, postingWriter, ringWriter } from './host';
import { controlLayout, errorLayout, mainStatus, wasmPageSize } from './layout';
import { readStr, snapshotArray } from './objects';
import { classifyTrap } from './trap';

interface Exports {
  wasmba_initialize(heapEnd: number, threadCount: number): void;
  wasmba_main(): number;
  wasmba_finish(): void;
  wasmba_live_objects(): number;
  /** Heap from this address on was never handed out. */
  wasmba_heap_top?(): number;
  wasmba_thread_create(index: number): number;
  wasmba_thread_start(block: number): void;
  __wasm_init_tls(address: number): void;
  wasmba_control: WebAssembly.Global;
  wasmba_error: WebAssembly.Global;
  __stack_pointer: WebAssembly.Global;
}

const encoder = new TextEncoder();
/** Bookkeeping an allocator may keep just above the last block it handed out. */
const allocatorSlack = wasmPageSize;

/** Memory of a run that shares none: kept for the next one. */
interface Prepared {
  exports: Exports;
  memory: WebAssembly.Memory;
  writer: ProgramWriter;
}

export function serveThread(
  post: (message: FromThread, transfer?: ArrayBuffer[]) => void,
): (message: ToThread) => void {
  let prepared: Prepared | null = null;
  /** Whose stack pointer tells what a trap means. */
  let latest: Exports | null = null;
  let unshared: WebAssembly.Memory | null = null;

  function prepare(message: PrepareMessage): void {
    if (message.clearBytes === null) unshared = null;
    const memory = message.memory ?? unshared ?? allocateMemory(message.memorySizes, false);
    if (!message.memory) unshared = memory;
    new Uint8Array(memory.buffer, 0, message.clearBytes ?? 0).fill(0);
    const writer = message.ring ? ringWriter(message.ring, post) : postingWriter(message.outputLimit, post);
    const exports = instantiate(message.module, memory, writer);
    latest = exports;
    const heapEnd = memory.buffer.byteLength - argumentsSize(message.argv);
    exports.wasmba_initialize(heapEnd, message.threads);
    const control = exports.wasmba_control.value as number;
    new DataView(memory.buffer).setUint32(control + controlLayout.arguments, heapEnd, true);
    writeArguments(memory.buffer, heapEnd, message.argv);
    const blocks: number[] = [];
    while (blocks.length < message.threads - 1) {
      const block = exports.wasmba_thread_create(blocks.length + 1);
      if (block === 0) throw new RangeError('out of memory: no room for the stacks of the threads');
      blocks.push(block);
    }
    prepared = { exports, memory, writer };
    post({ type: 'prepared', control, blocks });
  }

  function go(message: GoMessage): void {
    if (!prepared) throw new Error('go before prepare');
    const { exports, memory, writer } = prepared;
    prepared = null;
    const start = performance.now();
    const status = exports.wasmba_main();
    const milliseconds = performance.now() - start;
    const finished = collect(exports, memory.buffer, status, milliseconds, message);
    writer.flush();
    dismissPool(exports, memory);
    post(
      finished,
      finished.snapshots.map((snapshot) => snapshot.bytes.buffer),
    );
  }

  function join(message: JoinMessage): void {
    const exports = instantiate(message.module, message.memory, ringWriter(message.ring, post));
    latest = exports;
    const block = new DataView(message.memory.buffer);
    exports.__stack_pointer.value = block.getUint32(message.block, true);
    exports.__wasm_init_tls(block.getUint32(message.block + 4, true));
    post({ type: 'joined' });
    exports.wasmba_thread_start(message.block);
    post({ type: 'left' });
  }

  return (message) => {
    latest = message.type === 'go' ? (prepared?.exports ?? null) : null;
    try {
      if (message.type === 'prepare') prepare(message);
      else if (message.type === 'join') join(message);
      else go(message);
    } catch (error) {
      post({ type: 'trapped', ...classifyTrap(error, Number(latest?.__stack_pointer.value ?? 0)) });
    }
  };
}

function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory, writer: ProgramWriter): Exports {
  const instance = new WebAssembly.Instance(module, { env: { memory }, host: createHost(memory, writer) });
  return instance.exports as unknown as Exports;
}

/** Reads all that the result needs, then lets the module release its variables. */
function collect(
  exports: Exports,
  memory: ArrayBufferLike,
  status: number,
  milliseconds: number,
  wanted: GoMessage,
): FinishedMessage {
  const view = new DataView(memory);
  const record = exports.wasmba_error.value as number;
  const messageAddress = view.getUint32(record + errorLayout.message, true);
  const frameCount = Math.min(
    view.getUint32(record + errorLayout.frameCount, true),
    errorLayout.maximumFrames,
  );
  const failed = status === mainStatus.raised || status === mainStatus.exited;
  const error = {
    type: view.getInt32(record + errorLayout.type, true),
    message: failed && messageAddress !== 0 ? readStr(memory, messageAddress) : null,
    exitCode: view.getInt32(record + errorLayout.exitCode, true),
    frames: Array.from({ length: frameCount }, (_, i) =>
      view.getUint32(record + errorLayout.frames + 4 * i, true),
    ),
  };
  const regions = view.getUint32((exports.wasmba_control.value as number) + controlLayout.regions, true);
  const snapshots = wanted.globals
    .map((global) => snapshotArray(memory, global))
    .filter((array) => array !== null);
  let liveObjects: number | null = null;
  if (wanted.leakCheck) {
    exports.wasmba_finish();
    liveObjects = exports.wasmba_live_objects();
  }
  const top = exports.wasmba_heap_top?.();
  const writtenBytes = top === undefined ? null : Math.min((top >>> 0) + allocatorSlack, memory.byteLength);
  return { type: 'finished', status, milliseconds, error, regions, snapshots, liveObjects, writtenBytes };
}

function dismissPool(exports: Exports, memory: WebAssembly.Memory): void {
  if (memory.buffer instanceof ArrayBuffer) return;
  const control = new Int32Array(memory.buffer, exports.wasmba_control.value as number, 8);
  Atomics.store(control, controlLayout.shutdown / 4, 1);
  Atomics.add(control, controlLayout.epoch / 4, 1);
  Atomics.notify(control, controlLayout.epoch / 4);
}

/** The record at control block + 24: u32 count, then for each argument u32 address and u32 length of its UTF-8. */
function argumentsSize(argv: string[]): number {
  const text = argv.reduce((sum, argument) => sum + encoder.encode(argument).length, 0);
  return (4 + 8 * argv.length + text + 15) & ~15;
}

function writeArguments(memory: ArrayBufferLike, address: number, argv: string[]): void {
  const view = new DataView(memory);
  view.setUint32(address, argv.length, true);
  let text = address + 4 + 8 * argv.length;
  argv.forEach((argument, i) => {
    const bytes = encoder.encode(argument);
    view.setUint32(address + 4 + 8 * i, text, true);
    view.setUint32(address + 8 + 8 * i, bytes.length, true);
    new Uint8Array(memory).set(bytes, text);
    text += bytes.length;
  });
}
