// Loops as the front end emits them: right in every mode, and vectorised where compiler/lower/README.md says so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emit, instantiate, modeName, modes, newMemory } from './emit.mjs';
import { LoopBuilder, MemoryArray } from './loops.mjs';

const kData = 1 << 21;
const host = { fail() {} };

const add = (build, left, right) => build.value(`fadd double ${left}, ${right}`);

/** Each kernel: how it is built, and the same in JavaScript on plain arrays; status as the kernel returns it. */
const kernels = {
  addition: {
    build() {
      const build = new LoopBuilder(['%n']);
      for (const name of ['a', 'b', 'c']) build.array(name, 1);
      build.loop('0', '%n', 1, (i) => build.store('c', add(build, build.load('a', i), build.load('b', i)), i));
      return build.text();
    },
    shapes: [[1003], [1003], [1003]],
    scalars: [1003n],
    expect: ([a, b, c]) => c.forEach((_, i) => (c[i] = a[i] + b[i])),
    vectorised: true,
  },
  'backwards from the end': {
    build() {
      const build = new LoopBuilder(['%n']);
      for (const name of ['a', 'c']) build.array(name, 1);
      const last = build.value('sub nsw i64 %n, 1');
      build.loop(last, '-1', -1, (i) => build.store('c', add(build, build.load('a', i), '1.0'), i));
      return build.text();
    },
    shapes: [[517], [517]],
    scalars: [517n],
    expect: ([a, c]) => c.forEach((_, i) => (c[i] = a[i] + 1)),
    vectorised: true,
  },
  'stencil of five points': {
    build() {
      const build = new LoopBuilder(['%n', '%m']);
      for (const name of ['a', 'c']) build.array(name, 2);
      const rows = build.value('sub nsw i64 %n, 1');
      const columns = build.value('sub nsw i64 %m, 1');
      build.loop('1', rows, 1, (i) =>
        build.loop('1', columns, 1, (j) => {
          const neighbours = [
            build.load('a', build.value(`sub nsw i64 ${i}, 1`), j),
            build.load('a', build.value(`add nsw i64 ${i}, 1`), j),
            build.load('a', i, build.value(`sub nsw i64 ${j}, 1`)),
            build.load('a', i, build.value(`add nsw i64 ${j}, 1`)),
          ];
          build.store('c', neighbours.reduce((sum, next) => add(build, sum, next)), i, j);
        }),
      );
      return build.text();
    },
    shapes: [
      [23, 37],
      [23, 37],
    ],
    scalars: [23n, 37n],
    expect([a, c]) {
      const at = (i, j) => a[i * 37 + j];
      for (let i = 1; i < 22; i++)
        for (let j = 1; j < 36; j++) c[i * 37 + j] = at(i - 1, j) + at(i + 1, j) + at(i, j - 1) + at(i, j + 1);
    },
    vectorised: true,
  },
  'matrix product': {
    build() {
      const build = new LoopBuilder(['%n', '%m', '%p']);
      for (const name of ['a', 'b', 'c']) build.array(name, 2);
      build.loop('0', '%n', 1, (i) =>
        build.loop('0', '%p', 1, (k) =>
          build.loop('0', '%m', 1, (j) => {
            const product = build.value(`fmul double ${build.load('a', i, k)}, ${build.load('b', k, j)}`);
            build.store('c', add(build, build.load('c', i, j), product), i, j);
          }),
        ),
      );
      return build.text();
    },
    shapes: [
      [9, 11],
      [11, 13],
      [9, 13],
    ],
    scalars: [9n, 13n, 11n],
    expect([a, b, c]) {
      for (let i = 0; i < 9; i++)
        for (let k = 0; k < 11; k++) for (let j = 0; j < 13; j++) c[i * 13 + j] += a[i * 11 + k] * b[k * 13 + j];
    },
    vectorised: true,
  },
  'condition on the element': {
    build() {
      const build = new LoopBuilder(['%n']);
      for (const name of ['a', 'c']) build.array(name, 1);
      build.loop('0', '%n', 1, (i) => {
        const element = build.load('a', i);
        build.when(build.value(`fcmp ogt double ${element}, 3.0`), () => build.store('c', element, i));
      });
      return build.text();
    },
    shapes: [[300], [300]],
    scalars: [300n],
    expect: ([a, c]) => a.forEach((value, i) => value > 3 && (c[i] = value)),
    vectorised: false,
  },
};

function place(memory, shapes) {
  let address = kData;
  return shapes.map((shape, number) => {
    const array = new MemoryArray(memory, address, shape, (index) => ((index * 7 + number * 3) % 11) - 2.5);
    address += array.values.byteLength;
    return array;
  });
}

for (const [name, kernel] of Object.entries(kernels)) {
  for (const mode of modes) {
    test(`${name}: ${modeName(mode)}`, () => {
      const { wasm, ir } = emit(kernel.build(), { ...mode, exports: ['kernel'] });
      const memory = newMemory(mode.threads);
      const arrays = place(memory, kernel.shapes);
      const expected = arrays.map((array) => Float64Array.from(array.values));
      kernel.expect(expected);
      const { kernel: run } = instantiate(wasm, memory, host);
      assert.equal(run(...arrays.flatMap((array) => array.arguments()), ...kernel.scalars), 0);
      arrays.forEach((array, number) => assert.deepEqual(Float64Array.from(array.values), expected[number]));
      if (mode.optimize >= 2 && kernel.vectorised) assert.match(ir, /vector\.body:/);
    });
  }
}

for (const mode of modes) {
  test(`a failing check leaves the elements before it written: ${modeName(mode)}`, () => {
    const { wasm } = emit(kernels.addition.build(), { ...mode, exports: ['kernel'] });
    const memory = newMemory(mode.threads);
    const failures = [];
    const { kernel: run } = instantiate(wasm, memory, { fail: (number) => failures.push(number) });
    const [a, b, c] = place(memory, [[50], [41], [60]]);
    const before = Float64Array.from(c.values);
    assert.equal(run(...a.arguments(), ...b.arguments(), ...c.arguments(), 60n), 2);
    assert.deepEqual(failures, [1]);
    const expected = before.map((value, i) => (i < 41 ? a.values[i] + b.values[i] : value));
    assert.deepEqual(Float64Array.from(c.values), expected);
  });

  test(`overlapping arrays are written in order: ${modeName(mode)}`, () => {
    const { wasm } = emit(kernels.addition.build(), { ...mode, exports: ['kernel'] });
    const memory = newMemory(mode.threads);
    const { kernel: run } = instantiate(wasm, memory, host);
    const [whole, other] = place(memory, [[65], [64]]);
    // c[i] = a[i] + b[i] where c is a shifted by one element: a running sum.
    const expected = Float64Array.from(whole.values);
    for (let i = 0; i < 64; i++) expected[i + 1] = expected[i] + other.values[i];
    assert.equal(run(whole.address, 64, 8, ...other.arguments(), whole.address + 8, 64, 8, 64n), 0);
    assert.deepEqual(Float64Array.from(whole.values), expected);
  });
}
