import type { CodeEditor } from './editor';

const kIndent = '    ';

/** A text area: there at the first paint, and for good on touch devices, where Monaco is hard to use. */
export class PlainEditor implements CodeEditor {
  readonly kind = 'plain';
  readonly #area = document.createElement('textarea');
  #tabLeaves = false;

  constructor(host: HTMLElement, text: string) {
    const area = this.#area;
    area.className = 'plain-editor';
    area.value = text;
    area.spellcheck = false;
    area.autocapitalize = 'off';
    area.setAttribute('autocomplete', 'off');
    area.setAttribute('autocorrect', 'off');
    area.setAttribute('aria-label', 'Program text. Escape, then Tab leaves the editor.');
    area.addEventListener('keydown', (event) => this.#onKey(event));
    host.append(area);
  }

  getText(): string {
    return this.#area.value;
  }

  setText(text: string): void {
    this.#area.value = text;
    this.#area.scrollTop = 0;
  }

  onChange(listener: (text: string) => void): void {
    this.#area.addEventListener('input', () => listener(this.#area.value));
  }

  /** A text area cannot mark text: the list under it has them all. */
  setProblems(): void {}

  setLoopMarks(): void {}

  setTypes(): void {}

  setTheme(): void {}

  reveal(line: number, column: number): void {
    const lines = this.#area.value.split('\n');
    const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const end = before + (lines[line - 1]?.length ?? 0);
    this.#area.focus();
    this.#area.setSelectionRange(Math.min(before + column - 1, end), end);
    const lineHeight = this.#area.scrollHeight / Math.max(1, lines.length);
    this.#area.scrollTop = (line - 4) * lineHeight;
  }

  hasFocus(): boolean {
    return document.activeElement === this.#area;
  }

  focus(): void {
    this.#area.focus();
  }

  dispose(): void {
    this.#area.remove();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.#tabLeaves = true;
    } else if (event.key === 'Tab' && !event.shiftKey && !this.#tabLeaves) {
      event.preventDefault();
      this.#insert(kIndent);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const line = this.#area.value.slice(0, this.#area.selectionStart).split('\n').at(-1) ?? '';
      const indent = /^\s*/.exec(line)?.[0] ?? '';
      this.#insert(`\n${indent}${/:\s*(#.*)?$/.test(line) ? kIndent : ''}`);
    } else if (event.key !== 'Tab') {
      this.#tabLeaves = false;
    }
  }

  #insert(text: string): void {
    const { selectionStart, selectionEnd } = this.#area;
    this.#area.setRangeText(text, selectionStart, selectionEnd, 'end');
    this.#area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}
