/**
 * The marks python3.11 draws below a traceback's source line: `^` for the expression, and within a binary
 * operation or a subscript `~` with `^` below the operator or the brackets (Lib/traceback.py,
 * _extract_caret_anchors_from_line_segment, which parses the segment; here precedence is enough).
 */

interface Anchors {
  start: number;
  end: number;
}

interface Token {
  text: string;
  kind: 'operand' | 'operator' | 'open' | 'close';
  start: number;
  /** Bracket depth outside of the token. */
  depth: number;
}

const tokenPattern =
  /(?<space>\s+)|(?<string>(?:[rbfu]{0,2})(?:'''.*?'''|""".*?"""|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"))|(?<number>(?:0[xob][\da-f_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d+)?)j?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<operator>\*\*|\/\/|<<|>>|[<>=!:]=|->|[-+*/%@&|^~<>.,:=])|(?<open>[([{])|(?<close>[)\]}])/iuy;

const binaryPrecedence: Record<string, number> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
  '**': 8,
};
const unaryPrecedence = 7;
const unary = new Set(['+', '-', '~']);
/** Looser than any binary operation: with one of these outside of brackets the whole is something else. */
const looseOperators = new Set(['<', '>', '==', '!=', '<=', '>=', ':=', ':', ',', '=', '->']);
const looseWords = new Set([
  'and',
  'or',
  'not',
  'in',
  'is',
  'if',
  'else',
  'lambda',
  'await',
  'yield',
  'return',
  'for',
  'raise',
  'assert',
]);

/** The line of marks below `line` (indent removed), or null when python3.11 prints none. */
export function caretLine(
  line: string,
  startColumn: number,
  endColumn: number,
  oneLine: boolean,
): string | null {
  const text = line.trim();
  const indent = line.length - line.trimStart().length;
  const start = startColumn - 1;
  const end = oneLine ? endColumn - 1 : indent + text.length;
  if (start < indent || end <= start || end > line.length) return null;
  const segment = line.slice(start, end);
  const anchors = oneLine ? findAnchors(segment) : null;
  if (end - start >= text.length && !anchors) return null;
  const width = (part: string) => [...part].length;
  const padding = ' '.repeat(width(line.slice(indent, start)));
  if (!anchors) return padding + '^'.repeat(width(segment));
  const left = '~'.repeat(width(segment.slice(0, anchors.start)));
  const middle = '^'.repeat(width(segment.slice(anchors.start, anchors.end)));
  return padding + left + middle + '~'.repeat(width(segment.slice(anchors.end)));
}

function findAnchors(segment: string): Anchors | null {
  const tokens = tokenize(segment);
  if (!tokens || tokens.length < 2) return null;
  return binaryAnchors(segment, tokens) ?? subscriptAnchors(segment, tokens);
}

/** Null for text that does not lie within balanced brackets or has an unknown character. */
function tokenize(segment: string): Token[] | null {
  const tokens: Token[] = [];
  let depth = 0;
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < segment.length) {
    const start = tokenPattern.lastIndex;
    const match = tokenPattern.exec(segment);
    if (!match) return null;
    const groups = match.groups!;
    const text = match[0];
    if (groups.space !== undefined) continue;
    if (groups.close !== undefined) depth -= 1;
    if (depth < 0) return null;
    const kind = groups.operator !== undefined ? 'operator' : groups.open !== undefined ? 'open' : 'close';
    const operand = groups.string !== undefined || groups.number !== undefined || groups.name !== undefined;
    tokens.push({ text, kind: operand ? 'operand' : kind, start, depth });
    if (groups.open !== undefined) depth += 1;
  }
  return depth === 0 ? tokens : null;
}

/** The operator that a parser would apply last. */
function binaryAnchors(segment: string, tokens: Token[]): Anchors | null {
  let best: Token | null = null;
  let bestPrecedence = Number.POSITIVE_INFINITY;
  let afterOperand = false;
  for (const token of tokens) {
    if (token.depth > 0) continue;
    if (looseOperators.has(token.text) || looseWords.has(token.text)) return null;
    if (token.kind !== 'operator' || token.text === '.') {
      afterOperand = token.kind !== 'open' && token.text !== '.';
      continue;
    }
    const isUnary = !afterOperand && unary.has(token.text);
    // A sign right after ** belongs to the exponent: -a binds tighter there.
    const afterPower = isUnary && bestPrecedence === binaryPrecedence['**'];
    const precedence = isUnary ? unaryPrecedence : binaryPrecedence[token.text]!;
    const rightAssociative = token.text === '**' || isUnary;
    if (!afterPower && (rightAssociative ? precedence < bestPrecedence : precedence <= bestPrecedence)) {
      best = isUnary ? null : token;
      bestPrecedence = precedence;
    }
    afterOperand = false;
  }
  if (!best) return null;
  const next = segment[best.start + 1];
  const two =
    next !== undefined && !/\s/.test(next) && tokens.every((token) => token.start !== best.start + 1);
  return { start: best.start, end: best.start + (two ? 2 : 1) };
}

/** `value[index]`: the brackets and what is in them. */
function subscriptAnchors(segment: string, tokens: Token[]): Anchors | null {
  const last = tokens.at(-1)!;
  if (last.text !== ']' || tokens[0]!.kind === 'operator') return null;
  const top = tokens.filter((token) => token.depth === 0);
  const open = top.at(-2);
  if (open?.text !== '[' || open === tokens[0]) return null;
  if (top.some((token) => looseOperators.has(token.text) || looseWords.has(token.text))) return null;
  return { start: open.start, end: segment.length };
}
