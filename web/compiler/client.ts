import type { Compilation, CompileOptions } from '../protocol/compile';

export type CompilerBackend = 'wasm' | 'native';

/** How far the wasm compiler is, for badge and progress bar. */
export interface CompilerStatus {
  /** `unavailable`: not built or not on this server (yet); `failed`: loading went wrong, see message. */
  wasm: 'unavailable' | 'downloading' | 'starting' | 'ready' | 'failed';
  /** The native compiler behind the local server answers. */
  native: boolean;
  /** Who answers the next request; null: nobody yet, requests wait. */
  backend: CompilerBackend | null;
  loadedBytes: number;
  /** 0 when unknown. */
  totalBytes: number;
  message: string;
}

export interface CompileRequest {
  source: string;
  options?: CompileOptions;
  /** A newer request in the same lane (say `check`, as one types) supersedes older ones of it. No lane: never superseded. */
  lane?: string;
}

export interface CompileAnswer extends Compilation {
  backend: CompilerBackend;
  /** From request to answer, queueing not included. */
  milliseconds: number;
}

export type CompileFailureKind =
  /** A newer request of the same lane took its place: ignore. */
  | 'superseded'
  /** The compiler crashed and was restarted. */
  | 'crashed'
  | 'timeout'
  /** No compiler can be reached. */
  | 'unavailable'
  | 'closed';

/** The compiler gave no result. Errors in the program are not failures: they are in CompileResult.diagnostics. */
export class CompileFailure extends Error {
  constructor(
    readonly kind: CompileFailureKind,
    message: string,
  ) {
    super(message);
    this.name = 'CompileFailure';
  }
}

export interface CompilerClientOptions {
  /** Folder of wasmbac.mjs and wasmbac.wasm; default `compiler/` beside the page. */
  compilerUrl?: string;
  /** Base of /api/status and /api/compile; default the page's origin; null: no native back end. */
  serverUrl?: string | null;
  /** Default 30 000. */
  timeLimitMilliseconds?: number;
}

export interface CompilerClient {
  /** Rejects with CompileFailure only. */
  compile(request: CompileRequest): Promise<CompileAnswer>;
  readonly status: CompilerStatus;
  /** Calls back at once and at every change; returns how to unsubscribe. */
  onStatus(listener: (status: CompilerStatus) => void): () => void;
  close(): void;
}

export declare function createCompilerClient(options?: CompilerClientOptions): CompilerClient;
