/** What differs between a page and Node: how a worker is made and what the machine allows. */

export interface ThreadWorker {
  post(message: unknown, transfer?: ArrayBuffer[]): void;
  /** Both handlers are set once, before the first post. */
  onMessage(handler: (message: unknown) => void): void;
  onFailure(handler: (reason: string) => void): void;
  terminate(): void;
  /** The worker is idle and no longer needed here: a pool may take it back. Without it: terminate(). */
  release?(): void;
}

export interface Platform {
  /** A worker that runs runtime/worker; it can be thread 0 or a pool thread. */
  createWorker(name: string): ThreadWorker;
  /** SharedArrayBuffer can be posted to workers (in a page: cross-origin isolation). */
  readonly sharedMemory: boolean;
  readonly hardwareThreads: number;
}
