import { parseType, type Type } from '../types';

/** A hole of a template. */
export interface Hole {
  type: Type;
  /** `{var:int}` is a variable that is there, `{mut:int}` one that may be changed at this place, `{int}` any expression. */
  kind: 'expression' | 'var' | 'mut';
  /** `{int;v:str}`: in this operand the name written `$v` in the template stands for a str. */
  binds: { placeholder: string; type: Type }[];
}

/** A template that binds variables for what follows. */
export interface Head {
  parts: (string | Hole)[];
  binds: Hole['binds'];
}

export interface Row {
  result: Type;
  parts: (string | Hole)[];
}

/**
 * Reads a table of one row per line: the type of the result, blanks, a template. `int*3` counts three times; `{{` and `}}` are braces.
 * Empty lines and lines that begin with `#` are skipped.
 */
export function readRows(table: string): Row[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '))
    .flatMap((line) => {
      const match = /^(\S+?)(?:\*(\d+))?\s+(.*)$/.exec(line);
      if (!match) throw new Error(`no row: ${line}`);
      const row = {
        result: parseType(match[1]!),
        parts: readTemplate(match[3]!),
      };
      return Array.from({ length: Number(match[2] ?? 1) }, () => row);
    });
}

export function readTemplate(template: string): (string | Hole)[] {
  const parts: (string | Hole)[] = [];
  let text = '';
  for (let position = 0; position < template.length; position += 1) {
    const pair = template.slice(position, position + 2);
    if (pair === '{{' || pair === '}}') {
      text += pair[0];
      position += 1;
    } else if (pair[0] === '{') {
      const end = template.indexOf('}', position);
      parts.push(text, readHole(template.slice(position + 1, end)));
      text = '';
      position = end;
    } else text += pair[0];
  }
  parts.push(text);
  return parts.filter((part) => part !== '');
}

/** One template in a line; `$v:int` is a variable that it binds, and its type. */
export function readHeads(table: string): Head[] {
  return table.trim().split('\n').map(readHead);
}

export function readHead(template: string): Head {
  const binds: Hole['binds'] = [];
  const text = template.replace(
    /\$(\w+):(\w+(?:\[(?:[\w,]|\[[\w,]+\])+\])?)/g,
    (_, placeholder: string, type: string) => {
      binds.push({ placeholder, type: parseType(type) });
      return `$${placeholder}`;
    },
  );
  return { parts: readTemplate(text), binds };
}

function readHole(text: string): Hole {
  const [first = '', ...binders] = text.split(';');
  const [, kind, type = ''] = /^(?:(var|mut):)?(.*)$/.exec(first)!;
  return {
    type: parseType(type),
    kind: (kind as Hole['kind'] | undefined) ?? 'expression',
    binds: binders.map((binder) => {
      const [placeholder = '', bound = ''] = binder.split(':');
      return { placeholder, type: parseType(bound) };
    }),
  };
}
