import { CompileFailure, type CompileAnswer, type CompilerClient } from '../compiler/client';
import type { CompileOptions, EmitKind } from '../protocol/compile';
import { InterpreterClient } from '../python/client';
import type { Platform } from '../runtime/platform';
import { createProgram, type Program } from '../runtime/program';
import { ComparisonRun } from './comparison';
import type { AppState } from './state';

/** Text of an error that is not the program's own. */
function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Run, Stop and the checks while one types. One Run at a time: a new one ends the last. */
export class RunController {
  readonly #state: AppState;
  readonly #compiler: CompilerClient;
  readonly #platform: Platform;
  readonly #python = new InterpreterClient();
  #abort: AbortController | undefined;
  /** From the page's start to a compiler that is ready in it. */
  #compilerLoad: number | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(state: AppState, compiler: CompilerClient, platform: Platform) {
    this.#state = state;
    this.#compiler = compiler;
    this.#platform = platform;
    const start = performance.now();
    compiler.onStatus(({ wasm }) => {
      if (wasm === 'ready') this.#compilerLoad ??= performance.now() - start;
    });
  }

  get #options(): CompileOptions {
    return { fileName: this.#state.fileName, threads: this.#state.isolated };
  }

  /** Diagnostics, types and loops of the text as it stands. A newer check supersedes an older one. */
  async check(): Promise<void> {
    const { source } = this.#state;
    try {
      const { result } = await this.#compiler.compile({
        source,
        options: { ...this.#options, analyze: true },
        lane: 'check',
      });
      if (source !== this.#state.source) return;
      this.#state.setDiagnostics(result.diagnostics);
      if (result.analysis) this.#state.emit('analysis', result.analysis);
    } catch (error) {
      // Superseded, or no compiler yet: the next pause in typing asks again.
      if (!(error instanceof CompileFailure)) throw error;
    }
  }

  /** The compiler's own dump of the program; its diagnostics as text where it does not compile. */
  async dump(kind: EmitKind): Promise<string> {
    const options = { ...this.#options, emit: [kind] };
    const { result } = await this.#compiler.compile({
      source: this.#state.source,
      options,
      lane: `emit-${kind}`,
    });
    return result.emitted[kind] ?? result.rendered;
  }

  /** Ends what is going on and runs the program; of several calls at once the last one counts. */
  async run(): Promise<void> {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    await this.#running;
    if (abort.signal.aborted) return;
    this.#running = this.#runOnce(abort.signal);
    await this.#running;
    if (this.#abort === abort) this.#abort = undefined;
    this.#state.setActivity({ kind: 'idle' });
  }

  stop(): void {
    this.#abort?.abort(new DOMException('stopped', 'AbortError'));
    this.#python.stop();
  }

  async #runOnce(signal: AbortSignal): Promise<void> {
    const state = this.#state;
    const { source } = state;
    state.clearRun();
    state.setActivity({ kind: 'compiling' });
    let program: Program | undefined;
    try {
      const answer = await abortable(
        this.#compiler.compile({ source, options: this.#options, lane: 'run' }),
        signal,
      );
      state.setDiagnostics(answer.result.diagnostics);
      state.emit('compiled', answer.result);
      this.#addCompilePhases(answer);
      const { manifest } = answer.result;
      if (!answer.result.ok || !manifest) return;
      program = await createProgram(
        { wasm: answer.wasm, manifest, source, fileName: state.fileName },
        this.#platform,
      );
      state.addPhases([{ name: 'machine code (browser)', milliseconds: program.moduleMilliseconds }]);
      signal.throwIfAborted();
      const result = await this.#firstRun(program, signal);
      state.emit('finished', result);
      if (result.milliseconds !== null) {
        state.addPhases([{ name: 'first run', milliseconds: result.milliseconds }]);
      }
      const ended = result.status === 'done' || (result.status === 'exit' && result.exitCode === 0);
      if (!ended || signal.aborted || !state.settings.compare) return;
      await new ComparisonRun(state, this.#python, source, { answer, program, result }, signal).run();
    } catch (error) {
      if (!signal.aborted) state.emit('notice', explain(error));
    } finally {
      program?.close();
    }
  }

  async #firstRun(program: Program, signal: AbortSignal) {
    const state = this.#state;
    const { threads } = state.settings;
    state.setActivity({ kind: 'running', threads: program.threaded ? threads : 1 });
    const stop = () => program.stop();
    signal.addEventListener('abort', stop);
    try {
      return await program.run({
        threads,
        snapshots: true,
        onOutput: (pieces) => state.emit('output', pieces),
      });
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  #addCompilePhases({ result, backend }: CompileAnswer): void {
    if (backend === 'wasm' && this.#compilerLoad !== undefined) {
      this.#state.addPhases([{ name: 'compiler: download and start', milliseconds: this.#compilerLoad }]);
    }
    this.#state.addPhases(
      result.timings.map(({ stage, milliseconds }) => ({ name: `compile: ${stage}`, milliseconds })),
    );
  }
}

/** Gives up waiting when the signal aborts; what was asked for goes on unseen. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    signal.throwIfAborted();
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
