import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Time that a request nobody waits for any more may still take before its child is killed. */
const abandonedMilliseconds = 1000;

/**
 * The native compiler as a long-lived child (`wasmbac --server`): a line of JSON in, a line of JSON out, one request
 * at a time. Started at the first request; a child that died or overran is replaced at the next one.
 *
 * @typedef {import('../protocol/compile').Compilation} Compilation
 * @typedef {import('../protocol/compile').CompileOptions} CompileOptions
 * @typedef {{
 *   id: number, source: string, options: CompileOptions,
 *   resolve: (answer: Compilation) => void, reject: (reason: Error) => void,
 * }} Job
 */
export class NativeCompiler {
  /** @type {import('node:child_process').ChildProcessWithoutNullStreams | null} */
  #child = null;
  /** @type {Job[]} */
  #queue = [];
  /** @type {Job | null} */
  #current = null;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #jobs = 0;
  #lastWords = '';

  /**
   * @param {string} executable
   * @param {number} timeLimitMilliseconds for one request; a child that takes longer is killed
   */
  constructor(executable, timeLimitMilliseconds = 60_000) {
    this.executable = executable;
    this.timeLimit = timeLimitMilliseconds;
  }

  /**
   * Rejects when the compiler crashes or overruns.
   * @param {string} source
   * @param {CompileOptions} options
   * @param {AbortSignal} [signal] the answer is no longer wanted
   * @returns {Promise<Compilation>}
   */
  compile(source, options, signal) {
    return new Promise((resolve, reject) => {
      this.#jobs += 1;
      const job = { id: this.#jobs, source, options, resolve, reject };
      this.#queue.push(job);
      signal?.addEventListener('abort', () => this.#abandon(job));
      this.#next();
    });
  }

  close() {
    this.#queue = [];
    this.#end(this.#child, 'the compiler was closed');
  }

  #next() {
    if (this.#current) return;
    const job = this.#queue.shift();
    if (!job) return;
    this.#current = job;
    const child = this.#start();
    this.#limit(this.timeLimit);
    const { id, source, options } = job;
    child.stdin.write(`${JSON.stringify({ id, options, source })}\n`);
  }

  /** @param {number} milliseconds */
  #limit(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#end(this.#child, `the compiler took more than ${milliseconds / 1000} s`);
    }, milliseconds);
  }

  /** @param {Job} job */
  #abandon(job) {
    if (job === this.#current) this.#limit(abandonedMilliseconds);
    else this.#queue = this.#queue.filter((other) => other !== job);
  }

  #start() {
    if (this.#child) return this.#child;
    const child = spawn(this.executable, ['--server'], { stdio: 'pipe' });
    this.#child = child;
    this.#lastWords = '';
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (child === this.#child) this.#receive(line);
    });
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text) => {
      this.#lastWords = (this.#lastWords + text).slice(-2000);
    });
    child.stdin.on('error', () => {});
    child.on('error', (error) => this.#end(child, error.message));
    child.on('close', (code, signal) => {
      this.#end(child, `the compiler ended (${signal ?? `exit code ${code}`}) ${this.#lastWords}`.trim());
    });
    return child;
  }

  /** @param {string} line */
  #receive(line) {
    let answer;
    try {
      answer = JSON.parse(line);
    } catch {
      this.#end(this.#child, `the compiler answered no JSON: ${line.slice(0, 200)}`);
      return;
    }
    const job = this.#current;
    if (!job || answer.id !== job.id) return;
    this.#settle();
    if (answer.result) {
      job.resolve({ result: answer.result, wasm: Uint8Array.from(Buffer.from(answer.wasm ?? '', 'base64')) });
    } else job.reject(new Error(answer.error ?? 'the compiler gave no result'));
    this.#next();
  }

  /**
   * @param {import('node:child_process').ChildProcessWithoutNullStreams | null} child
   * @param {string} reason
   */
  #end(child, reason) {
    if (child !== this.#child) return;
    this.#child = null;
    child?.kill('SIGKILL');
    const job = this.#current;
    this.#settle();
    job?.reject(new Error(reason));
    this.#next();
  }

  #settle() {
    clearTimeout(this.#timer);
    this.#current = null;
  }
}
