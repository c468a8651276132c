// math, cmath, rounding, hashing: values and errors equal CPython's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Runtime, doubleFromBits, generator, hex, python, pythonDouble } from './support/runtime.mjs';

const reals = [0, -0, 1, -1, 0.5, -0.5, 2, 3, -3, 1.5, -2.5, 10, 100.25, -171.5, 171.5, 172, 23, 24, 1e-300, 5e-324, 1e-20, 1e300, -1e300, 709, 710, -745, 1e16,
  Math.PI, Math.PI / 2, 1e5, NaN, Infinity, -Infinity, 0.1, 0.9999999, 1.0000001];

function ulps(a, b) {
  if (Object.is(a, b) || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b) || Math.sign(a) !== Math.sign(b)) return a === b && Object.is(a, b) ? 0 : Infinity;
  const bits = (x) => BigInt(`0x${hex(Math.abs(x))}`);
  const distance = bits(a) - bits(b);
  return Number(distance < 0n ? -distance : distance);
}

const fromHex = (text) => doubleFromBits(parseInt(text.slice(0, 8), 16), parseInt(text.slice(8), 16));

/** Runs a function on argument tuples in both; a string is an error, numbers may differ by `tolerance` ulps. */
function compare(runtime, cases, run, expression, tolerance = 0) {
  const expected = python(`${pythonDouble}
def attempt(f):
    try:
        r = f()
        return [hexed(float(x)) for x in (r if isinstance(r, tuple) else (r.real, r.imag) if isinstance(r, complex) else (r,))]
    except Exception as error:
        return type(error).__name__ + ": " + str(error)
result = [attempt(lambda: ${expression}) for c in [[double(x) for x in t] for t in data]]`, cases.map((item) => item.map(hex)));
  for (const [index, item] of cases.entries()) {
    const value = run(...item);
    const message = `${expression} (${item}): ${value} != ${Array.isArray(expected[index]) ? expected[index].map(fromHex) : expected[index]}`;
    if (typeof value === 'string' || typeof expected[index] === 'string') {
      assert.equal(value, expected[index], message);
      continue;
    }
    for (const [part, number] of [value].flat().entries()) assert.ok(ulps(number, fromHex(expected[index][part])) <= tolerance, message);
  }
}

test('functions of one real number: values within two ulps, errors alike', () => {
  const runtime = new Runtime().initialize();
  for (const name of ['sqrt', 'exp', 'exp2', 'expm1', 'log', 'log2', 'log10', 'log1p', 'sin', 'cos', 'tan', 'asin', 'acos', 'sinh', 'cosh', 'acosh', 'atanh'])
    compare(runtime, reals.map((x) => [x]), (x) => runtime.result(`rt_math_${name}`, [x]), `math.${name}(*c)`, name === 'sqrt' ? 0 : 2);
  for (const name of ['gamma', 'lgamma'])
    compare(runtime, [...reals, 0.3, 1.7, 5.5, 100.1, 139.9, 140.1, -0.3, -1.7, -100.1, -150.3, -250.5, 170.6].map((x) => [x]), (x) => runtime.result(`rt_math_${name}`, [x]), `math.${name}(*c)`, 8);
});

test('functions of two real numbers', () => {
  const runtime = new Runtime().initialize();
  const pairs = reals.flatMap((x) => reals.map((y) => [x, y]));
  compare(runtime, pairs, (x, y) => runtime.result('rt_math_fmod', [x, y]), 'math.fmod(*c)');
  compare(runtime, pairs, (x, y) => runtime.result('rt_math_remainder', [x, y]), 'math.remainder(*c)');
  compare(runtime, pairs, (x, y) => runtime.result('rt_math_pow', [x, y]), 'math.pow(*c)', 1);
  compare(runtime, pairs, (x, y) => runtime.result('rt_math_log_base', [x, y]), 'math.log(*c)', 3);
  compare(runtime, pairs.filter(([, y]) => y !== 0), (x, y) => runtime.exports.rt_floordiv_float64(x, y), 'c[0] // c[1]');
  compare(runtime, pairs.filter(([, y]) => y !== 0), (x, y) => runtime.exports.rt_mod_float64(x, y), 'c[0] % c[1]');
  compare(runtime, pairs.filter(([x, y]) => !(x < 0 && y !== Math.trunc(y))), (x, y) => runtime.result('rt_pow_float64', [x, y]), 'c[0] ** c[1]', 1);
  const vector = runtime.exports.rt_alloc(16);
  compare(runtime, pairs, (x, y) => { new Float64Array(runtime.memory.buffer, vector, 2).set([x, y]); return runtime.exports.rt_math_hypot(vector, 2); }, 'math.hypot(*c)');
  const random = generator(3);
  const many = Array.from({ length: 3000 }, () => [doubleFromBits(random(), random()), doubleFromBits(random(), random())]).filter(([x, y]) => !Number.isNaN(x + y));
  compare(runtime, many, (x, y) => { new Float64Array(runtime.memory.buffer, vector, 2).set([x, y]); return runtime.exports.rt_math_hypot(vector, 2); }, 'math.hypot(*c)');
});

test('round, int() of floats, ulp, frexp, modf, ldexp, fsum', () => {
  const runtime = new Runtime().initialize();
  const random = generator(4);
  const values = [...reals, 0.5, 1.5, 2.5, 2.675, 1.005, 0.285, 1234.5678, 25, 35, 250, 350, 5e22, 15e22, 1e23, 123456789.987654321, 4.5, 5, 15, 0.05, 55555];
  for (let i = 0; i < 2000; i++) values.push((random() - 2 ** 31) / 10 ** (random() % 10), doubleFromBits(random(), random()));
  const finite = values.filter(Number.isFinite);
  const cases = finite.flatMap((x, i) => (i < 60 ? [-400, -308, -23, -22, -5, -3, -2, -1, 0, 1, 2, 3, 10, 20, 323, 400] : [i % 12 - 4]).map((n) => [x, n]));
  const inRange = cases.filter(([x, n]) => !(Math.abs(x) > 1e307 && n < -300));
  compare(runtime, inRange, (x, n) => runtime.exports.rt_round_float64(x, BigInt(n)), 'round(c[0], int(c[1]))');
  const int64 = (x) => Math.abs(x) < 9.2e18 || !Number.isFinite(x);
  for (const [name, expression] of [['rt_round_to_int64', 'round(c[0])'], ['rt_float_to_int64', 'int(c[0])']])
    compare(runtime, values.filter(int64).map((x) => [x]), (x) => { const r = runtime.result(name, [x], 'i64'); return typeof r === 'string' ? r : Number(r) + 0; }, expression);
  assert.equal(runtime.result('rt_float_to_int64', [9223372036854775808], 'i64'), 'OverflowError: Python int too large to convert to int64');
  assert.equal(runtime.result('rt_float_to_int64', [-9223372036854775808], 'i64'), -(2n ** 63n));
  compare(runtime, values.map((x) => [x]), (x) => runtime.exports.rt_math_ulp(x), 'math.ulp(*c)');
  compare(runtime, values.map((x) => [x]), (x) => runtime.exports.rt_float_is_integer(x), 'c[0].is_integer()');
  const out = runtime.exports.rt_alloc(8);
  const read = () => runtime.view().getFloat64(out, true);
  compare(runtime, values.map((x) => [x]), (x) => { const e = Number(runtime.exports.rt_math_frexp(x, out)); return [read(), e]; }, 'math.frexp(*c)');
  compare(runtime, values.map((x) => [x]), (x) => { const f = runtime.exports.rt_math_modf(x, out); return [f, read()]; }, 'math.modf(*c)');
  compare(runtime, reals.flatMap((x) => [0, 1, -1, 1023, -1100, 5000, -5000].map((e) => [x, e])), (x, e) => runtime.result('rt_math_ldexp', [x, BigInt(e)]), 'math.ldexp(c[0], int(c[1]))');
  const lists = Array.from({ length: 200 }, () => Array.from({ length: 1 + random() % 30 }, () => (random() - 2 ** 31) * 10 ** (random() % 40 - 20)));
  lists.push([1e308, 1e308], [Infinity, 1], [Infinity, -Infinity], [NaN, 1], [1e16, 1, 1e-16], [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], []);
  compare(runtime, lists, (...list) => {
    const data = runtime.allocate(Buffer.from(new Float64Array(list).buffer));
    const value = runtime.result('rt_math_fsum', [data, BigInt(list.length)]);
    runtime.exports.rt_free(data);
    return value;
  }, 'math.fsum(c)');
});

test('integers: gcd, lcm, isqrt, factorial, comb, perm, pow, round, hash', () => {
  const runtime = new Runtime().initialize();
  const { exports } = runtime;
  const values = [0n, 1n, -1n, 2n, 3n, 7n, -12n, 18n, 20n, 21n, 60n, 61n, 100n, 1000003n, 2n ** 31n, 2n ** 32n + 15n, 2n ** 62n, 2n ** 63n - 1n, -(2n ** 63n)];
  const run = (expression, cases, evaluate) => {
    const expected = python(`
def attempt(f):
    try:
        r = f()
        return str(r) if -2**63 <= r < 2**63 else "OverflowError: Python int too large to convert to int64"
    except Exception as error:
        return type(error).__name__ + ": " + str(error)
result = [attempt(lambda: ${expression}) for c in [[int(x) for x in t] for t in data]]`, cases.map((item) => item.map(String)));
    for (const [index, item] of cases.entries()) assert.equal(String(evaluate(...item)), expected[index], `${expression} (${item})`);
  };
  const ones = values.map((x) => [x]);
  const pairs = values.flatMap((x) => values.map((y) => [x, y]));
  run('math.isqrt(*c)', ones, (x) => runtime.result('rt_math_isqrt', [x], 'i64'));
  run('math.factorial(*c)', ones.filter(([x]) => x < 1000n), (x) => runtime.result('rt_math_factorial', [x], 'i64'));
  run('hash(*c)', ones, (x) => exports.rt_hash_int64(x));
  const small = pairs.filter(([x, y]) => x > -(2n ** 63n) && y > -(2n ** 63n));
  run('math.gcd(*c)', small, (x, y) => exports.rt_math_gcd(x, y));
  run('math.lcm(*c)', small.filter(([x, y]) => x * y < 2n ** 62n && x * y > -(2n ** 62n)), (x, y) => exports.rt_math_lcm(x, y));
  const choices = pairs.filter(([x, y]) => y < 200n);
  run('math.comb(*c)', choices, (x, y) => runtime.result('rt_math_comb', [x, y], 'i64'));
  run('math.perm(*c)', choices, (x, y) => runtime.result('rt_math_perm', [x, y], 'i64'));
  const triples = pairs.flatMap(([x, y]) => [0n, 1n, -1n, 7n, -7n, 1000003n, 2n ** 63n - 1n, -(2n ** 63n)].map((m) => [x, y, m]));
  run('pow(*c)', triples, (x, y, m) => runtime.result('rt_pow_mod_int64', [x, y, m], 'i64'));
  run('(lambda v: (v + 2**63) % 2**64 - 2**63)(c[0] ** c[1])', pairs.filter(([, y]) => y >= 0n && y < 200n), (x, y) => exports.rt_pow_int64(x, y));
  run('round(*c)', values.flatMap((x) => [-1n, -2n, -18n, 0n, 3n].map((n) => [x, n])).concat([[25n, -1n], [35n, -1n], [-25n, -1n], [-26n, -1n], [5n, -1n], [15n, -1n]]).filter(([x]) => x < 2n ** 62n && x > -(2n ** 62n)), (x, n) => exports.rt_round_int64(x, n));
  const hashes = python('result = [str(hash(tuple(t))) for t in data]', [[], [1], [1, 2, 3], [-1, 0]]);
  for (const [index, tuple] of [[], [1], [1, 2, 3], [-1, 0]].entries()) {
    const data = runtime.allocate(Buffer.from(new BigInt64Array(tuple.map((x) => exports.rt_hash_int64(BigInt(x)))).buffer));
    assert.equal(String(exports.rt_hash_tuple(data, tuple.length)), hashes[index]);
  }
  const floats = [0, -0, 1, -1, 0.5, 1e300, -1e-300, 5e-324, Infinity, -Infinity, 2 ** 61, 1.5e18, 0.1];
  assert.deepEqual(floats.map((x) => String(exports.rt_hash_float64(x))), python(`${pythonDouble}result = [str(hash(double(x))) for x in data]`, floats.map(hex)));
});

test('complex operators and cmath', () => {
  const runtime = new Runtime().initialize();
  const parts = [0, -0, 1, -1, 0.5, -2.25, 1e-310, 1e160, -1e308, 710, 3, Infinity, -Infinity, NaN];
  const numbers = parts.flatMap((re) => parts.map((im) => [re, im]));
  compare(runtime, numbers, (re, im) => runtime.result('rt_complex_abs', [re, im]), 'abs(complex(*c))', 1);
  const finite = numbers.filter(([re, im]) => Number.isFinite(re) && Number.isFinite(im));
  const few = finite.filter((_, index) => index % 3 === 0);
  compare(runtime, few.flatMap((a) => few.map((b) => [...a, ...b])), (...args) => runtime.result('rt_complex_div', args, 'complex'), 'complex(c[0], c[1]) / complex(c[2], c[3])');
  const bases = [[0, 0], [1, 0], [1, 2], [-1.5, 0.5], [0, 1], [3, -4]];
  const exponents = [[0, 0], [1, 0], [2, 0], [-3, 0], [0.5, 0], [1, 1], [100, 0], [101, 0], [-2.5, 0], [0, 1], [1000, 0]];
  const close = (name, expression, cases) => {
    const expected = python(`${pythonDouble}
def attempt(f):
    try:
        r = f()
        return [hexed(r.real), hexed(r.imag)]
    except Exception as error:
        return type(error).__name__ + ": " + str(error)
result = [attempt(lambda: ${expression}) for c in [[double(x) for x in t] for t in data]]`, cases.map((item) => item.map(hex)));
    for (const [index, item] of cases.entries()) {
      const value = runtime.result(name, item, 'complex');
      const message = `${expression} (${item}): ${value} != ${Array.isArray(expected[index]) ? expected[index].map(fromHex) : expected[index]}`;
      if (typeof value === 'string' || typeof expected[index] === 'string') { assert.equal(value, expected[index], message); continue; }
      const [re, im] = expected[index].map(fromHex);
      const size = Math.hypot(re, im);
      for (const [got, wanted] of [[value[0], re], [value[1], im]])
        assert.ok(ulps(got, wanted) <= 8 || Math.abs(got - wanted) <= 1e-14 * size, message);
    }
  };
  close('rt_complex_pow', 'complex(c[0], c[1]) ** complex(c[2], c[3])', bases.flatMap((a) => exponents.map((b) => [...a, ...b])));
  for (const name of ['sqrt', 'exp', 'log', 'log10', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'asin', 'acos', 'atan', 'asinh', 'acosh', 'atanh'])
    close(`rt_cmath_${name}`, `cmath.${name}(complex(*c))`, finite);
});

test('single precision: fmaf rounds once', () => {
  const runtime = new Runtime().initialize();
  assert.equal(runtime.exports.fmaf(Math.fround(1 + 2 ** -12), Math.fround(1 + 2 ** -12), -1), Math.fround((1 + 2 ** -12) ** 2 - 1));
  // The product lies just beside the middle of two floats; the addend decides.
  assert.equal(runtime.exports.fmaf(Math.fround(1 + 2 ** -23), Math.fround(1 + 2 ** -23), Math.fround(2 ** -60)), Math.fround(1 + 2 ** -22));
  assert.equal(runtime.exports.fmaf(16777217 / 16777216 * 16777216, 1, 2 ** -60), 16777216);
});
