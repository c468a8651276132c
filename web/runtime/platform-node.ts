import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Platform } from './platform';

/** `workerFile`: runtime/worker/node.ts, bundled. */
export function createNodePlatform(workerFile: URL): Platform {
  return {
    sharedMemory: true,
    hardwareThreads: availableParallelism(),
    createWorker(name) {
      const worker = new Worker(workerFile, { name });
      return {
        post: (message, transfer = []) => worker.postMessage(message, transfer),
        onMessage: (handler) => worker.on('message', handler),
        onFailure: (handler) => worker.on('error', (error) => handler(error.message)),
        terminate: () => void worker.terminate(),
      };
    },
  };
}
