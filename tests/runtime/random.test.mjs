// random and numpy.random: the streams for a seed equal CPython's and NumPy's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Runtime, hex, python, pythonDouble } from './support/runtime.mjs';

const seeds = ['0', '1', '42', '-42', '4294967295', '4294967296', '9223372036854775807', '-9223372036854775808'];

// Results that pass through libm may differ in the last digits from another C library's; the sums
// and differences of numbers near 1 that some distributions end with carry that over.
function assertClose(actual, expected, message) {
  assert.ok(Math.abs(actual - expected) <= 4e-15 * Math.max(1, Math.abs(expected)), `${message}: ${actual} ${expected}`);
}

test('random.random, getrandbits, randrange and shuffle equal CPython bit for bit', () => {
  const runtime = new Runtime().initialize();
  const { exports } = runtime;
  const expected = python(`${pythonDouble}
result = []
for seed in data:
    random.seed(int(seed))
    row = [hexed(random.random()) for _ in range(700)]
    row += [str(random.getrandbits(k)) for k in range(0, 64)]
    row += [str(random.randrange(a, b, c)) for a, b, c in [(0, 10, 1), (-5, 5, 3), (10, -10, -7), (0, 2**40, 1), (-2**62, 2**62, 5)] * 20]
    items = list(range(100)); random.shuffle(items); row += map(str, items)
    result.append(row)`, seeds);
  for (const [index, seed] of seeds.entries()) {
    exports.rt_random_seed(BigInt(seed));
    const row = Array.from({ length: 700 }, () => hex(exports.rt_random_random()));
    for (let k = 0; k < 64; k++) row.push(String(runtime.result('rt_random_getrandbits', [BigInt(k)], 'i64')));
    const ranges = [[0n, 10n, 1n], [-5n, 5n, 3n], [10n, -10n, -7n], [0n, 2n ** 40n, 1n], [-(2n ** 62n), 2n ** 62n, 5n]];
    for (let i = 0; i < 100; i++) row.push(String(runtime.result('rt_random_randrange', ranges[i % 5], 'i64')));
    const items = runtime.allocate(Buffer.from(new Int32Array(Array.from({ length: 100 }, (_, i) => i)).buffer));
    exports.rt_random_shuffle(items, 100n, 4);
    row.push(...Array.from(new Int32Array(runtime.memory.buffer, items, 100), String));
    assert.deepEqual(row, expected[index], `seed ${seed}`);
    assert.equal(exports.rt_random_is_seeded(), 1);
  }
});

test('randrange errors', () => {
  const runtime = new Runtime().initialize();
  for (const range of [[5, 5, 1], [5, 1, 1], [0, 10, 0], [0, 10, -1], [10, 0, 2]]) {
    const expected = python(`
try: random.randrange(*data); result = None
except ValueError as e: result = "ValueError: " + str(e)`, range);
    assert.equal(runtime.result('rt_random_randrange', range.map(BigInt), 'i64'), expected);
  }
});

test('distributions of module random follow CPython', () => {
  const runtime = new Runtime().initialize();
  const { exports } = runtime;
  const calls = [['uniform', 2, 5], ['triangular', 0, 4, 1], ['gauss', 1, 2], ['normalvariate', 1, 2], ['lognormvariate', 0, 0.5], ['expovariate', 1.5],
    ['vonmisesvariate', 1, 4], ['paretovariate', 3], ['weibullvariate', 1, 2], ['gammavariate', 2.5, 1], ['gammavariate', 1, 2], ['gammavariate', 0.5, 1], ['betavariate', 2, 3]];
  const expected = python(`
result = []
for name, *args in data:
    random.seed(7)
    result.append([getattr(random, name)(*args) for _ in range(200)])`, calls);
  for (const [index, [name, ...args]] of calls.entries()) {
    exports.rt_random_seed(7n);
    for (let i = 0; i < 200; i++) {
      const fallible = name === 'gammavariate' || name === 'betavariate';
      const value = fallible ? runtime.result(`rt_random_${name}`, args) : exports[`rt_random_${name}`](...args);
      assertClose(value, expected[index][i], `${name} ${i}`);
    }
  }
});

test('np.random.random, randint, shuffle equal NumPy bit for bit', () => {
  const runtime = new Runtime().initialize();
  const { exports } = runtime;
  const numpySeeds = [0, 1, 42, 4294967295];
  const ranges = [[0, 10], [-5, 5], [0, 2 ** 31], [0, 2 ** 32], [0, 2 ** 33], [-(2 ** 53), 2 ** 53], [3, 4]];
  const expected = python(`${pythonDouble}
import numpy as np
result = []
for seed in data[0]:
    np.random.seed(seed)
    row = [hexed(x) for x in np.random.random(700)]
    for low, high in data[1]:
        row += [str(x) for x in np.random.randint(low, high, 20)]
        row.append(str(np.random.randint(low, high)))
    items = np.arange(100); np.random.shuffle(items); row += [str(x) for x in items]
    result.append(row)`, [numpySeeds, ranges]);
  for (const [index, seed] of numpySeeds.entries()) {
    assert.equal(exports.rt_np_random_seed(BigInt(seed)), 0);
    const row = Array.from({ length: 700 }, () => hex(exports.rt_np_random_sample()));
    for (const range of ranges)
      for (let i = 0; i < 21; i++) row.push(String(runtime.result('rt_np_random_randint', range.map(BigInt), 'i64')));
    const items = Array.from({ length: 100 }, (_, i) => i);
    for (let i = 99; i > 0; i--) {
      const j = Number(exports.rt_np_random_interval(BigInt(i)));
      [items[i], items[j]] = [items[j], items[i]];
    }
    row.push(...items.map(String));
    assert.deepEqual(row, expected[index], `seed ${seed}`);
  }
  assert.equal(exports.rt_np_random_seed(-1n), 1);
  assert.equal(runtime.takeError(), 'ValueError: Seed must be between 0 and 2**32 - 1');
  assert.equal(runtime.result('rt_np_random_randint', [5n, 5n], 'i64'), 'ValueError: low >= high');
});

test('distributions of np.random follow NumPy', () => {
  const runtime = new Runtime().initialize();
  const { exports } = runtime;
  const calls = [['standard_normal'], ['standard_exponential'], ['standard_gamma', 2.5], ['standard_gamma', 0.4], ['standard_gamma', 1], ['gamma', 3, 2],
    ['beta', 0.5, 0.7], ['beta', 2, 3], ['chisquare', 3], ['poisson', 0.5], ['poisson', 9.5], ['poisson', 10], ['poisson', 1000.5], ['poisson', 0],
    ['binomial', 10, 0.3], ['binomial', 10, 0.9], ['binomial', 1000, 0.3], ['binomial', 1000000, 0.7], ['binomial', 0, 0.5], ['binomial', 100, 1], ['binomial', 70, 0.5]];
  const expected = python(`
import numpy as np
result = []
for name, *args in data:
    np.random.seed(9)
    result.append([float(getattr(np.random, name)(*args)) for _ in range(1000)])`, calls);
  for (const [index, [name, ...args]] of calls.entries()) {
    assert.equal(exports.rt_np_random_seed(9n), 0);
    for (let i = 0; i < 1000; i++) {
      const passed = name === 'binomial' ? [BigInt(args[0]), args[1]] : args;
      assertClose(Number(exports[`rt_np_random_${name}`](...passed)), expected[index][i], `${name}(${args}) ${i}`);
    }
  }
});

test('unseeded streams come from the host and say so', () => {
  const runtime = new Runtime().initialize();
  assert.equal(runtime.exports.rt_random_is_seeded(), 0);
  assert.equal(runtime.exports.rt_np_random_is_seeded(), 0);
  const value = runtime.exports.rt_random_random();
  assert.ok(value >= 0 && value < 1);
  runtime.exports.rt_random_seed(1n);
  assert.equal(runtime.exports.rt_random_is_seeded(), 1);
  assert.equal(runtime.exports.rt_np_random_is_seeded(), 0);
});
