import type { CompileOptions } from '../protocol/compile';
import type { Backend, BackendAnswer, CompileJob } from './backend';
import type { CompilerStatus } from './client';
import { CompileFailure } from './failure';
import type { FromCompiler, ToCompiler } from './messages';

type StatusChange = Partial<Pick<CompilerStatus, 'wasm' | 'loadedBytes' | 'totalBytes' | 'message'>>;

interface Job {
  id: number;
  source: string;
  options: CompileOptions;
  timeLimit: number;
  resolve: (answer: BackendAnswer) => void;
  reject: (failure: CompileFailure) => void;
}

/** The wasm build of the compiler in a worker: one request at a time, restarted after a crash or an overrun. */
export class WasmBackend implements Backend {
  private worker: Worker | null = null;
  private module: WebAssembly.Module | null = null;
  private queue: Job[] = [];
  private current: Job | null = null;
  private ready = false;
  private jobs = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly compilerUrl: string,
    private readonly report: (change: StatusChange) => void,
  ) {}

  load(): void {
    if (this.worker) return;
    this.report({ wasm: this.module ? 'starting' : 'downloading', message: '' });
    this.start();
  }

  compile(source: string, options: CompileOptions, timeLimit: number): CompileJob {
    this.jobs += 1;
    const id = this.jobs;
    const answer = new Promise<BackendAnswer>((resolve, reject) => {
      this.queue.push({ id, source, options, timeLimit, resolve, reject });
    });
    this.next();
    const cancel = () => {
      this.queue = this.queue.filter((job) => job.id !== id);
    };
    return { answer, cancel };
  }

  close(): void {
    this.drop();
    this.queue = [];
    this.current = null;
  }

  private start(): void {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: 'wasmba compiler',
    });
    this.worker = worker;
    worker.onmessage = (event: MessageEvent<FromCompiler>) => this.receive(event.data);
    worker.onerror = (event) => this.crash(event.message || 'its worker could not be loaded');
    const scriptUrl = new URL('wasmbac.mjs', this.compilerUrl).href;
    const wasm = this.module ?? new URL('wasmbac.wasm', this.compilerUrl).href;
    this.post({ type: 'load', scriptUrl, wasm });
  }

  private receive(message: FromCompiler): void {
    switch (message.type) {
      case 'progress':
        this.report({ loadedBytes: message.loadedBytes, totalBytes: message.totalBytes });
        break;
      case 'starting':
        this.module = message.module;
        this.report({ wasm: 'starting' });
        break;
      case 'ready':
        this.ready = true;
        this.report({ wasm: 'ready', message: '' });
        this.next();
        break;
      case 'loadFailed':
        this.fail(message.message);
        break;
      case 'crashed':
        this.crash(message.message);
        break;
      case 'compiled':
        this.finish(message);
        break;
    }
  }

  private next(): void {
    if (this.current || !this.ready) return;
    const job = this.queue.shift();
    if (!job) return;
    this.current = job;
    this.timer = setTimeout(() => {
      this.restart(new CompileFailure('timeout', `The compiler took more than ${job.timeLimit / 1000} s.`));
    }, job.timeLimit);
    this.post({ type: 'compile', id: job.id, source: job.source, options: job.options });
  }

  private finish(message: FromCompiler & { type: 'compiled' }): void {
    clearTimeout(this.timer);
    this.current?.resolve(message);
    this.current = null;
    this.next();
  }

  private crash(reason: string): void {
    if (!this.ready) this.fail(reason);
    else this.restart(new CompileFailure('crashed', `The compiler crashed and was restarted: ${reason}`));
  }

  private restart(failure: CompileFailure): void {
    this.drop();
    const { current } = this;
    this.current = null;
    this.report({ wasm: 'starting', message: failure.message });
    this.start();
    current?.reject(failure);
  }

  /** The compiler cannot be started at all. */
  private fail(reason: string): void {
    this.drop();
    const message = `The compiler could not be loaded: ${reason}`;
    const jobs = this.current ? [this.current, ...this.queue] : this.queue;
    this.queue = [];
    this.current = null;
    this.report({ wasm: 'failed', message });
    for (const job of jobs) job.reject(new CompileFailure('unavailable', message));
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = null;
    this.ready = false;
  }

  private post(message: ToCompiler): void {
    this.worker?.postMessage(message);
  }
}
