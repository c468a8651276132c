import type { Theme } from '../app/theme';
import type { Diagnostic, ExpressionType, LoopReport } from '../protocol/compile';

/** What the page needs of an editor; which one it is stays behind this. Lines and columns count from 1. */
export interface CodeEditor {
  readonly kind: 'plain' | 'monaco';
  getText(): string;
  /** Replaces the text; no change event. Undo gets back to what was there, where the editor can. */
  setText(text: string): void;
  onChange(listener: (text: string) => void): void;
  setProblems(diagnostics: readonly Diagnostic[]): void;
  setLoopMarks(loops: readonly LoopReport[]): void;
  /** What is shown of the expression under the pointer. */
  setTypes(expressions: readonly ExpressionType[]): void;
  setTheme(theme: Theme): void;
  reveal(line: number, column: number): void;
  hasFocus(): boolean;
  focus(): void;
  dispose(): void;
}
