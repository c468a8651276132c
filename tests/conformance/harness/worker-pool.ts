import { createNodePlatform } from '../../../web/runtime/platform-node';
import type { Platform, ThreadWorker } from '../../../web/runtime/platform';

/** Run workers that are handed from program to program, since starting one takes longer than most programs. */
export function createPooledPlatform(workerFile: URL): Platform {
  const platform = createNodePlatform(workerFile);
  const idle: PooledWorker[] = [];
  return {
    ...platform,
    createWorker(name) {
      const worker = idle.pop() ?? new PooledWorker(platform.createWorker(name), (free) => idle.push(free));
      return worker;
    },
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
