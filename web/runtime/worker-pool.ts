import type { Platform, ThreadWorker } from './platform';

/** Keeps released workers for the next program: starting a worker takes longer than many programs run. */
export function withWorkerPool(platform: Platform): Platform {
  const idle: PooledWorker[] = [];
  return {
    ...platform,
    createWorker: (name) =>
      idle.pop() ?? new PooledWorker(platform.createWorker(name), (worker) => idle.push(worker)),
  };
}

class PooledWorker implements ThreadWorker {
  private messageHandler: (message: unknown) => void = () => {};
  private failureHandler: (reason: string) => void = () => {};

  constructor(
    private readonly worker: ThreadWorker,
    private readonly free: (worker: PooledWorker) => void,
  ) {
    worker.onMessage((message) => this.messageHandler(message));
    worker.onFailure((reason) => this.failureHandler(reason));
  }

  post(message: unknown, transfer?: ArrayBuffer[]): void {
    this.worker.post(message, transfer);
  }

  onMessage(handler: (message: unknown) => void): void {
    this.messageHandler = handler;
  }

  onFailure(handler: (reason: string) => void): void {
    this.failureHandler = handler;
  }

  terminate(): void {
    this.worker.terminate();
  }

  release(): void {
    this.free(this);
  }
}
