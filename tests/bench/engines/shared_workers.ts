import type { Platform, ThreadWorker } from '../../../web/runtime/platform';

/**
 * One set of workers for all programs: they run one after the other, and a hundred idle workers would weigh on the
 * measurement. Messages of a worker go to the program that posted to it last.
 */
export function withSharedWorkers(platform: Platform): Platform {
  const workers = new Map<string, Shared>();
  return {
    ...platform,
    createWorker(name) {
      const shared = workers.get(name) ?? share(platform.createWorker(name), () => workers.delete(name));
      workers.set(name, shared);
      return handle(shared);
    },
  };
}

interface Shared {
  worker: ThreadWorker;
  owner: { message(message: unknown): void; failure(reason: string): void } | null;
  forget(): void;
}

function share(worker: ThreadWorker, forget: () => void): Shared {
  const shared: Shared = { worker, owner: null, forget };
  worker.onMessage((message) => shared.owner?.message(message));
  worker.onFailure((reason) => shared.owner?.failure(reason));
  return shared;
}

function handle(shared: Shared): ThreadWorker {
  const owner: NonNullable<Shared['owner']> = { message() {}, failure() {} };
  return {
    post(message, transfer) {
      shared.owner = owner;
      shared.worker.post(message, transfer);
    },
    onMessage(handler) {
      owner.message = handler;
    },
    onFailure(handler) {
      owner.failure = handler;
    },
    terminate() {
      shared.forget();
      shared.worker.terminate();
    },
    release() {},
  };
}
