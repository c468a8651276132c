import type { Manifest } from '../protocol/compile';
import type { RunError, RunResult, RunStatus } from '../protocol/run';
import { controlLayout, mainStatus, outputFd } from './layout';
import type { FinishedMessage, FromThread, TrapKind } from './messages';
import { Output } from './output';
import type { OutputRing } from './output-ring';
import type { RunOptions } from './program';
import type { Team, TeamListener } from './team';
import { formatTraceback } from './traceback';

/** Time a run has to answer the stop word, and a pool thread to leave, before its worker is terminated. */
const patienceMilliseconds = 300;
const defaultOutputLimit = 1 << 20;

export interface SessionInput {
  module: WebAssembly.Module;
  manifest: Manifest;
  source: string;
  fileName: string;
  argv: string[];
  /** Null: thread 0 makes its own, unshared. */
  memory: WebAssembly.Memory | null;
  memorySizes: number[];
  /** See PrepareMessage. */
  clearBytes: number | null;
  ring: OutputRing | null;
  threads: number;
  options: RunOptions;
  team: Team;
}

/** One run, from `prepare` to its RunResult. */
export class Session implements TeamListener {
  readonly result: Promise<RunResult>;
  /** Once the run has ended: the end of what it may have written to memory; null when unknown. */
  writtenBytes: number | null = null;
  private readonly output: Output;
  private readonly outputLimit: number;
  private resolve!: (result: RunResult) => void;
  private reject!: (reason: unknown) => void;
  private pumping: Promise<void> = Promise.resolve();
  private control: Int32Array | null = null;
  private toJoin: number;
  private toLeave = 0;
  private finished: FinishedMessage | null = null;
  private stopping = false;
  private ended = false;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly input: SessionInput) {
    this.outputLimit = input.options.outputLimit ?? defaultOutputLimit;
    this.output = new Output({
      limit: this.outputLimit,
      keep: input.options.keepOutput ?? true,
      onOutput: input.options.onOutput,
    });
    this.toJoin = input.threads - 1;
    this.result = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  start(): void {
    const { input } = this;
    input.ring?.reset();
    input.team.listener = this;
    input.team.post(0, {
      type: 'prepare',
      module: input.module,
      memory: input.memory,
      memorySizes: input.memorySizes,
      clearBytes: input.clearBytes,
      threads: input.threads,
      argv: input.argv,
      ring: input.ring?.buffer ?? null,
      outputLimit: this.outputLimit,
    });
  }

  stop(): void {
    if (this.stopping || this.finished || this.ended) return;
    this.stopping = true;
    // Without a stop word in shared memory only the worker's end stops the program.
    if (!this.control || !this.input.ring) {
      this.abandon('stopped', null);
      return;
    }
    Atomics.store(this.control, controlLayout.stop / 4, 1);
    this.input.ring.stop();
    this.after(patienceMilliseconds, () => this.abandon('stopped', null));
  }

  /** As stop(), without patience. */
  terminate(): void {
    this.abandon('stopped', null);
  }

  onFailure(reason: string): void {
    this.abandon('error', this.trapError('internal', reason));
  }

  onMessage(thread: number, message: FromThread): void {
    if (this.ended) return;
    switch (message.type) {
      case 'prepared':
        this.admitPool(message.control, message.blocks);
        break;
      case 'joined':
        this.toJoin -= 1;
        this.toLeave += 1;
        this.goWhenReady();
        break;
      case 'left':
        this.toLeave -= 1;
        this.endWhenAllLeft();
        break;
      case 'doorbell':
        this.pump();
        break;
      case 'output':
        this.output.accept(message.fd, message.bytes);
        this.pump();
        break;
      case 'outputCut':
        this.output.truncate();
        this.pump();
        break;
      case 'trapped':
        this.abandon('error', this.trapError(message.kind, message.message, thread));
        break;
      case 'finished':
        this.finished = message;
        this.endWhenAllLeft();
        if (!this.ended) this.after(patienceMilliseconds, () => this.endWithoutPool());
        break;
    }
  }

  private admitPool(control: number, blocks: number[]): void {
    const { memory, module, ring, team } = this.input;
    if (memory && ring) {
      this.control = new Int32Array(memory.buffer, control, 8);
      blocks.forEach((block, i) => {
        team.post(i + 1, { type: 'join', module, memory, ring: ring.buffer, block });
      });
    }
    this.goWhenReady();
  }

  private goWhenReady(): void {
    if (this.toJoin > 0) return;
    const { manifest, options } = this.input;
    const limit = options.timeLimitMilliseconds;
    if (limit !== undefined) this.after(limit, () => this.stop());
    const globals = options.snapshots ? manifest.globals.filter((global) => global.kind === 'array') : [];
    this.input.team.post(0, { type: 'go', globals, leakCheck: options.leakCheck ?? false });
  }

  /** Hands on what the ring holds; one at a time, so a slow reader of onOutput slows the program down. */
  private pump(): void {
    this.pumping = this.pumping.then(async () => {
      const { ring } = this.input;
      ring?.drain((fd, bytes) => this.output.accept(fd, bytes));
      if (this.output.truncated) ring?.close();
      await this.output.flush();
    });
    this.pumping.catch((error) => this.fail(error));
  }

  private endWhenAllLeft(): void {
    const { finished } = this;
    if (!finished || this.toLeave > 0 || this.ended) return;
    const status = this.statusOf(finished);
    this.writtenBytes = finished.writtenBytes;
    this.end(status, finished, status === 'error' ? this.raisedError(finished) : null);
  }

  private endWithoutPool(): void {
    this.input.team.dispose();
    this.toLeave = 0;
    this.endWhenAllLeft();
  }

  /** Ends a run that gave no result of its own. */
  private abandon(status: RunStatus, error: RunError | null): void {
    if (this.ended) return;
    this.input.team.dispose();
    this.end(status, null, error);
  }

  private end(status: RunStatus, finished: FinishedMessage | null, error: RunError | null): void {
    this.ended = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.input.team.listener = null;
    this.pump();
    this.pumping
      .then(async () => {
        const exitCode = this.exitCode(status, finished);
        await this.output.finish();
        this.resolve({
          status,
          exitCode,
          output: this.output.pieces,
          outputTruncated: this.output.truncated,
          milliseconds: finished?.milliseconds ?? null,
          error,
          threads: this.input.threads,
          regions: finished?.regions ?? 0,
          snapshots: finished?.snapshots ?? [],
          memoryBytes: finished?.writtenBytes ?? null,
          liveObjects: finished?.liveObjects ?? null,
        });
      })
      .catch((error) => this.reject(error));
  }

  private fail(error: unknown): void {
    this.ended = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.input.team.dispose();
    this.reject(error);
  }

  private after(milliseconds: number, action: () => void): void {
    this.timers.push(setTimeout(action, milliseconds));
  }

  private statusOf(finished: FinishedMessage): RunStatus {
    const statuses: Record<number, RunStatus> = {
      [mainStatus.done]: 'done',
      [mainStatus.raised]: 'error',
      [mainStatus.stopped]: 'stopped',
      [mainStatus.exited]: 'exit',
    };
    return statuses[finished.status] ?? 'error';
  }

  /** sys.exit(text) prints the text and exits with 1, as in CPython. */
  private exitCode(status: RunStatus, finished: FinishedMessage | null): number {
    if (status === 'stopped') return 130;
    if (status === 'error') return 1;
    if (status === 'done' || !finished) return 0;
    const { message, exitCode } = finished.error;
    if (message === null) return exitCode;
    this.output.accept(outputFd.stderr, new TextEncoder().encode(`${message}\n`));
    return 1;
  }

  private raisedError(finished: FinishedMessage): RunError {
    const { exceptions, positions } = this.input.manifest;
    const { error, status } = finished;
    const type = exceptions[error.type];
    if (status !== mainStatus.raised || type === undefined) {
      return this.trapError('internal', `wasmba_main returned ${status} with exception ${error.type}`);
    }
    const frames = error.frames.map((index) => positions[index]).filter((frame) => frame !== undefined);
    frames.reverse();
    return {
      type,
      message: error.message ?? '',
      internal: false,
      frames,
      traceback: formatTraceback(frames, type, error.message, this.input.fileName, this.input.source),
    };
  }

  private trapError(kind: TrapKind, reason: string, thread = 0): RunError {
    if (kind === 'internal') {
      const message = thread === 0 ? reason : `${reason} (thread ${thread})`;
      const traceback = `Wasmba internal error: ${message}\nThis is a fault of Wasmba, not of the program.\n`;
      return { type: 'InternalError', message, internal: true, frames: [], traceback };
    }
    const [type, message] =
      kind === 'recursion' ? ['RecursionError', 'maximum recursion depth exceeded'] : ['MemoryError', ''];
    const traceback = formatTraceback([], type, message, this.input.fileName, this.input.source);
    return { type, message, internal: false, frames: [], traceback };
  }
}
