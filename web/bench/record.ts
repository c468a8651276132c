/** What was timed: the id is the bar, the label its name on the chart. */
export type VariantId = 'interpreted' | 'oneThread' | 'allThreads';

/** Raw samples of one variant, each the milliseconds of one run of the whole script. */
export interface RunRecord {
  id: VariantId;
  label: string;
  samples: number[];
  /** Runs that one sample averages over: more than 1 when a run is shorter than the clock allows. */
  runsPerSample: number;
  /** Time of the very first run, apart from the steady state. */
  firstRun: number;
}

/** Why a bar is not there. */
export interface MissingBar {
  id: VariantId;
  label: string;
  reason: string;
}

export interface Environment {
  browser: string;
  cores: number;
  isolated: boolean;
  clockStep: number;
  compiler: string;
  interpreter: string;
  date: string;
}

export interface Measurement {
  program: string;
  records: RunRecord[];
  missing: MissingBar[];
  environment: Environment;
  /** Compiler stages and other phases, kept apart from the run. */
  phases: Phase[];
  /** Set when the time budget ended the rounds early or the tab was hidden. */
  remarks: string[];
}

export interface Phase {
  name: string;
  milliseconds: number;
}
