import type { Compilation, CompileOptions } from '../protocol/compile';
import type { Backend, BackendAnswer } from './backend';
import { CompileFailure } from './failure';
import { askServer, NativeBackend } from './native-backend';
import { WasmBackend } from './wasm-backend';
import { disassemble } from './wat';

export { CompileFailure, type CompileFailureKind } from './failure';

export type CompilerBackend = 'wasm' | 'native';

/** How far the wasm compiler is, for badge and progress bar. */
export interface CompilerStatus {
  /** `unavailable`: not built or not on this server (yet); `failed`: loading went wrong, see message. */
  wasm: 'unavailable' | 'downloading' | 'starting' | 'ready' | 'failed';
  /** The native compiler behind the local server answers. */
  native: boolean;
  /** Who answers the next request; null: nobody yet, requests wait. */
  backend: CompilerBackend | null;
  loadedBytes: number;
  /** 0 when unknown. */
  totalBytes: number;
  message: string;
}

export interface CompileRequest {
  source: string;
  options?: CompileOptions;
  /** A newer request in the same lane (say `check`, as one types) supersedes older ones of it. No lane: never superseded. */
  lane?: string;
}

export interface CompileAnswer extends Compilation {
  backend: CompilerBackend;
  /** From request to answer, queueing not included. */
  milliseconds: number;
}

export interface CompilerClientOptions {
  /** Folder of wasmbac.mjs and wasmbac.wasm; default `compiler/` beside the page. */
  compilerUrl?: string;
  /** Base of /api/status and /api/compile; default the page's origin; null: no native back end. */
  serverUrl?: string | null;
  /** Default 30 000. */
  timeLimitMilliseconds?: number;
}

export interface CompilerClient {
  /** Rejects with CompileFailure only. */
  compile(request: CompileRequest): Promise<CompileAnswer>;
  readonly status: CompilerStatus;
  /** Calls back at once and at every change; returns how to unsubscribe. */
  onStatus(listener: (status: CompilerStatus) => void): () => void;
  close(): void;
}

const defaultTimeLimit = 30_000;
/** How often the server is asked whether the wasm compiler has been built. */
const pollMilliseconds = 3000;

interface Pending {
  request: CompileRequest;
  resolve: (answer: CompileAnswer) => void;
  reject: (failure: CompileFailure) => void;
  /** Set while a back end works on it. */
  cancel: (() => void) | null;
  settled: boolean;
}

export function createCompilerClient(options: CompilerClientOptions = {}): CompilerClient {
  const client = new Client(options);
  void client.connect();
  return client;
}

/** `emit: ["wat"]` is the host's to serve, from the bytes. */
function withText(options: CompileOptions): (answer: BackendAnswer) => Promise<BackendAnswer> {
  return async (answer) => {
    if (!options.emit?.includes('wat') || answer.wasm.length === 0) return answer;
    const emitted = { ...answer.result.emitted, wat: await disassemble(answer.wasm) };
    return { ...answer, result: { ...answer.result, emitted } };
  };
}

class Client implements CompilerClient {
  status: CompilerStatus = {
    wasm: 'unavailable',
    native: false,
    backend: null,
    loadedBytes: 0,
    totalBytes: 0,
    message: '',
  };
  private readonly listeners = new Set<(status: CompilerStatus) => void>();
  private readonly lanes = new Map<string, Pending>();
  private readonly serverUrl: string | null;
  private readonly timeLimit: number;
  private readonly wasm: WasmBackend;
  private native: NativeBackend | null = null;
  private waiting: Pending[] = [];
  private closed = false;
  private poll: ReturnType<typeof setTimeout> | undefined;

  constructor(options: CompilerClientOptions) {
    const base = globalThis.document?.baseURI;
    this.timeLimit = options.timeLimitMilliseconds ?? defaultTimeLimit;
    this.serverUrl = options.serverUrl === undefined ? new URL('./', base).href : options.serverUrl;
    const compilerUrl = new URL(options.compilerUrl ?? 'compiler/', base).href;
    this.wasm = new WasmBackend(compilerUrl, (change) => this.update(change));
  }

  /** Finds out who can compile, and goes on asking until the wasm compiler is there. */
  async connect(): Promise<void> {
    const server = this.serverUrl === null ? null : await askServer(this.serverUrl);
    if (this.closed) return;
    if (server?.native && this.serverUrl !== null) this.native = new NativeBackend(this.serverUrl);
    else this.native = null;
    this.update({ native: this.native !== null });
    // A static host has no /api/status: the compiler is expected to lie there.
    if (server === null || server.wasm) {
      this.wasm.load();
      return;
    }
    this.update({ message: server.progress || 'The compiler is being built as wasm.' });
    this.poll = setTimeout(() => void this.connect(), pollMilliseconds);
  }

  compile(request: CompileRequest): Promise<CompileAnswer> {
    return new Promise((resolve, reject) => {
      const pending: Pending = { request, resolve, reject, cancel: null, settled: false };
      if (request.lane !== undefined) {
        const older = this.lanes.get(request.lane);
        if (older) this.giveUp(older, new CompileFailure('superseded', 'A newer request took its place.'));
        this.lanes.set(request.lane, pending);
      }
      if (this.closed) this.giveUp(pending, new CompileFailure('closed', 'The compiler has been closed.'));
      else this.dispatch(pending);
    });
  }

  onStatus(listener: (status: CompilerStatus) => void): () => void {
    this.listeners.add(listener);
    listener(this.status);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.poll);
    this.wasm.close();
    const failure = new CompileFailure('closed', 'The compiler has been closed.');
    for (const pending of [...this.waiting, ...this.lanes.values()]) this.giveUp(pending, failure);
    this.waiting = [];
  }

  private dispatch(pending: Pending): void {
    const name = this.status.backend;
    if (name === null) {
      if (this.status.wasm === 'failed') {
        this.giveUp(pending, new CompileFailure('unavailable', this.status.message));
      } else this.waiting.push(pending);
      return;
    }
    const backend: Backend = name === 'wasm' ? this.wasm : this.native!;
    const { source, options = {} } = pending.request;
    const job = backend.compile(source, options, this.timeLimit);
    pending.cancel = job.cancel;
    job.answer.then(withText(options)).then(
      (answer) => this.settle(pending, () => pending.resolve({ ...answer, backend: name })),
      (error: unknown) => {
        const failure =
          error instanceof CompileFailure ? error : new CompileFailure('crashed', String(error));
        this.settle(pending, () => pending.reject(failure));
      },
    );
  }

  private giveUp(pending: Pending, failure: CompileFailure): void {
    this.settle(pending, () => pending.reject(failure));
    pending.cancel?.();
  }

  private settle(pending: Pending, act: () => void): void {
    if (pending.settled) return;
    pending.settled = true;
    const { lane } = pending.request;
    if (lane !== undefined && this.lanes.get(lane) === pending) this.lanes.delete(lane);
    act();
  }

  private update(change: Partial<CompilerStatus>): void {
    const status = { ...this.status, ...change };
    status.backend = status.wasm === 'ready' ? 'wasm' : status.native ? 'native' : null;
    this.status = status;
    if (status.backend !== null || status.wasm === 'failed') {
      const waiting = this.waiting.filter((pending) => !pending.settled);
      this.waiting = [];
      for (const pending of waiting) this.dispatch(pending);
    }
    for (const listener of this.listeners) listener(status);
  }
}
