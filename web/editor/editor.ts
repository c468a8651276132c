import type { Theme } from '../app/theme';
import type { Diagnostic } from '../protocol/compile';

export interface LoopMark {
  line: number;
  kind: 'parallel' | 'serial';
  reason: string;
}

/** What the page needs of an editor; which one it is stays behind this. Lines and columns count from 1. */
export interface CodeEditor {
  readonly kind: 'plain' | 'monaco';
  getText(): string;
  /** Replaces the text; no change event. Undo gets back to what was there, where the editor can. */
  setText(text: string): void;
  onChange(listener: (text: string) => void): void;
  setProblems(diagnostics: readonly Diagnostic[]): void;
  setLoopMarks(marks: readonly LoopMark[]): void;
  setTheme(theme: Theme): void;
  reveal(line: number, column: number): void;
  hasFocus(): boolean;
  focus(): void;
  dispose(): void;
}
