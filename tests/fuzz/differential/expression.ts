import type { Type } from './types';

/** A generated piece of text with its operands, so that a minimiser can put something smaller in their place. */
export interface Expression {
  type: Type;
  parts: (string | Expression)[];
}

export function render(expression: Expression): string {
  return expression.parts.map((part) => (typeof part === 'string' ? part : render(part))).join('');
}

/** A line, and the block under it; null for a simple statement. */
export interface Clause {
  head: Expression;
  body: Statement[] | null;
}

export interface Statement {
  /** `if`, `elif`, `else`: one clause each. */
  clauses: Clause[];
  /** Must stay: without it a loop would not end. */
  pinned?: boolean;
}

/** The types of the operands, their operands', and so on. */
export function typesIn(expression: Expression): Type[] {
  const inner = expression.parts.flatMap((part) => (typeof part === 'string' ? [] : typesIn(part)));
  return [expression.type, ...inner];
}

export function code(...parts: (string | Expression)[]): Expression {
  return { type: { name: 'code', arguments: [] }, parts };
}

export function line(...parts: (string | Expression)[]): Statement {
  return { clauses: [{ head: code(...parts), body: null }] };
}

export function compound(head: Expression, body: Statement[]): Statement {
  return { clauses: [{ head, body }] };
}

/** With commas between them. */
export function separated(expressions: readonly Expression[]): (string | Expression)[] {
  return expressions.flatMap((expression, index) => (index === 0 ? [expression] : [', ', expression]));
}

const indentation = '    ';

export function renderBlock(block: readonly Statement[], depth: number): string {
  const margin = indentation.repeat(depth);
  if (block.length === 0) return `${margin}pass\n`;
  return block
    .map((statement) => statement.clauses.map((clause) => renderClause(clause, depth)).join(''))
    .join('');
}

function renderClause({ head, body }: Clause, depth: number): string {
  const line = `${indentation.repeat(depth)}${render(head)}\n`;
  return body === null ? line : line + renderBlock(body, depth + 1);
}
