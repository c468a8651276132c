import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { kernelFile, kernelLibrary, pythonEngineFile, shimFolder } from '../files';
import type { Kernel } from '../kernels';
import type { ColdStart, Demand, Engine, EngineFacts, Sample } from './engine';

export type PythonMode = 'numba-serial' | 'numba-parallel' | 'cpython' | 'numpy' | 'c-native';

/** Of the distribution: the one that python3-numba belongs to. */
export const pythonInterpreter = '/usr/bin/python3';

export const pythonEnvironment = (threads: number): NodeJS.ProcessEnv => ({
  ...process.env,
  PYTHONWARNINGS: 'ignore',
  PYTHONDONTWRITEBYTECODE: '1',
  NUMBA_NUM_THREADS: String(threads),
  OMP_NUM_THREADS: String(threads),
  OPENBLAS_NUM_THREADS: String(threads),
});

interface Facts {
  python: string;
  numpy: string;
  numba?: string;
  threads?: number;
  peak_bytes: number;
}

/** A Python process that answers requests in the order they are made; see python_engine.py. */
export class PythonEngine implements Engine {
  private child: ChildProcessWithoutNullStreams | null = null;
  private waiting: ((line: string | Error) => void)[] = [];
  private lastWords = '';
  readonly endings: string[] = [];

  constructor(
    private readonly mode: PythonMode,
    private readonly threads: number,
  ) {}

  async start(): Promise<void> {
    if (this.child) return;
    this.lastWords = '';
    const environment = pythonEnvironment(this.threads);
    // CPython's kernels are not compiled: `numba` is what the page's interpreted run imports.
    if (this.mode === 'cpython' || this.mode === 'numpy' || this.mode === 'c-native')
      environment.PYTHONPATH = shimFolder;
    const child = spawn(pythonInterpreter, [pythonEngineFile, this.mode], {
      env: environment,
      stdio: 'pipe',
    });
    this.child = child;
    createInterface({ input: child.stdout }).on('line', (line) => this.waiting.shift()?.(line));
    child.stderr.on('data', (text: Buffer) => {
      this.lastWords = (this.lastWords + text).slice(-2000);
    });
    child.stdin.on('error', () => {});
    const end = (cause: string) => {
      if (this.child !== child) return;
      this.child = null;
      const reason = `the Python of ${this.mode} ended: ${cause} ${this.lastWords}`.trim();
      this.endings.push(reason);
      for (const answer of this.waiting.splice(0)) answer(new Error(reason));
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code, signal) => end(signal ?? `code ${code}`));
    await this.facts();
  }

  async load(kernel: Kernel, size: number): Promise<boolean> {
    if (this.mode === 'c-native' && !kernel.twin) return false;
    const library = kernel.twin ? kernelLibrary(kernel) : null;
    const request = { kernel: kernel.name, file: kernelFile(kernel), size, library };
    return (await this.ask<{ supported: boolean }>('load', request)).supported;
  }

  sample(kernel: Kernel, demand: Demand): Promise<Sample> {
    return this.ask('sample', { kernel: kernel.name, ...demand });
  }

  async cold(kernel: Kernel, size: number, calls: number): Promise<ColdStart> {
    await this.load(kernel, size);
    const { samples, check } = await this.sample(kernel, { least: calls, seconds: 0 });
    return { seconds: samples[0]!, calls: samples, check };
  }

  async facts(): Promise<EngineFacts> {
    const { python, numpy, numba, threads, peak_bytes } = await this.ask<Facts>('facts', {});
    const parts = [`CPython ${python}`, `NumPy ${numpy}`];
    if (numba) parts.push(`Numba ${numba}, ${threads} threads`);
    return { description: parts.join(', '), peakBytes: peak_bytes };
  }

  close(): void {
    const { child } = this;
    this.child = null;
    child?.kill();
  }

  /** Rejects with what the request raised. */
  async ask<T>(operation: string, request: object): Promise<T> {
    const line = await new Promise<string | Error>((resolve) => {
      if (!this.child) {
        resolve(new Error(this.endings.at(-1) ?? `the Python of ${this.mode} was not started`));
        return;
      }
      this.waiting.push(resolve);
      this.child.stdin.write(`${JSON.stringify({ operation, ...request })}\n`);
    });
    if (line instanceof Error) throw line;
    const answer = JSON.parse(line) as T & { error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer;
  }
}
