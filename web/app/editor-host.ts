import type { CodeEditor } from '../editor/editor';
import { PlainEditor } from '../editor/plain-editor';
import type { Analysis } from '../protocol/compile';
import type { AppState } from './state';
import type { Theme } from './theme';

/** A pause in typing this long asks the compiler. */
const kPause = 250;

const kNothingKnown: Analysis = { expressions: [], loops: [] };

/** Shows the text at once in a plain editor; on devices with a mouse Monaco takes its place when it has loaded. */
export class EditorHost {
  readonly #state: AppState;
  readonly #host: HTMLElement;
  readonly #check: () => Promise<void>;
  #editor: CodeEditor;
  #theme: Theme = 'light';
  #analysis: Analysis = kNothingKnown;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, state: AppState, check: () => Promise<void>) {
    this.#host = host;
    this.#state = state;
    this.#check = check;
    this.#editor = new PlainEditor(host, state.source);
    this.#listen(this.#editor);
    state.on('source', ({ text, from }) => {
      if (from === 'load') this.#editor.setText(text);
      // Marks move along with their lines until the next analysis; types would stand at wrong places.
      this.#show({ expressions: [], loops: from === 'load' ? [] : this.#analysis.loops });
      this.#checkAfterPause();
    });
    state.on('diagnostics', (diagnostics) => this.#editor.setProblems(diagnostics));
    state.on('analysis', (analysis) => this.#show(analysis));
    state.on('reveal', ({ line, column }) => {
      document.querySelector<HTMLButtonElement>('.views [data-view="code"]')?.click();
      this.#editor.reveal(line, column);
    });
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#editor.setTheme(theme);
  }

  /** Loads Monaco, unless this is a touch device. */
  async upgrade(): Promise<void> {
    if (matchMedia('(pointer: coarse)').matches) return;
    const { createMonacoEditor } = await import('../editor/monaco-editor');
    const plain = this.#editor;
    const focused = plain.hasFocus();
    this.#editor = createMonacoEditor(this.#host, plain.getText(), this.#theme);
    plain.dispose();
    this.#listen(this.#editor);
    this.#editor.setProblems(this.#state.diagnostics);
    this.#show(this.#analysis);
    this.#host.dataset.editor = this.#editor.kind;
    if (focused) this.#editor.focus();
  }

  #show(analysis: Analysis): void {
    this.#analysis = analysis;
    this.#editor.setLoopMarks(analysis.loops);
    this.#editor.setTypes(analysis.expressions);
  }

  #listen(editor: CodeEditor): void {
    editor.onChange((text) => this.#state.setSource(text, 'editor'));
  }

  #checkAfterPause(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), kPause);
  }
}
