#!/usr/bin/env node
// Prints what one call for several lanes saves against one call for each number: nanoseconds per number, and the ratio.
//   node tests/runtime/vector_speed.mjs [function...]
// WASMBA_BUILD_DIR: where the runtime was built. A measurement, not a test: nothing is asserted.
import { readFileSync } from 'node:fs';
import { buildModules } from './support/build.mjs';
import { Runtime, generator } from './support/runtime.mjs';

const count = 4096, repetitions = 10, rounds = 41;
const chosen = process.argv.slice(2);
const rows = [...readFileSync(new URL('../../wasm-runtime/abi/vector.def', import.meta.url), 'utf8')
  .matchAll(/^VECTOR_FUNCTION\(\w+, (\w+), \d, (\w+),/gm)].map(([, name, type]) => ({ name, isFloat32: type === 'F32' }));

/** Ordinary arguments: of both signs where the function has them. */
const ranges = { log: [0.1, 10], log2: [0.1, 10], log10: [0.1, 10], log1p: [-0.5, 10], asin: [-1, 1], acos: [-1, 1], pow: [0.1, 10], gamma: [0.5, 20], lgamma: [0.5, 20] };

/** The best of many short rounds: other programs only ever make one longer. */
function nanoseconds(run) {
  for (let i = 0; i < 20 * repetitions; ++i) run();
  const samples = Array.from({ length: rounds }, () => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < repetitions; ++i) run();
    return Number(process.hrtime.bigint() - start) / (repetitions * count);
  });
  return Math.min(...samples);
}

buildModules();
console.log('function      one at a time   in lanes   ratio');
for (const [index, { name, isFloat32 }] of rows.entries()) {
  if (chosen.length && !chosen.includes(name)) continue;
  const runtime = new Runtime().initialize();
  const random = generator(5);
  const [low, high] = ranges[isFloat32 ? name.slice(0, -1) : name] ?? [-5, 5];
  const List = isFloat32 ? Float32Array : Float64Array;
  const [x, y, out] = Array.from({ length: 3 }, () => new List(runtime.memory.buffer, runtime.exports.rt_alloc(count * 8), count));
  for (const list of [x, y]) list.forEach((_, i) => { list[i] = low + (high - low) * random() / 2 ** 32; });
  const [one, lanes] = [0, 1].map((ofLanes) =>
    nanoseconds(() => runtime.exports.test_vector(index, ofLanes, x.byteOffset, y.byteOffset, count, out.byteOffset)));
  console.log(`${name.padEnd(12)}${one.toFixed(2).padStart(12)} ns${lanes.toFixed(2).padStart(9)} ns${(one / lanes).toFixed(2).padStart(8)}`);
}
