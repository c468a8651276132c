// str() and repr() of arrays equal NumPy's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Runtime, dtypes, python } from './support/runtime.mjs';

// Expressions that give an array; NumPy makes the bytes, so that both print the same array.
const expressions = [
  '1.5', 'np.float32(0.1)', '7', 'True', '1+2j', '[]', 'np.zeros((0, 3))', 'np.zeros((2, 0), np.int32)', 'np.zeros(0, np.float32)',
  '[1, 2, 3]', '[[1, -2], [300, 4]]', 'np.arange(24).reshape(2, 3, 4)', 'np.arange(1000)', 'np.arange(1001)', 'np.arange(10000).reshape(100, 100)',
  'np.arange(4000).reshape(20, 10, 20)', 'np.arange(100)', 'np.arange(2000).reshape(2, 1000)', 'np.arange(2000).reshape(1000, 2)',
  '[True, False]', 'np.eye(3, dtype=bool)', '[[[1]], [[2]]]', 'np.int64([-2**63, 2**63 - 1])', 'np.uint64([2**64 - 1, 0])',
  'np.int8([-128, 127])', 'np.uint8(np.arange(256))', 'np.int16([1, 2])', 'np.uint16([1])', 'np.int32([[1, 2]])', 'np.uint32([7])',
  '[1.0, 2.5, 3.25]', '[0.1, 0.2, 0.30000000000000004]', '[1/3, 2/3]', '[1e8, 1.0]', '[99999999.0, 1.0]', '[1e-4, 1.0]', '[1e-5, 1.0]',
  '[0.001, 1.5]', '[0.0009, 0.5]', '[1e100, 1e-100]', '[np.nan, 1.0]', '[np.inf, -np.inf, np.nan, 1.0]', '[np.nan, np.nan]', '[np.inf]', '[-np.inf, 0.5]',
  '[0.0, -0.0]', '[0.0]', '[1e22]', '[5e-324]', '[1.7976931348623157e308]', '[123456.123456789]', '[-1.5, 10.25]', '[1e16, np.nan]',
  '[1e300, np.inf]', '[0.99999999999]', '[9.999999999e-5, 1e-3]', '[[1.5, np.nan], [np.inf, 1e9]]',
  'np.linspace(0, 1, 11)', 'np.linspace(0, 1, 50)', 'np.linspace(0, 1, 1100)', 'np.linspace(-1, 1, 2000).reshape(40, 50)', 'np.sin(np.arange(30))',
  'np.exp(np.arange(30))', 'np.exp(-np.arange(12))', 'np.random.RandomState(1).standard_normal((4, 5))', 'np.random.RandomState(2).standard_normal((3, 4, 5))',
  'np.random.RandomState(3).lognormal(0, 9, 40)', 'np.float32(np.linspace(0, 1, 11))', 'np.float32([1/3, 1e-8, 1e10])', 'np.float32([0.0001, 0.1])',
  'np.float32([16777216, 1])', 'np.float32(np.random.RandomState(4).standard_normal(20))', 'np.float32([[1.5]])', 'np.float32([1.0, 2.0])',
  '[1+2j]', '[1.5-2.25j, -3j]', '[complex(np.nan, np.inf), complex(-np.inf, -0.0)]', 'np.complex64([0.1+0.2j, 1e10j])', '[1e-10+1j, 1e10+1e5j]',
  'np.exp(1j * np.arange(10))', 'np.random.RandomState(5).standard_normal((3, 3)) * (1 + 2j)', '[complex(np.nan, 1)]',
  'np.arange(12.0).reshape(3, 4)[::-1, ::2]', 'np.arange(12).reshape(3, 4).T', 'np.broadcast_to(np.arange(3), (4, 3))', 'np.full((30, 30), 1.5)',
  'np.full((2, 40), 123456)', 'np.full((2, 2, 2, 2, 2), 1.25)', 'np.full((1001, 1), 1.25)', 'np.full((7, 7, 7, 7), True)',
  'np.arange(1e3, 1.2e4, 1)', 'np.float32([1e8])', 'np.float32([99999999])', 'np.int32(np.arange(23) * 1000)', 'np.float32(np.arange(17))',
];

test('str and repr of arrays equal NumPy', () => {
  const runtime = new Runtime().initialize();
  const cases = python(`
import numpy as np, base64
result = []
for text in data:
    a = np.asarray(eval(text))
    lowest = sum((n - 1) * s for n, s in zip(a.shape, a.strides) if s < 0) if a.size else 0
    base = np.ascontiguousarray(a)
    # Negative and zero strides are rebuilt on the other side from a contiguous copy.
    result.append({"dtype": a.dtype.name, "shape": list(a.shape), "strides": list(base.strides if base.ndim == a.ndim else []),
                   "bytes": base64.b64encode(base.tobytes()).decode(), "str": str(a), "repr": repr(a)})
`, expressions);
  for (const [index, { dtype, shape, strides, bytes, ...expected }] of cases.entries()) {
    const data = runtime.allocate(Buffer.from(bytes, 'base64'));
    const shapeAddress = runtime.allocate(Buffer.from(new Int32Array([...shape, 0]).buffer));
    const stridesAddress = runtime.allocate(Buffer.from(new Int32Array([...strides, 0]).buffer));
    for (const repr of [0, 1]) {
      const text = runtime.text((b) => runtime.exports.rt_text_array(b, dtypes.indexOf(dtype), data, shape.length, shapeAddress, stridesAddress, repr));
      assert.equal(text, repr ? expected.repr : expected.str, expressions[index]);
    }
    for (const address of [data, shapeAddress, stridesAddress]) runtime.exports.rt_free(address);
  }
  assert.equal(runtime.live, 0);
});

test('random float arrays of every magnitude print as NumPy prints them', () => {
  const runtime = new Runtime().initialize();
  const cases = python(`
import numpy as np, base64
state = np.random.RandomState(11)
result = []
for i in range(1500):
    n = state.randint(1, 9)
    kind = [np.float64, np.float32, np.complex128, np.complex64][i % 4]
    a = state.standard_normal(n) * 10.0 ** state.randint(-6, 10)
    a = np.round(a, state.randint(0, 12))
    if i % 3 == 0: a = a * 10.0 ** state.randint(-3, 3, n)
    if i % 7 == 0: a[state.randint(n)] = [np.nan, np.inf, -np.inf, 0.0][state.randint(4)]
    if i % 4 >= 2: a = a + 1j * np.roll(a, 1) * 3
    a = a.astype(kind)
    result.append([a.dtype.name, n, base64.b64encode(a.tobytes()).decode(), repr(a)])
`);
  for (const [dtype, count, bytes, expected] of cases) {
    const buffer = Buffer.from(bytes, 'base64');
    const data = runtime.allocate(buffer);
    const shape = runtime.allocate(Buffer.from(new Int32Array([count, buffer.length / count]).buffer));
    assert.equal(runtime.text((b) => runtime.exports.rt_text_array(b, dtypes.indexOf(dtype), data, 1, shape, shape + 4, 1)), expected);
    runtime.exports.rt_free(data);
    runtime.exports.rt_free(shape);
  }
});
