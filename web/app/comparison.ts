import { compareOutputs } from '../bench/compare';
import type { Environment, Measurement, MissingBar } from '../bench/record';
import { runRounds, type Variant } from '../bench/rounds';
import type { CompileAnswer } from '../compiler/client';
import type { OutputPiece, RunResult } from '../protocol/run';
import {
  type InterpretedRun,
  type InterpreterClient,
  InterpreterStopped,
  type PythonInfo,
} from '../python/client';
import type { Program } from '../runtime/program';
import { browserName } from './environment';
import type { AppState } from './state';

/** The interpreted run of a script ends after this time: then there is nothing to compare with. */
const kInterpretedLimit = 30_000;

export interface CompiledRun {
  answer: CompileAnswer;
  program: Program;
  result: RunResult;
}

/** A repeated run printed something else, or failed: nothing of it may be drawn. */
class RunsDisagree extends Error {}

function stdout(pieces: readonly OutputPiece[]): OutputPiece[] {
  return pieces.filter((piece) => piece.stream === 'stdout');
}

/** After a compiled run: the same script in CPython, the two outputs side by side, then the rounds. */
export class ComparisonRun {
  readonly #state: AppState;
  readonly #python: InterpreterClient;
  readonly #source: string;
  readonly #compiled: CompiledRun;
  readonly #signal: AbortSignal;
  readonly #missing: MissingBar[] = [];
  #interpreter: PythonInfo | undefined;

  constructor(
    state: AppState,
    python: InterpreterClient,
    source: string,
    compiled: CompiledRun,
    signal: AbortSignal,
  ) {
    this.#state = state;
    this.#python = python;
    this.#source = source;
    this.#compiled = compiled;
    this.#signal = signal;
  }

  async run(): Promise<void> {
    this.#state.emit('verdict', { kind: 'pending' });
    const interpreted = await this.#interpret().catch((error: unknown) => {
      if (this.#signal.aborted) this.#unknown('Stopped before CPython had finished: nothing was compared.');
      throw error;
    });
    this.#signal.throwIfAborted();
    if (interpreted && !this.#judge(interpreted)) return;
    await this.#measure(interpreted);
  }

  #unknown(reason: string): undefined {
    this.#missing.push({ id: 'interpreted', label: 'CPython', reason });
    this.#state.emit('verdict', { kind: 'unknown', reason });
    return undefined;
  }

  async #interpret(): Promise<InterpretedRun | undefined> {
    const state = this.#state;
    try {
      this.#interpreter = await this.#python.prepare(this.#source, (progress) =>
        state.setActivity({ kind: 'loadingPython', progress }),
      );
      this.#signal.throwIfAborted();
      if (this.#interpreter.loadMilliseconds > 100) {
        state.addPhases([{ name: 'CPython: load', milliseconds: this.#interpreter.loadMilliseconds }]);
      }
      state.setActivity({ kind: 'interpreting' });
      const run = await this.#python.run(this.#source, state.fileName, {
        timeLimitMilliseconds: kInterpretedLimit,
      });
      this.#signal.throwIfAborted();
      state.addPhases([{ name: 'CPython: first run', milliseconds: run.milliseconds }]);
      return run.status === 'stopped' ? this.#unknown(this.#tooSlow()) : run;
    } catch (error) {
      this.#signal.throwIfAborted();
      if (error instanceof InterpreterStopped) return this.#unknown(this.#tooSlow());
      return this.#unknown(error instanceof Error ? error.message : String(error));
    }
  }

  #tooSlow(): string {
    return `CPython had not finished after ${kInterpretedLimit / 1000} s, so nothing could be compared`;
  }

  #judge(interpreted: InterpretedRun): boolean {
    const comparison = compareOutputs(
      stdout(this.#compiled.result.output),
      interpreted.output.filter((piece) => piece.stream === 'stdout'),
    );
    const interpreter = this.#interpreter?.label ?? 'CPython';
    const { traceback } = interpreted;
    const sameEnd = interpreted.exitCode === this.#compiled.result.exitCode;
    const equal = comparison.equal && sameEnd;
    this.#state.emit(
      'verdict',
      equal
        ? { kind: 'equal', comparison, interpreter }
        : { kind: 'different', comparison, interpreter, traceback },
    );
    return equal;
  }

  #compiledVariant(id: 'oneThread' | 'allThreads', threads: number, firstRun: number): Variant {
    const label = threads === 1 ? 'compiled, 1 thread' : `compiled, ${threads} threads`;
    const run = async (signal: AbortSignal) => {
      const stop = () => this.#compiled.program.stop();
      signal.addEventListener('abort', stop);
      const result = await this.#compiled.program
        .run({ threads })
        .finally(() => signal.removeEventListener('abort', stop));
      signal.throwIfAborted();
      const { equal } = compareOutputs(stdout(this.#compiled.result.output), stdout(result.output));
      if (!equal || result.exitCode !== this.#compiled.result.exitCode || result.milliseconds === null) {
        throw new RunsDisagree(`a repeated run (${label}) did not print the same`);
      }
      return result.milliseconds;
    };
    return { id, label, run, firstRun, slow: false };
  }

  #interpretedVariant(interpreted: InterpretedRun): Variant {
    const run = async (signal: AbortSignal) => {
      const stop = () => this.#python.stop();
      signal.addEventListener('abort', stop);
      const again = await this.#python
        .run(this.#source, this.#state.fileName)
        .finally(() => signal.removeEventListener('abort', stop));
      signal.throwIfAborted();
      return again.milliseconds;
    };
    const label = this.#interpreter?.label ?? 'CPython';
    return { id: 'interpreted', label, run, firstRun: interpreted.milliseconds, slow: true };
  }

  /** The bars that this program and page can have; the others go to `missing`, with the reason. */
  #variants(interpreted: InterpretedRun | undefined): Variant[] {
    const { result, program } = this.#compiled;
    const first = result.milliseconds ?? 0;
    const variants = interpreted ? [this.#interpretedVariant(interpreted)] : [];
    variants.push(this.#compiledVariant('oneThread', 1, result.threads === 1 ? first : 0));
    const reason = !this.#state.isolated
      ? 'this page is not cross-origin isolated, so it may not share memory between threads'
      : !program.threaded || this.#state.settings.threads === 1
        ? 'one thread is chosen'
        : result.regions === 0
          ? 'no loop of this program ran in parallel'
          : undefined;
    if (reason === undefined) variants.push(this.#compiledVariant('allThreads', result.threads, first));
    else this.#missing.push({ id: 'allThreads', label: 'compiled, more threads', reason });
    return variants;
  }

  async #measure(interpreted: InterpretedRun | undefined): Promise<void> {
    const state = this.#state;
    const measurement: Measurement = {
      program: state.exampleId ?? state.fileName,
      records: [],
      missing: this.#missing,
      environment: this.#environment(),
      phases: [...state.phases],
      remarks: [],
    };
    const host = {
      now: () => performance.now(),
      hidden: () => document.hidden,
      progress: (records: Measurement['records']) => {
        const samples = records.reduce((sum, record) => sum + record.samples.length, 0);
        state.setActivity({ kind: 'measuring', samples });
        measurement.records = records.filter((record) => record.samples.length > 0);
        state.emit('measurement', { ...measurement });
      },
    };
    try {
      const outcome = await runRounds(this.#variants(interpreted), this.#signal, host);
      measurement.records = outcome.records;
      measurement.remarks.push(...outcome.remarks);
      measurement.environment.clockStep = outcome.clockStep;
      state.emit('measurement', measurement);
    } catch (error) {
      if (!(error instanceof RunsDisagree)) throw error;
      state.emit('verdict', { kind: 'unknown', reason: error.message });
      state.emit('measurement', { ...measurement, records: [] });
    }
  }

  #environment(): Environment {
    const { result, backend } = this.#compiled.answer;
    const built = backend === 'wasm' ? 'in this page' : 'by the local server';
    return {
      browser: browserName(),
      cores: this.#state.cores,
      isolated: this.#state.isolated,
      clockStep: 0,
      compiler: `Wasmba ${result.version} (LLVM ${result.llvmVersion}), compiled ${built}`,
      interpreter: this.#interpreter?.label ?? '',
      date: new Date().toISOString(),
    };
  }
}
