/** Messages between a Session and the thread workers (runtime/thread.ts). */
import type { ManifestGlobal } from '../protocol/compile';
import type { ArraySnapshot } from '../protocol/run';

/** To thread 0: instantiate and make the pool's start blocks. */
export interface PrepareMessage {
  type: 'prepare';
  module: WebAssembly.Module;
  /** Null: thread 0 makes an unshared memory of its own. */
  memory: WebAssembly.Memory | null;
  /** Sizes to try for it, largest first. */
  memorySizes: number[];
  /** Bytes from 0 that an earlier run may have written; null: unknown, an unshared memory is made anew. */
  clearBytes: number | null;
  threads: number;
  argv: string[];
  /** Null without shared memory: output comes as messages. */
  ring: SharedArrayBuffer | null;
  /** Bytes that may be posted when there is no ring. */
  outputLimit: number;
}

/** To a pool thread: instantiate and serve until shutdown. */
export interface JoinMessage {
  type: 'join';
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  ring: SharedArrayBuffer;
  /** Of wasmba_thread_create. */
  block: number;
}

/** To thread 0, after `prepared` and every `joined`: run the script. */
export interface GoMessage {
  type: 'go';
  globals: ManifestGlobal[];
  leakCheck: boolean;
}

export type ToThread = PrepareMessage | JoinMessage | GoMessage;

/** The error record, strings read. Frames are indices into Manifest.positions, innermost first. */
export interface RaisedError {
  type: number;
  message: string | null;
  exitCode: number;
  frames: number[];
}

export interface FinishedMessage {
  type: 'finished';
  status: number;
  milliseconds: number;
  error: RaisedError;
  regions: number;
  /** Memory from here on was never written; null when the module does not tell. */
  writtenBytes: number | null;
  snapshots: ArraySnapshot[];
  liveObjects: number | null;
}

export type TrapKind = 'recursion' | 'memory' | 'internal';

export type FromThread =
  | { type: 'prepared'; control: number; blocks: number[] }
  | { type: 'joined' }
  | { type: 'left' }
  | { type: 'doorbell' }
  | { type: 'output'; fd: number; bytes: Uint8Array<ArrayBuffer> }
  | { type: 'outputCut' }
  | { type: 'trapped'; kind: TrapKind; message: string }
  | FinishedMessage;
