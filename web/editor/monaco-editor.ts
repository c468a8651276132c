import * as monaco from 'monaco-editor/editor.js';
import 'monaco-editor/features/anchorSelect/register.js';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/caretOperations/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/codicon/register.js';
import 'monaco-editor/features/comment/register.js';
import 'monaco-editor/features/contextmenu/register.js';
import 'monaco-editor/features/cursorUndo/register.js';
import 'monaco-editor/features/find/register.js';
import 'monaco-editor/features/folding/register.js';
import 'monaco-editor/features/gotoError/register.js';
import 'monaco-editor/features/hover/register.js';
import 'monaco-editor/features/indentation/register.js';
import 'monaco-editor/features/lineSelection/register.js';
import 'monaco-editor/features/linesOperations/register.js';
import 'monaco-editor/features/multicursor/register.js';
import 'monaco-editor/features/smartSelect/register.js';
import 'monaco-editor/features/toggleTabFocusMode/register.js';
import 'monaco-editor/features/wordHighlighter/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import 'monaco-editor/languages/definitions/python/register.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import type { Theme } from '../app/theme';
import type { Diagnostic, ExpressionType, LoopReport, Severity } from '../protocol/compile';
import type { CodeEditor } from './editor';
import { defineThemes } from './monaco-themes';
import { typeAt } from './type-at';

const kSeverity: Record<Severity, monaco.MarkerSeverity> = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  remark: monaco.MarkerSeverity.Info,
};
const kOwner = 'wasmba';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

class MonacoEditor implements CodeEditor {
  readonly kind = 'monaco';
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #model: monaco.editor.ITextModel;
  readonly #host = document.createElement('div');
  readonly #loopMarks: monaco.editor.IEditorDecorationsCollection;
  readonly #hover: monaco.IDisposable;
  #expressions: readonly ExpressionType[] = [];
  #setting = false;

  constructor(host: HTMLElement, text: string, theme: Theme) {
    this.#host.className = 'monaco-host';
    host.append(this.#host);
    this.#model = monaco.editor.createModel(text, 'python', monaco.Uri.parse('file:///main.py'));
    this.#editor = monaco.editor.create(this.#host, {
      model: this.#model,
      theme: `wasmba-${theme}`,
      ariaLabel: 'Program text. Escape, then Tab leaves the editor.',
      automaticLayout: true,
      fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--mono'),
      fontSize: 13.5,
      lineHeight: 21,
      minimap: { enabled: false },
      padding: { top: 12, bottom: 12 },
      scrollBeyondLastLine: false,
      smoothScrolling: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      lineNumbersMinChars: 4,
      lineDecorationsWidth: 14,
      overviewRulerBorder: false,
      hideCursorInOverviewRuler: true,
      renderLineHighlight: 'line',
      renderLineHighlightOnlyWhenFocus: true,
      guides: { indentation: false },
      fixedOverflowWidgets: true,
      stickyScroll: { enabled: false },
      scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
      tabSize: 4,
      insertSpaces: true,
    });
    this.#loopMarks = this.#editor.createDecorationsCollection();
    this.#hover = monaco.languages.registerHoverProvider('python', {
      provideHover: (model, position) => (model === this.#model ? this.#hoverAt(position) : null),
    });
    this.#editor.addAction({
      id: 'wasmba.tab-leaves',
      label: 'Tab leaves the editor',
      keybindings: [monaco.KeyCode.Escape],
      precondition:
        '!findWidgetVisible && !markersNavigationVisible && !editorHasMultipleSelections && !editorHoverVisible',
      run: (editor) => editor.updateOptions({ tabFocusMode: true }),
    });
    this.#model.onDidChangeContent(() => this.#editor.updateOptions({ tabFocusMode: false }));
  }

  getText(): string {
    return this.#model.getValue(monaco.editor.EndOfLinePreference.LF);
  }

  setText(text: string): void {
    this.#setting = true;
    this.#model.pushEditOperations([], [{ range: this.#model.getFullModelRange(), text }], () => null);
    this.#setting = false;
    this.#editor.setPosition({ lineNumber: 1, column: 1 });
    this.#editor.setScrollTop(0);
  }

  onChange(listener: (text: string) => void): void {
    this.#model.onDidChangeContent(() => {
      if (!this.#setting) listener(this.getText());
    });
  }

  setProblems(diagnostics: readonly Diagnostic[]): void {
    const markers = diagnostics.map(({ severity, message, range, related, fix, id }) => ({
      severity: kSeverity[severity],
      message: fix ? `${message}\n→ ${fix}` : message,
      code: id,
      source: 'wasmba',
      ...toMonaco(range),
      relatedInformation: (related ?? []).map((place) => ({
        resource: this.#model.uri,
        message: place.message,
        ...toMonaco(place.range),
      })),
    }));
    monaco.editor.setModelMarkers(this.#model, kOwner, markers);
  }

  setTypes(expressions: readonly ExpressionType[]): void {
    this.#expressions = expressions;
  }

  #hoverAt({ lineNumber, column }: monaco.Position): monaco.languages.Hover | null {
    const found = typeAt(this.#expressions, lineNumber, column);
    if (!found) return null;
    const range = toMonaco(found.range);
    const text = this.#model.getValueInRange(range).split('\n')[0]!;
    const isFunction = found.type.includes('(') && found.type.includes('->');
    const shown = isFunction ? found.type : `${text}: ${found.type}`;
    return { range, contents: [{ value: `\`\`\`python\n${shown}\n\`\`\`` }] };
  }

  setLoopMarks(loops: readonly LoopReport[]): void {
    this.#loopMarks.set(
      loops.map(({ line, kind, reason }) => ({
        range: new monaco.Range(line, 1, line, 1),
        options: {
          linesDecorationsClassName: `loop-mark ${kind}`,
          linesDecorationsTooltip:
            kind === 'parallel' ? `Runs in parallel. ${reason}` : `Runs serially. ${reason}`,
        },
      })),
    );
  }

  setTheme(theme: Theme): void {
    monaco.editor.setTheme(`wasmba-${theme}`);
  }

  reveal(line: number, column: number): void {
    this.#editor.setPosition({ lineNumber: line, column });
    this.#editor.revealLineInCenterIfOutsideViewport(line);
    this.#editor.focus();
  }

  hasFocus(): boolean {
    return this.#editor.hasTextFocus();
  }

  focus(): void {
    this.#editor.focus();
  }

  dispose(): void {
    this.#hover.dispose();
    this.#editor.dispose();
    this.#model.dispose();
    this.#host.remove();
  }
}

function toMonaco({ start, end }: Diagnostic['range']) {
  return {
    startLineNumber: start.line,
    startColumn: start.column,
    endLineNumber: end.line,
    endColumn: end.column,
  };
}

export function createMonacoEditor(host: HTMLElement, text: string, theme: Theme): CodeEditor {
  defineThemes();
  return new MonacoEditor(host, text, theme);
}
