import type { CodeEditor, LoopMark } from '../editor/editor';
import { PlainEditor } from '../editor/plain-editor';
import type { AppState } from './state';
import type { Theme } from './theme';

/** A pause in typing this long asks the compiler. */
const kPause = 250;

/** Shows the text at once in a plain editor; on devices with a mouse Monaco takes its place when it has loaded. */
export class EditorHost {
  readonly #state: AppState;
  readonly #host: HTMLElement;
  readonly #check: () => Promise<void>;
  #editor: CodeEditor;
  #theme: Theme = 'light';
  #loops: readonly LoopMark[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, state: AppState, check: () => Promise<void>) {
    this.#host = host;
    this.#state = state;
    this.#check = check;
    this.#editor = new PlainEditor(host, state.source);
    this.#listen(this.#editor);
    state.on('source', ({ text, from }) => {
      if (from === 'load') this.#editor.setText(text);
      this.#setLoops([]);
      this.#checkAfterPause();
    });
    state.on('diagnostics', (diagnostics) => this.#editor.setProblems(diagnostics));
    state.on('compiled', ({ manifest }) => this.#setLoops(manifest?.loops ?? []));
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
    this.#editor.setLoopMarks(this.#loops);
    this.#host.dataset.editor = this.#editor.kind;
    if (focused) this.#editor.focus();
  }

  #setLoops(loops: readonly LoopMark[]): void {
    this.#loops = loops;
    this.#editor.setLoopMarks(loops);
  }

  #listen(editor: CodeEditor): void {
    editor.onChange((text) => this.#state.setSource(text, 'editor'));
  }

  #checkAfterPause(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), kPause);
  }
}
