import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TracebackFrame } from '../../web/protocol/run';
import { formatTraceback } from '../../web/runtime/traceback';

/**
 * Statements that raise; z is 0, n None, a a list, d a dict. Left out: a parenthesised left operand,
 * below which python3.11 marks the closing bracket instead of the operator (mended in 3.12; ours marks the operator).
 */
const statements = [
  'z / z',
  'x = 1 + z / z',
  'x = f(2)[0] / (z) * 3',
  'x = 1 + (2 * 3 - 4 / z) - 5',
  'x = 1  //  z',
  'x = 1 % z',
  'x = 2 ** n',
  'x = -n',
  'x = -1 ** n',
  'x = 2 ** -n',
  'x = 2 ** -1 ** n',
  'x = 2 ** -1 + n',
  'x = -n + 1',
  'x = - n * 2',
  'x = 1 - -n',
  'x = 1 << n',
  'x = 1 | 2 & n',
  'x = n @ n',
  'x = n<1',
  'x = 1 < n + 2',
  'x = not n + 2',
  'x = (1 if n + 1 else 2)',
  'x = a[7]',
  'x = a[0][1]',
  'x = a[a[9]] + 1',
  'x = a[1:2][5]',
  'x = d["é→"]',
  'x = d["a + b"]',
  "x = d['it\\'s']",
  'x = "é" + d["😀"]',
  'x = "😀" + n',
  'x = n.foo',
  'x = n.foo.bar[1]',
  'x = n()',
  'x = f(1 / z)',
  'x = f(n)[0]',
  'x = f(3) + f(n)',
  'x = [1 / z, 2]',
  'x = {1: 2}[3]',
  'x = [1, 2][3]',
  'x = (1, 2)[3]',
  'x = (1 +\n     n)',
  'x = f(\n    n,\n)',
  'a[5] = 3',
  'a[0] += n',
  'n[0] = 1',
  'x, y = a',
  'raise ValueError("text")',
  'raise ValueError',
  'raise KeyError("key")',
  'raise ValueError("two\\nlines")',
  'assert z, "message"',
  'assert z == 1',
  'for i in n: pass',
  'if n + 1: pass',
  'while 1 / z: pass',
  'x = 1_000 / 0.0',
  'x = 0x1F + n',
  'x = 1e-3 + n',
  'x = 1.5j / 0j',
  'x = f"{1 / z}"',
  'x = 1 / z  # comment',
  'x = a[0] / z if a else 3',
  'x = lambda: 1; x() / z',
  'x = max(a[0], n + 1, key=len)',
  'x = 1 +n',
  'x = 1+n',
  'x = 1+ n',
  'x = 7//z',
  'x = 7 // (z)',
  'x = 7 if z else n[0]',
  'int("x")',
  '    1 / z'.trim(),
  'recurse(5)',
  'recurse(1)',
  'recurse(2)',
  'recurse(3)',
  'g(1); h(n)',
];

const prelude = [
  'z = 0',
  'n = None',
  'a = [1, [2], 3]',
  'd = {}',
  'def f(x):',
  '    return [x + 1]',
  'def g(x): return x',
  'def h(x):',
  '\tif x is None:',
  '\t\treturn x + 1',
  'def recurse(k):',
  '    return recurse(k - 1) + 1 if k else 1 / z',
  '',
].join('\n');

interface Answer {
  path: string;
  frames: TracebackFrame[];
  type: string;
  message: string;
  printed: string;
}

describe('a traceback reads as python3 prints it:', () => {
  const programs = statements.map((statement) => `${prelude}${statement}\n`);
  const oracle = fileURLToPath(new URL('traceback_oracle.py', import.meta.url));
  const answers: Answer[] = JSON.parse(
    execFileSync('/usr/bin/python3', [oracle], { input: JSON.stringify(programs), encoding: 'utf8' }),
  );

  it.each(statements.map((statement, i) => ({ statement, i })))('$statement', ({ i }) => {
    const { path, frames, type, message, printed } = answers[i]!;
    expect(formatTraceback(frames, type, message, path, programs[i]!)).toBe(printed);
  });
});
