import type { FromThread, ToThread } from './messages';
import type { Platform, ThreadWorker } from './platform';

export interface TeamListener {
  onMessage(thread: number, message: FromThread): void;
  onFailure(reason: string): void;
}

/** The workers of one program, made when first needed and kept from run to run; worker 0 is thread 0. */
export class Team {
  listener: TeamListener | null = null;
  private workers: ThreadWorker[] = [];

  constructor(private readonly platform: Platform) {}

  post(thread: number, message: ToThread): void {
    this.worker(thread).post(message);
  }

  /** Terminates all workers, whatever they do. New ones are made when needed. */
  dispose(): void {
    for (const worker of this.workers) worker.terminate();
    this.workers = [];
  }

  /** Gives up all workers, which have to be idle. */
  release(): void {
    for (const worker of this.workers) {
      if (worker.release) worker.release();
      else worker.terminate();
    }
    this.workers = [];
  }

  private worker(thread: number): ThreadWorker {
    const existing = this.workers[thread];
    if (existing) return existing;
    const worker = this.platform.createWorker(`wasmba thread ${thread}`);
    worker.onMessage((message) => {
      if (this.workers[thread] === worker) this.listener?.onMessage(thread, message as FromThread);
    });
    worker.onFailure((reason) => {
      if (this.workers[thread] === worker) this.listener?.onFailure(reason);
    });
    this.workers[thread] = worker;
    return worker;
  }
}
