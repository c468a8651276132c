import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * The native compiler as a long-lived child (`wasmbac --server`): a line of JSON in, a line of JSON out. Started
 * at the first request; a child that died or hung is replaced at the next one.
 *
 * @typedef {{ result: import('../protocol/compile').CompileResult, wasm: Uint8Array<ArrayBuffer> }} Compilation
 * @typedef {{ resolve: (answer: Compilation) => void, reject: (reason: Error) => void, timer: NodeJS.Timeout }} Waiter
 */
export class NativeCompiler {
  /** @type {import('node:child_process').ChildProcessWithoutNullStreams | null} */
  #child = null;
  /** @type {Map<number, Waiter>} */
  #waiting = new Map();
  #requests = 0;
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
   * @param {import('../protocol/compile').CompileOptions} options
   * @returns {Promise<Compilation>}
   */
  compile(source, options) {
    return new Promise((resolve, reject) => {
      const child = this.#start();
      this.#requests += 1;
      const id = this.#requests;
      const timer = setTimeout(
        () => this.#end(child, `the compiler took more than ${this.timeLimit / 1000} s`),
        this.timeLimit,
      );
      this.#waiting.set(id, { resolve, reject, timer });
      child.stdin.write(`${JSON.stringify({ id, options, source })}\n`);
    });
  }

  close() {
    if (this.#child) this.#end(this.#child, 'the compiler was closed');
  }

  #start() {
    if (this.#child) return this.#child;
    const child = spawn(this.executable, ['--server'], { stdio: 'pipe' });
    this.#child = child;
    this.#lastWords = '';
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (child === this.#child) this.#receive(child, line);
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

  /**
   * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
   * @param {string} line
   */
  #receive(child, line) {
    let answer;
    try {
      answer = JSON.parse(line);
    } catch {
      this.#end(child, `the compiler answered no JSON: ${line.slice(0, 200)}`);
      return;
    }
    const waiter = this.#waiting.get(answer.id);
    if (!waiter) return;
    this.#waiting.delete(answer.id);
    clearTimeout(waiter.timer);
    if (answer.result) {
      const wasm = Uint8Array.from(Buffer.from(answer.wasm ?? '', 'base64'));
      waiter.resolve({ result: answer.result, wasm });
    } else waiter.reject(new Error(answer.error ?? 'the compiler gave no result'));
  }

  /**
   * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
   * @param {string} reason
   */
  #end(child, reason) {
    if (child !== this.#child) return;
    this.#child = null;
    child.kill('SIGKILL');
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiter of waiting) {
      clearTimeout(waiter.timer);
      waiter.reject(new Error(reason));
    }
  }
}
