// Functions of libm: several lanes give the same bits as one, over their whole range and where they change over; and no result is further from
// the exact value (GNU MPFR's) than abi/vector.def states.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { exactOracle } from './support/build.mjs';
import { Runtime, doubleFromBits, generator } from './support/runtime.mjs';

const rows = [...readFileSync(new URL('../../wasm-runtime/abi/vector.def', import.meta.url), 'utf8')
  .matchAll(/^VECTOR_FUNCTION\((\w+), (\w+), (\d), (\w+), ([\d.]+)\)/gm)]
  .map(([, , name, operands, type, ulps]) => ({ name, operands: Number(operands), isFloat32: type === 'F32', ulps: Number(ulps) }));

const count = 40000;
/** MPFR is asked about one result of so many. */
const exactEvery = 8;

const powers = [0, 1, 2, 3, 10, 12, 16, 20, 22, 26, 27, 28, 29, 53, 54, 55, 56, 57, 60, 64, 66, 120, 126, 127, 149, 380, 450, 511, 512, 1021, 1022, 1074];
/** Where the functions go over from one formula to another: numbers that it stands close to are tried, too. */
const thresholds = [0.2554, 0.25, 0.34657, 0.41421, 0.5, 0.5493, 0.67434, 0.6875, 0.693147, 0.7071, 0.75, 0.84375, 0.875, 0.975, 1.0397, 1.1875, 1.25,
  1.41421, 2.4375, 2.857, 6, 10, 13, 18.7, 19, 20, 22, 25, 28, 36, 38.8, 56, 88, 88.7, 88.72, 88.722, 89.4, 103.9, 104, 128, 150, 171.6, 184, 708.4, 709.7, 709.8, 710,
  710.4, 710.5, 745.1, 745.2, 746, 928, 1024, 1074, 1075, 1e16, 1e22, 1e300, Math.PI / 4, Math.PI / 2, Math.PI, 9 * Math.PI / 4, 2 ** 28 * Math.PI / 2];
const special = [0, NaN, Infinity, Number.MAX_VALUE, 3.4028234663852886e38, 5e-324, 3, 7, 0.1, ...thresholds, ...powers.flatMap((k) => [2 ** k, 2 ** -k])];

/** Numbers of every kind; `scale` is small for float32, whose functions end sooner. */
const kinds = {
  'all bit patterns': (random, isFloat32) => (isFloat32 ? floatFromBits(random() >>> 0) : doubleFromBits(random() >>> 0, random() >>> 0)),
  'around 0': (random) => random() / 2 ** 31 - 1,
  'of every size below 1': (random) => (random() / 2 ** 31 - 1) * 2 ** -(random() % 60),
  'to 25': (random) => (random() / 2 ** 32 - 0.5) * 50,
  'to 1000': (random, isFloat32) => (random() / 2 ** 32 - 0.5) * (isFloat32 ? 256 : 2000),
  'to 10 millions': (random) => (random() / 2 ** 32 - 0.5) * 2e7,
  'around 1': (random) => 0.9 + random() / 2 ** 32 / 5,
  'close to multiples of pi/4': (random) => Math.trunc(random() / 2 ** 26 - 32) * Math.PI / 4 + (random() / 2 ** 32 - 0.5) * 2 ** -(random() % 50),
  special: (random) => (random() % 2 ? 1 : -1) * special[random() % special.length],
  'close to special numbers': (random, isFloat32) =>
    (random() % 2 ? 1 : -1) * special[random() % special.length] * (1 + (random() / 2 ** 31 - 1) * 2 ** (isFloat32 ? -20 - random() % 3 : -49 - random() % 3)),
};

function floatFromBits(bits) {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, bits);
  return view.getFloat32(0);
}

/** The largest error in units in the last place, and where it is. */
function largestError({ name, isFloat32 }, x, y, results) {
  const groups = new Float64Array(3 * Math.ceil(results.length / exactEvery));
  for (let i = 0; i < results.length; i += exactEvery) groups.set([x[i], y[i], results[i]], 3 * (i / exactEvery));
  const plainName = isFloat32 ? name.slice(0, -1) : name;
  const run = spawnSync(exactOracle, [plainName, isFloat32 ? 'float32' : 'float64'], { input: new Uint8Array(groups.buffer) });
  assert.equal(run.status, 0, `${name}: ${run.stderr}`);
  const [error, ...at] = run.stdout.toString().trim().split(' ');
  return { error: error === 'inf' ? Infinity : Number(error), at: at.join(' ') };
}

for (const [index, row] of rows.entries())
  test(`${row.name} of ${row.isFloat32 ? 'four' : 'two'} lanes`, () => {
    const runtime = new Runtime().initialize();
    const random = generator(17 + index);
    const List = row.isFloat32 ? Float32Array : Float64Array;
    const [x, y, ofLanes, ofOne] = Array.from({ length: 4 }, () => new List(runtime.memory.buffer, runtime.exports.rt_alloc(count * 8), count));
    for (const [kind, make] of Object.entries(kinds)) {
      const isOfOneSize = !/special|all/.test(kind);
      for (let i = 0; i < count; ++i) {
        x[i] = make(random, row.isFloat32);
        y[i] = isOfOneSize ? kinds['to 25'](random) : make(random, row.isFloat32);
      }
      for (const [list, lanes] of [[ofLanes, 1], [ofOne, 0]]) runtime.exports.test_vector(index, lanes, x.byteOffset, y.byteOffset, count, list.byteOffset);
      const differs = ofLanes.findIndex((value, i) => !Object.is(value, ofOne[i]));
      assert.equal(differs, -1, `${kind}: of ${x[differs]}, ${y[differs]} lanes give ${ofLanes[differs]}, one ${ofOne[differs]}`);
      const { error, at } = largestError(row, x, y, ofOne);
      assert.ok(error <= row.ulps, `${kind}: ${error} ulp at ${at}`);
    }
  });
