import type { Bench } from './examine';
import { compareBuilds } from './examine';

/** A program that is too much in one respect, and the diagnostic that says so; null: it is not too much. */
interface Limit {
  name: string;
  id: string | null;
  source: () => string;
  /** What no CompileOptions can hold. */
  options?: object;
}

const many = 10_000;
const deepest = 1000;

const nested = (open: string, inner: string, close: string, depth = many) =>
  open.repeat(depth) + inner + close.repeat(depth);
const joined = (separator: string, part: string, count = many) => Array(count).fill(part).join(separator);
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const indented = (count: number, header: string) =>
  `${lines(count, (i) => `${' '.repeat(i)}${header}\n`)}${' '.repeat(count)}pass\n`;

/** Five arguments; as many combinations of their types as there are numbers below 8 ** 5. */
const combination = (index: number) =>
  Array.from(
    { length: 5 },
    (_, place) => kinds[Math.floor(index / kinds.length ** place) % kinds.length],
  ).join(', ');
const kinds = ['1', '2.0', 'True', "'a'", '2j', '(1,)', '(1.0,)', '((),)'];

export const limits: Limit[] = [
  { name: 'options', id: 'invalid-option', source: () => '', options: { optimise: 3 } },
  { name: 'parentheses', id: 'too-many-brackets', source: () => `x = ${nested('(', '1', ')')}\n` },
  { name: 'lists in lists', id: 'too-many-brackets', source: () => `x = ${nested('[', '', ']')}\n` },
  { name: 'signs', id: 'too-deeply-nested', source: () => `x = ${'-'.repeat(many)}1\n` },
  { name: 'not', id: 'too-deeply-nested', source: () => `x = ${'not '.repeat(many)}True\n` },
  { name: 'a sum', id: 'too-deeply-nested', source: () => `x = ${joined(' + ', '1')}\n` },
  { name: 'a shorter sum', id: null, source: () => `x = ${joined(' + ', '1', deepest - 100)}\n` },
  { name: 'powers', id: 'too-deeply-nested', source: () => `x = ${joined(' ** ', '1')}\n` },
  { name: 'and', id: null, source: () => `x = ${joined(' and ', 'True')}\n` },
  { name: 'comparisons', id: null, source: () => `x = ${joined(' < ', '1')}\n` },
  { name: 'attributes', id: 'too-deeply-nested', source: () => `x = a${'.b'.repeat(many)}\n` },
  { name: 'calls', id: 'too-deeply-nested', source: () => `x = f${'()'.repeat(many)}\n` },
  { name: 'subscripts', id: 'too-deeply-nested', source: () => `x = a${'[0]'.repeat(many)}\n` },
  { name: 'lambdas', id: 'too-deeply-nested', source: () => `x = ${'lambda: '.repeat(many)}1\n` },
  {
    name: 'functions in functions',
    id: 'too-many-indentations',
    source: () => indented(deepest, 'def f():'),
  },
  { name: 'branches in branches', id: 'too-many-indentations', source: () => indented(deepest, 'if True:') },
  {
    name: 'elif',
    id: 'too-deeply-nested',
    source: () => `n = 5\nif n == 0:\n    x = 0\n${lines(many, (i) => `elif n == ${i}:\n    x = ${i}\n`)}`,
  },
  { name: 'formatted texts', id: 'too-many-f-strings', source: () => `x = ${nested("f'{", '1', "}'")}\n` },
  { name: 'digits', id: 'integer-too-long', source: () => `x = ${'1'.repeat(many)}\n` },
  { name: 'errors', id: 'too-many-errors', source: () => 'x = = 1\n'.repeat(60) },
  { name: 'a null byte', id: 'null-byte', source: () => 'x = 1\0\n' },
  { name: 'bytes', id: 'source-too-large', source: () => `x = '${'a'.repeat(6_000_000)}'\n` },
  { name: 'lines', id: 'too-many-lines', source: () => 'x = 1\n'.repeat(300_000) },
  { name: 'fewer lines', id: null, source: () => lines(100_000, (i) => `x${i} = ${i}\n`) },
  {
    name: 'functions',
    id: null,
    source: () => `${lines(many, (i) => `def f${i}(x):\n    return x + ${i}\n`)}print(f5(1))\n`,
  },
  { name: 'letters of a name', id: 'undefined-name', source: () => `print(${'a'.repeat(1_000_000)})\n` },
  { name: 'letters of a text', id: null, source: () => `print(len('${'a'.repeat(4_000_000)}'))\n` },
  { name: 'elements of a list', id: null, source: () => `x = [${joined(', ', '1', 100_000)}]\n` },
  {
    name: 'elements of a tuple',
    id: 'type-too-large',
    source: () => `x = (${joined(', ', '1', 100_000)})\n`,
  },
  {
    name: 'combinations of types',
    id: 'too-many-specialisations',
    source: () => `def f(a, b, c, d, e):\n    return a\n${lines(21_000, (i) => `f(${combination(i)})\n`)}`,
  },
  {
    name: 'a tuple that grows',
    id: 'variable-type-conflict',
    source: () => 'x = 1\nfor i in range(5):\n    x = (x, 1)\n',
  },
  {
    name: 'a list that grows inwards',
    id: 'types-do-not-settle',
    source: () => 'x = []\nfor i in range(5):\n    x = [x]\n',
  },
  {
    name: 'arguments that grow',
    id: 'type-too-large',
    source: () => 'def f(x, n):\n    return 0 if n == 0 else f((x, x), n - 1)\n\nf(1, 5)\n',
  },
  {
    name: 'arguments that grow slowly',
    id: 'types-do-not-settle',
    source: () => 'def f(x, n):\n    return 0 if n == 0 else f((x, 1), n - 1)\n\nf(1, 5)\n',
  },
];

/** What is wrong: another answer than expected, or builds of the compiler that differ. */
export async function examineLimit({ id, source, options: more }: Limit, bench: Bench): Promise<string[]> {
  const options = { analyze: true, ...more };
  try {
    const text = source();
    const { result } = await bench.native.compile(text, options);
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error').map((each) => each.id);
    const isExpected = id === null ? errors.length === 0 : errors.includes(id);
    const failures = isExpected
      ? []
      : [`expected ${id ?? 'no error'}; found ${errors.slice(0, 5).join(', ') || 'none'}`];
    return bench.wasm
      ? [...failures, ...(await compareBuilds(text, options, bench.native, bench.wasm))]
      : failures;
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
