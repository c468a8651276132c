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
