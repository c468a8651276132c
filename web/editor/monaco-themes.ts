import * as monaco from 'monaco-editor/editor.js';

interface Palette {
  base: 'vs' | 'vs-dark';
  text: string;
  surface: string;
  comment: string;
  keyword: string;
  string: string;
  number: string;
  lineNumber: string;
  line: string;
  selection: string;
}

const kPalettes: Record<string, Palette> = {
  'wasmba-light': {
    base: 'vs',
    text: '#1c1c28',
    surface: '#ffffff',
    comment: '#7b7b88',
    keyword: '#5753c6',
    string: '#18794e',
    number: '#a04a00',
    lineNumber: '#b4b4c0',
    line: '#f6f6f9',
    selection: '#dcdafa',
  },
  'wasmba-dark': {
    base: 'vs-dark',
    text: '#ececf3',
    surface: '#17171d',
    comment: '#8a8a99',
    keyword: '#a5a3f7',
    string: '#7fd8b0',
    number: '#f0b482',
    lineNumber: '#55555f',
    line: '#1d1d25',
    selection: '#3a3970',
  },
};

/** The editor in the page's colours. */
export function defineThemes(): void {
  for (const [name, palette] of Object.entries(kPalettes)) {
    const { base, text, surface, comment, keyword, string, number, lineNumber, line, selection } = palette;
    const rule = (token: string, colour: string, fontStyle = '') => ({
      token,
      foreground: colour.slice(1),
      fontStyle,
    });
    monaco.editor.defineTheme(name, {
      base,
      inherit: true,
      rules: [
        rule('', text),
        rule('comment', comment, 'italic'),
        rule('keyword', keyword),
        rule('string', string),
        rule('string.escape', number),
        rule('number', number),
        rule('tag', keyword),
        rule('delimiter', text),
        rule('identifier', text),
      ],
      colors: {
        'editor.background': surface,
        'editor.foreground': text,
        'editorGutter.background': surface,
        'editorLineNumber.foreground': lineNumber,
        'editorLineNumber.activeForeground': text,
        'editor.lineHighlightBackground': line,
        'editor.lineHighlightBorder': '#00000000',
        'editor.selectionBackground': selection,
        'editorBracketHighlight.foreground1': text,
        'editorBracketHighlight.foreground2': text,
        'editorBracketHighlight.foreground3': text,
        'editorOverviewRuler.border': '#00000000',
        'scrollbar.shadow': '#00000000',
        focusBorder: '#00000000',
        'editorHoverWidget.background': surface,
        'editorHoverWidget.foreground': text,
        'editorHoverWidget.border': lineNumber,
        'editorHoverWidget.statusBarBackground': line,
      },
    });
  }
}
