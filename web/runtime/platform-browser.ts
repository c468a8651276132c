import type { Platform } from './platform';
import { withWorkerPool } from './worker-pool';

/** iOS gives up on more threads over one memory (emscripten#25905). */
const mostThreadsOnIos = 4;

export function createBrowserPlatform(): Platform {
  const onIos =
    /iP(hone|ad|od)/.test(navigator.userAgent) ||
    (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
  const hardwareThreads = navigator.hardwareConcurrency || 1;
  return withWorkerPool({
    sharedMemory: globalThis.crossOriginIsolated === true,
    hardwareThreads: onIos ? Math.min(hardwareThreads, mostThreadsOnIos) : hardwareThreads,
    createWorker(name) {
      const worker = new Worker(new URL('./worker/browser.ts', import.meta.url), { type: 'module', name });
      return {
        post: (message, transfer = []) => worker.postMessage(message, transfer),
        onMessage(handler) {
          worker.onmessage = (event) => handler(event.data);
        },
        onFailure(handler) {
          worker.onerror = (event) => handler(event.message || 'a worker could not be loaded');
          worker.onmessageerror = () => handler('a message could not be read');
        },
        terminate: () => worker.terminate(),
      };
    },
  });
}
