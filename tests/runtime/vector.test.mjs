// Functions of libm for two lanes: the same bits as one lane at a time, over their whole range and where they change over.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Runtime, doubleFromBits, generator } from './support/runtime.mjs';

const rows = [...readFileSync(new URL('../../wasm-runtime/abi/vector.def', import.meta.url), 'utf8')
  .matchAll(/^VECTOR_FUNCTION\((\w+), (\w+), (\d)\)/gm)].map((match) => match[2]);

const count = 40000;
const special = [0, -0, 1, -1, NaN, Infinity, -Infinity, 5e-324, -5e-324, 2 ** -1022, 2 ** -54, 2 ** -28, 512, 709.7, 709.8, 710, -708.4, -745.1, -745.2, -746,
  1024, -1074, -1075, 928, 1 - 2 ** -4, 1 + 2 ** -4, 1 + 2 ** -52, 1 - 2 ** -53, 2 ** 20, 2 ** 30, 1e22, 1e300, Number.MAX_VALUE, 0.5, 2, 3, -3, 1e16];

/** Numbers of every kind: of a range, all bit patterns, close to multiples of pi/4. */
const kinds = {
  'all bit patterns': (random) => doubleFromBits(random() >>> 0, random() >>> 0),
  'around 0': (random) => random() / 2 ** 31 - 1,
  'to 25': (random) => (random() / 2 ** 32 - 0.5) * 50,
  'to 1000': (random) => (random() / 2 ** 32 - 0.5) * 2000,
  'to 10 millions': (random) => (random() / 2 ** 32 - 0.5) * 2e7,
  'around 1': (random) => 0.9 + random() / 2 ** 32 / 5,
  'close to multiples of pi/4': (random) => Math.trunc(random() / 2 ** 26 - 32) * Math.PI / 4 + (random() / 2 ** 32 - 0.5) * 2 ** -(random() % 50),
  'special': (random) => special[random() % special.length],
};

for (const [index, name] of rows.entries())
  test(`${name} of two lanes`, () => {
    const runtime = new Runtime().initialize();
    const random = generator(17 + index);
    const x = runtime.exports.rt_alloc(count * 8), y = runtime.exports.rt_alloc(count * 8);
    for (const [kind, make] of Object.entries(kinds)) {
      const lists = [x, y].map((address) => new Float64Array(runtime.memory.buffer, address, count));
      for (const list of lists) list.forEach((_, i) => { list[i] = make(random); });
      if (kind !== 'special' && kind !== 'all bit patterns') lists[1].forEach((_, i) => { lists[1][i] = kinds['to 25'](random); });
      const same = runtime.exports.test_vector(index, x, y, count / 2);
      const at = (list) => [list[2 * same], list[2 * same + 1]];
      assert.equal(same, count / 2, `${kind}: ${lists.map(at)}`);
    }
  });
