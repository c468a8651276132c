// Random loop nests: every level must compute what level 0 computes, up to the last element and the failing check.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emit, instantiate, newMemory } from './emit.mjs';
import { LoopBuilder, MemoryArray } from './loops.mjs';

const kPrograms = Number(process.env.RANDOM_LOOPS ?? 24);
const kRunsPerProgram = 12;
const kData = 1 << 21;

/** Mulberry32: a reproducible sequence per seed. */
function randomNumbers(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return { between, oneOf: (items) => items[between(0, items.length - 1)], chance: (share) => next() < share };
}

/** A nest of one or two loops with a few statements on arrays of the same rank. */
function randomProgram({ between, oneOf, chance }) {
  const rank = between(1, 2);
  const build = new LoopBuilder(['%n', '%m', '%start'], { wrap: chance(0.7) });
  const arrays = ['a', 'b', 'c'].slice(0, between(2, 3));
  for (const name of arrays) build.array(name, rank);

  const shifted = (index) => {
    const shift = chance(0.6) ? 0 : between(-2, 2);
    return shift ? build.value(`add nsw i64 ${index}, ${shift}`) : index;
  };
  const element = (indices) => build.load(oneOf(arrays), ...indices.map(shifted));
  const assign = (indices) => {
    let value = element(indices);
    for (let term = between(0, 2); term > 0; term--)
      value = build.value(`${oneOf(['fadd', 'fsub', 'fmul'])} double ${value}, ${chance(0.7) ? element(indices) : '0.5'}`);
    build.store(oneOf(arrays), value, ...indices.map(shifted));
  };
  const statements = (indices) => {
    for (let count = between(1, 2); count > 0; count--) {
      if (chance(0.3)) build.when(build.value(`fcmp olt double ${element(indices)}, 1.0`), () => assign(indices));
      else assign(indices);
    }
  };
  const nest = (indices, stops) => {
    if (stops.length === 0) return statements(indices);
    const step = oneOf([1, 1, 1, 2, 3, -1, -2]);
    const start = step < 0 ? build.value(`sub nsw i64 ${stops[0]}, 1`) : oneOf(['0', '0', '1', '%start']);
    build.loop(start, step < 0 ? '-1' : stops[0], step, (index) => nest([...indices, index], stops.slice(1)));
  };
  nest([], ['%n', '%m'].slice(0, rank));
  return { ir: build.text({ contiguous: chance(0.7) }), rank, count: arrays.length };
}

function randomRuns({ between, chance }, rank) {
  return Array.from({ length: kRunsPerProgram }, () => {
    const shape = Array.from({ length: rank }, () => between(0, rank === 1 ? 70 : 14));
    return {
      shape,
      // Mostly within the arrays, so that loops end and not only checks fail.
      n: (shape[0] ?? 0) - (chance(0.7) ? 2 : between(-3, 3)),
      m: (shape[1] ?? 0) - (chance(0.7) ? 2 : between(-3, 3)),
      start: chance(0.5) ? 0 : between(-4, 4),
      shrink: chance(0.8) ? 0 : between(0, 5),
      overlap: chance(0.3) ? between(0, 9) * 8 : undefined,
    };
  });
}

function outcome(wasm, { rank, count }, runs) {
  const memory = newMemory(false);
  const failures = [];
  const { kernel } = instantiate(wasm, memory, { fail: (number) => failures.push(number) });
  return runs.map((run) => {
    let address = kData;
    const arrays = Array.from({ length: count }, (_, number) => {
      const shape = run.shape.map((length) => Math.max(0, length - (number === count - 1 ? run.shrink : 0)));
      const array = new MemoryArray(memory, address, shape, (index) => ((index * 5 + number) % 9) / 4 - 1);
      address += run.overlap ?? array.values.byteLength + 64;
      return array;
    });
    const before = new Uint8Array(memory.buffer, kData, 65536).slice();
    const status = kernel(...arrays.flatMap((array) => array.arguments()), BigInt(run.n), BigInt(run.m), BigInt(run.start));
    const bytes = Buffer.from(memory.buffer, kData, 65536);
    const changed = !bytes.equals(before);
    return { rank, status, failure: failures.pop(), changed, bytes: Buffer.from(bytes).toString('latin1') };
  });
}

let completed = 0;
for (let seed = 1; seed <= kPrograms; seed++) {
  test(`random loops ${seed}`, () => {
    const random = randomNumbers(seed * 7919);
    const program = randomProgram(random);
    const runs = randomRuns(random, program.rank);
    const build = (optimize) => emit(program.ir, { optimize, threads: false, exports: ['kernel'] }).wasm;
    const expected = outcome(build(0), program, runs);
    completed += expected.filter(({ status, changed }) => status === 0 && changed).length;
    for (const optimize of [1, 2, 3]) {
      const actual = outcome(build(optimize), program, runs);
      actual.forEach((result, number) => {
        const where = `O${optimize}, ${JSON.stringify(runs[number])}\n${program.ir}`;
        assert.deepEqual([result.status, result.failure], [expected[number].status, expected[number].failure], where);
        assert.ok(result.bytes === expected[number].bytes, where);
      });
    }
  });
}

test('many of the random loops run to their end', () => {
  assert.ok(completed > (kPrograms * kRunsPerProgram) / 4, `${completed} did`);
});
