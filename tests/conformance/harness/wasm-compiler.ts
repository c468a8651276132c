import { Worker } from 'node:worker_threads';
import type { Compilation, CompileOptions } from '../../../web/protocol/compile';

interface Waiter {
  resolve: (compilation: Compilation) => void;
  reject: (reason: Error) => void;
}

/** The wasm build of the compiler, in a worker thread. */
export class WasmCompiler {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiter>();
  private requests = 0;

  constructor(workerFile: URL) {
    this.worker = new Worker(workerFile);
    this.worker.on('message', ({ id, compilation, error }) => {
      const waiter = this.waiting.get(id);
      this.waiting.delete(id);
      if (compilation) waiter?.resolve(compilation);
      else waiter?.reject(new Error(error));
    });
    this.worker.on('error', (error) => {
      for (const waiter of this.waiting.values()) waiter.reject(error);
      this.waiting.clear();
    });
  }

  compile(source: string, options: CompileOptions): Promise<Compilation> {
    return new Promise((resolve, reject) => {
      this.requests += 1;
      this.waiting.set(this.requests, { resolve, reject });
      this.worker.postMessage({ id: this.requests, source, options });
    });
  }

  close(): void {
    void this.worker.terminate();
  }
}
