import type { Comparison } from '../bench/compare';
import type { Measurement, Phase } from '../bench/record';
import type { CompilerStatus } from '../compiler/client';
import type { Analysis, CompileResult, Diagnostic } from '../protocol/compile';
import type { OutputPiece, RunResult } from '../protocol/run';
import type { PythonProgress } from '../python/client';
import type { Platform } from '../runtime/platform';
import { Emitter } from './emitter';

export interface Settings {
  /** Threads of the compiled run; 1 where the page is not isolated. */
  threads: number;
  /** Run CPython too, compare outputs, measure. */
  compare: boolean;
}

/** What the page is doing; Stop ends all but `idle`. */
export type Activity =
  | { kind: 'idle' }
  | { kind: 'compiling' }
  | { kind: 'running'; threads: number }
  | { kind: 'loadingPython'; progress: PythonProgress }
  | { kind: 'interpreting' }
  | { kind: 'measuring'; samples: number };

/** How the interpreted run went against the compiled one. */
export type Verdict =
  | { kind: 'pending' }
  | { kind: 'equal'; comparison: Comparison; interpreter: string }
  | { kind: 'different'; comparison: Comparison; interpreter: string; traceback: string }
  | { kind: 'unknown'; reason: string };

export interface AppEvents {
  /** `editor`: typed; `load`: set by an example, a link or a restore. */
  source: { text: string; from: 'editor' | 'load' };
  settings: Settings;
  activity: Activity;
  compiler: CompilerStatus;
  diagnostics: Diagnostic[];
  /** Of the text as it stands. */
  analysis: Analysis;
  /** A Run began: panes forget the last one. */
  cleared: undefined;
  compiled: CompileResult;
  output: OutputPiece[];
  finished: RunResult;
  verdict: Verdict;
  /** Bars so far; again and again while the rounds go. */
  measurement: Measurement;
  phases: Phase[];
  /** Something went wrong that is not the program's own error. */
  notice: string;
  /** Something was done, said once in the status line. */
  message: string;
  /** A place in the source was chosen (a traceback's line, a problem). */
  reveal: { line: number; column: number };
}

/** The page's one state: what is in it is read from here, what changes is announced from here. */
export class AppState extends Emitter<AppEvents> {
  readonly fileName = 'main.py';
  /** Threads may share memory here. */
  readonly isolated: boolean;
  /** Threads that this machine runs at a time. */
  readonly cores: number;
  exampleId: string | undefined;
  #source = '';
  #settings: Settings;
  #activity: Activity = { kind: 'idle' };
  #diagnostics: Diagnostic[] = [];
  #phases: Phase[] = [];

  constructor(platform: Platform) {
    super();
    this.isolated = platform.sharedMemory;
    this.cores = platform.hardwareThreads;
    this.#settings = { threads: this.isolated ? this.cores : 1, compare: true };
  }

  get source(): string {
    return this.#source;
  }

  get settings(): Readonly<Settings> {
    return this.#settings;
  }

  get activity(): Activity {
    return this.#activity;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  get phases(): readonly Phase[] {
    return this.#phases;
  }

  setSource(text: string, from: 'editor' | 'load'): void {
    if (text === this.#source && from === 'editor') return;
    this.#source = text;
    this.emit('source', { text, from });
  }

  changeSettings(change: Partial<Settings>): void {
    const threads = Math.max(1, Math.min(change.threads ?? this.#settings.threads, this.cores));
    this.#settings = { ...this.#settings, ...change, threads: this.isolated ? threads : 1 };
    this.emit('settings', this.#settings);
  }

  setActivity(activity: Activity): void {
    this.#activity = activity;
    this.emit('activity', activity);
  }

  setDiagnostics(diagnostics: Diagnostic[]): void {
    this.#diagnostics = diagnostics;
    this.emit('diagnostics', diagnostics);
  }

  /** Adds phases, or replaces those of the same name. */
  addPhases(phases: readonly Phase[]): void {
    const names = new Set(phases.map((phase) => phase.name));
    this.#phases = [...this.#phases.filter((phase) => !names.has(phase.name)), ...phases];
    this.emit('phases', this.#phases);
  }

  clearRun(): void {
    this.#phases = [];
    this.emit('cleared', undefined);
    this.emit('phases', this.#phases);
  }
}
