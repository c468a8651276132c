/** Compile border: the types of docs/interfaces.md, section 1. */

export type OptimizeLevel = 0 | 1 | 2 | 3;
export type EmitKind = 'tokens' | 'ast' | 'ir' | 'llvm' | 'wat';

export interface CompileOptions {
  fileName?: string;
  optimize?: OptimizeLevel;
  boundsCheck?: boolean;
  threads?: boolean;
  overflow?: 'wrap' | 'raise';
  checkOnly?: boolean;
  analyze?: boolean;
  leakCheck?: boolean;
  emit?: EmitKind[];
  globalBase?: number;
}

/** `line` and `column` count from 1, `column` in UTF-16 units; `offset` in UTF-8 bytes from 0. */
export interface SourcePosition {
  line: number;
  column: number;
  offset: number;
}

export interface SourceRange {
  start: SourcePosition;
  end: SourcePosition;
}

export type Severity = 'error' | 'warning' | 'remark';

export interface Diagnostic {
  id: string;
  severity: Severity;
  message: string;
  range: SourceRange;
  related?: { message: string; range: SourceRange }[];
  fix?: string;
}

/** `type` as in `int64`; in several types of the function, `int64 | float64`. */
export interface ExpressionType {
  range: SourceRange;
  type: string;
}

export interface LoopReport {
  line: number;
  kind: 'parallel' | 'serial';
  reason: string;
}

/** What is known of a program before code is made of it; expressions are in the order of the source. */
export interface Analysis {
  expressions: ExpressionType[];
  loops: LoopReport[];
}

export interface StageTiming {
  stage: 'lex' | 'parse' | 'sema' | 'transform' | 'lower' | 'optimize' | 'codegen' | 'link';
  milliseconds: number;
}

/** Where a traceback frame points; columns as in SourcePosition. */
export interface FramePosition {
  function: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface ManifestGlobal {
  name: string;
  type: string;
  kind: string;
  dtype: string;
  ndim: number;
  address: number;
}

export interface Manifest {
  memory: { shared: boolean; minimumPages: number };
  positions: FramePosition[];
  exceptions: string[];
  globals: ManifestGlobal[];
  functions: { name: string; signature: string; line: number }[];
  loops: LoopReport[];
  features: { parallel: boolean; clock: boolean; random: boolean };
}

export interface CompileResult {
  ok: boolean;
  version: string;
  llvmVersion: string;
  diagnostics: Diagnostic[];
  rendered: string;
  timings: StageTiming[];
  emitted: Partial<Record<EmitKind, string>>;
  /** Present after `analyze`. */
  analysis?: Analysis;
  /** Present when `ok` and neither `checkOnly` nor `analyze`. */
  manifest?: Manifest;
}

/** `wasm` is empty on error and after `checkOnly` and `analyze`. */
export interface Compilation {
  result: CompileResult;
  wasm: Uint8Array<ArrayBuffer>;
}
