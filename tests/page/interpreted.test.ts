import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const web = fileURLToPath(new URL('../../web/', import.meta.url));
const examples = readdirSync(join(web, 'examples')).filter((name) => name.endsWith('.py'));
const folder = mkdtempSync(join(tmpdir(), 'wasmba-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

function python(file: string, environment: Record<string, string>): string {
  const env = { ...process.env, PYTHONWARNINGS: 'ignore', PYTHONDONTWRITEBYTECODE: '1', ...environment };
  return execFileSync('/usr/bin/python3', [file], { env, encoding: 'utf8' });
}

/** With the module that the interpreted run puts in Numba's place. */
function interpreted(source: string): string {
  const file = join(folder, 'script.py');
  writeFileSync(file, source);
  writeFileSync(join(folder, 'numba.py'), readFileSync(join(web, 'python/numba.py')));
  return python(file, { PYTHONPATH: folder });
}

describe('examples', () => {
  it.each(examples.filter((name) => name !== 'pi.py'))(
    '%s prints with Numba what it prints with ours',
    (name) => {
      const file = join(web, 'examples', name);
      expect(interpreted(readFileSync(file, 'utf8'))).toBe(python(file, {}));
    },
    60_000,
  );

  it('pi.py stays within five standard deviations', () => {
    expect(interpreted(readFileSync(join(web, 'examples/pi.py'), 'utf8'))).toContain('deviations: True');
  });
});

describe('the interpreted numba', () => {
  it('takes decorators in every form', () => {
    const source = `
import numba
from numba import jit, njit, prange, vectorize, int64, float64, types, typed
@njit
def a(x): return x + 1
@jit(nopython=True, cache=True)
def b(x): return x + 2
@njit(int64(int64), parallel=True)
def c(x): return sum(i for i in prange(x))
@njit("float64(float64[:, ::1], int64)")
def d(x, y): return y
@vectorize([float64(float64, float64)])
def e(x, y): return x * y
print(a(1), b(1), c(5), d(None, 4), e(3.0, 2.0), numba.njit(lambda x: -x)(3), a.py_func(1), a.signatures)
print(numba.int8(200), numba.uint8(-1), types.UniTuple(int64, 3), float64[:, :], typed.List([1]))
numba.set_num_threads(1)
print(numba.get_num_threads(), numba.config.NUMBA_NUM_THREADS, numba.get_thread_id())
`;
    expect(interpreted(source)).toBe(
      '2 3 10 4 6.0 -3 2 []\n-56 255 UniTuple(int64, 3) array(float64) [1]\n1 1 0\n',
    );
  });

  it('runs gufuncs over the leading dimensions, as Numba does', () => {
    const source = `
import numpy as np
from numba import float64, guvectorize
@guvectorize([(float64[:], float64, float64[:])], "(n),()->(n)")
def add(x, y, out):
    for i in range(x.shape[0]):
        out[i] = x[i] + y
@guvectorize([(float64[:], float64[:])], "(n)->()")
def total(x, out):
    out[0] = x.sum()
print(add(np.arange(6.0).reshape(2, 3), np.array([10.0, 20.0])).tolist())
print(total(np.ones((2, 3))).tolist(), float(total(np.ones(4))))
`;
    const file = join(folder, 'gufunc.txt');
    writeFileSync(file, source);
    expect(interpreted(source)).toBe(execFileSync('/usr/bin/python3', ['-I', file], { encoding: 'utf8' }));
  });

  it('knows no names that Numba has not', () => {
    expect(interpreted('import numba\nprint(hasattr(numba, "generated_jit"))')).toBe('False\n');
  });
});
