import type { OutputPiece } from '../protocol/run';
import driver from './driver.py?raw';
import numba from './numba.py?raw';
import type { LoadRequest, PythonAnswer, PythonRequest, PythonRunReport } from './protocol';
import { choosePythonSource, type PythonSource } from './sources';

declare const __PYODIDE_VERSION__: string;

export interface PythonProgress {
  phase: 'download' | 'start' | 'packages';
  loadedBytes: number;
  /** 0 when unknown. */
  totalBytes: number;
}

export interface PythonInfo {
  /** What is timed, for the page: "CPython 3.14 in Pyodide 314", "CPython 3.8.2 + NumPy 1.17.5". */
  label: string;
  numpy: string | null;
  /** From the request to an interpreter ready to run this script; 0 when it was ready already. */
  loadMilliseconds: number;
}

export interface InterpretedRun extends PythonRunReport {
  output: OutputPiece[];
}

export interface InterpreterRunOptions {
  onOutput?: (piece: OutputPiece) => void;
  /** Ends the run as `stopped` after this time. */
  timeLimitMilliseconds?: number;
}

const kInterruptSignal = 2;
/** How long an interrupted script may take to notice before its worker is ended. */
const kInterruptPatience = 80;
const kOutputLimit = 1 << 20;

interface LoadedWorker {
  worker: Worker;
  edition: PythonSource['edition'];
  numpyBaseUrl: string | null;
  interrupt: Uint8Array | null;
  python: string;
  pyodide: string;
}

/** Ended by stop(); the caller asked for it. */
export class InterpreterStopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'InterpreterStopped';
  }
}

/** One CPython in one worker, made on demand and kept from run to run. One request at a time. */
export class InterpreterClient {
  #loaded: LoadedWorker | undefined;
  #starting: Worker | undefined;
  #abandon: ((reason: Error) => void) | undefined;
  #listen: ((answer: PythonAnswer) => void) | undefined;

  /** Loads Pyodide and whatever the script imports. Rejects with NumpyUnavailable, InterpreterStopped or the failure. */
  async prepare(source: string, onProgress: (progress: PythonProgress) => void): Promise<PythonInfo> {
    const start = performance.now();
    const loaded = await this.#load(source, onProgress);
    onProgress({ phase: 'packages', loadedBytes: 0, totalBytes: 0 });
    const prepared = await this.#ask(loaded.worker, { kind: 'prepare', source }, (answer) => {
      if (answer.kind === 'progress') onProgress({ phase: 'packages', ...answer });
      return answer.kind === 'prepared' ? answer : undefined;
    });
    const python =
      loaded.edition === 'current' ? loaded.python.split('.').slice(0, 2).join('.') : loaded.python;
    const label = prepared.numpy
      ? `CPython ${python} + NumPy ${prepared.numpy}`
      : `CPython ${python} in Pyodide ${loaded.pyodide.split('.')[0] === '0' ? loaded.pyodide : loaded.pyodide.split('.')[0]}`;
    return { label, numpy: prepared.numpy, loadMilliseconds: performance.now() - start };
  }

  /** Runs the script that was prepared last. Rejects with InterpreterStopped when the worker had to be ended. */
  async run(source: string, fileName: string, options: InterpreterRunOptions = {}): Promise<InterpretedRun> {
    const loaded = this.#loaded;
    if (!loaded) throw new Error('prepare() comes first');
    if (loaded.interrupt) loaded.interrupt[0] = 0;
    const output: OutputPiece[] = [];
    let room = kOutputLimit;
    const limit = options.timeLimitMilliseconds;
    const timer = limit === undefined ? undefined : setTimeout(() => this.stop(), limit);
    try {
      const done = await this.#ask(loaded.worker, { kind: 'run', source, fileName }, (answer) => {
        if (answer.kind === 'output' && room > 0) {
          const piece = { stream: answer.stream, text: answer.text.slice(0, room), volatile: false };
          room -= piece.text.length;
          output.push(piece);
          options.onOutput?.(piece);
        }
        return answer.kind === 'done' ? answer : undefined;
      });
      return { ...done.report, output };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Interrupts the script, or the loading; ends the worker where that does not help. */
  stop(): void {
    const interrupt = this.#loaded?.interrupt;
    if (!this.#abandon) return;
    if (!interrupt || this.#starting) {
      this.#end(new InterpreterStopped());
      return;
    }
    interrupt[0] = kInterruptSignal;
    const abandon = this.#abandon;
    setTimeout(() => {
      if (this.#abandon === abandon) this.#end(new InterpreterStopped());
    }, kInterruptPatience);
  }

  #end(reason: Error): void {
    (this.#starting ?? this.#loaded?.worker)?.terminate();
    this.#loaded = undefined;
    this.#starting = undefined;
    const abandon = this.#abandon;
    this.#abandon = undefined;
    abandon?.(reason);
  }

  async #load(source: string, onProgress: (progress: PythonProgress) => void): Promise<LoadedWorker> {
    const current = this.#loaded;
    const mentionsNumpy = /\bnumpy\b/.test(source);
    if (
      current &&
      (!mentionsNumpy || current.numpyBaseUrl) &&
      (mentionsNumpy || current.edition === 'current')
    ) {
      return current;
    }
    onProgress({ phase: 'download', loadedBytes: 0, totalBytes: 0 });
    const chosen = await this.#abandonable(choosePythonSource(source, document.baseURI, __PYODIDE_VERSION__));
    this.#loaded?.worker.terminate();
    this.#loaded = undefined;
    const worker = createWorker(chosen.edition);
    this.#starting = worker;
    const interrupt =
      chosen.edition === 'current' && globalThis.crossOriginIsolated ? new SharedArrayBuffer(1) : null;
    const { baseUrl, numpyBaseUrl, edition } = chosen;
    const request: LoadRequest = { kind: 'load', baseUrl, numpyBaseUrl, interrupt, driver, numba };
    const { python, pyodide } = await this.#ask(worker, request, (message) => {
      if (message.kind === 'progress') onProgress({ phase: 'download', ...message });
      return message.kind === 'loaded' ? message : undefined;
    }).catch((error: unknown) => {
      worker.terminate();
      throw error;
    });
    this.#starting = undefined;
    this.#loaded = {
      worker,
      edition,
      numpyBaseUrl,
      interrupt: interrupt && new Uint8Array(interrupt),
      python,
      pyodide,
    };
    return this.#loaded;
  }

  #abandonable<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#abandon = reject;
      work.then(resolve, reject).finally(() => {
        this.#abandon = undefined;
      });
    });
  }

  /** Sends a request and waits for the answer that `pick` accepts. */
  #ask<T>(worker: Worker, request: PythonRequest, pick: (answer: PythonAnswer) => T | undefined): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const finish = () => {
        this.#abandon = undefined;
        this.#listen = undefined;
      };
      this.#abandon = (reason) => {
        finish();
        reject(reason);
      };
      this.#listen = (answer) => {
        if (answer.kind === 'failed') {
          finish();
          reject(new Error(answer.message));
          return;
        }
        const picked = pick(answer);
        if (picked === undefined) return;
        finish();
        resolve(picked);
      };
      worker.onmessage = (event: MessageEvent<PythonAnswer>) => this.#listen?.(event.data);
      worker.onerror = (event) =>
        this.#end(new Error(event.message || 'the Python worker could not be started'));
      worker.postMessage(request);
    });
  }
}

function createWorker(edition: PythonSource['edition']): Worker {
  return edition === 'current'
    ? new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'cpython' })
    : new Worker(new URL('./archived-worker.ts', import.meta.url), { name: 'cpython-archived' });
}
