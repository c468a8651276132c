// The thread pool: every iteration exactly once, errors by order, stopping, no lost wake-up.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { Runtime, python } from './support/runtime.mjs';

const pools = [];

function pool(threads) {
  const runtime = new Runtime({ shared: true, threads }).initialize();
  const { module, memory } = runtime;
  runtime.workers = [];
  for (let index = 1; index < threads; index++) {
    const block = runtime.exports.wasmba_thread_create(index);
    assert.notEqual(block, 0);
    runtime.workers.push(new Worker(new URL('./support/thread.mjs', import.meta.url), { workerData: { module, memory, block } }));
  }
  runtime.control = new Int32Array(memory.buffer, runtime.exports.wasmba_control.value, 7);
  pools.push(runtime);
  return runtime;
}

async function end(runtime) {
  Atomics.store(runtime.control, 1, 1);
  Atomics.add(runtime.control, 4, 1);
  Atomics.notify(runtime.control, 4);
  await Promise.all(runtime.workers.map((worker) => new Promise((resolve) => { worker.once('exit', resolve); })));
}

after(() => Promise.all(pools.map(end)));

for (const threads of [2, 5]) {
  test(`many tiny regions on ${threads} threads run every iteration once`, async () => {
    const runtime = pool(threads);
    const length = 97;
    const data = runtime.exports.rt_alloc(4 * length);
    let total = 0;
    for (const [regions, chunks] of [[20000, 8], [20000, 97], [3000, 2], [1, 64], [20000, 16]]) {
      assert.equal(runtime.exports.test_increment(data, length, regions, chunks), 0);
      total += regions;
      // Now and then the workers fall asleep.
      await new Promise((resolve) => { setTimeout(resolve, 30); });
      const counts = new Int32Array(runtime.memory.buffer, data, length);
      assert.deepEqual([...counts], new Array(length).fill(total));
    }
    assert.equal(runtime.control[5], total, 'regions counted');
  });
}

test('a million regions on 1 to 16 threads run every iteration once', () => {
  for (const [threads, regions] of [[1, 250_000], [2, 400_000], [3, 200_000], [5, 100_000], [8, 35_000], [16, 15_000]]) {
    const runtime = pool(threads);
    const length = 3 * threads;
    const data = runtime.exports.rt_alloc(4 * length);
    assert.equal(runtime.exports.test_increment(data, length, regions, 2 * threads), 0);
    const counts = new Int32Array(runtime.memory.buffer, data, length);
    assert.deepEqual([...counts], new Array(length).fill(regions), `${threads} threads`);
  }
});

test('regions after sleeping workers lose no wake-up', async () => {
  const runtime = pool(3);
  const data = runtime.exports.rt_alloc(4 * 1000);
  for (let round = 1; round <= 60; round++) {
    assert.equal(runtime.exports.test_increment(data, 1000, 1, 48), 0);
    await new Promise((resolve) => { setTimeout(resolve, round % 4); });
  }
  assert.ok([...new Int32Array(runtime.memory.buffer, data, 1000)].every((count) => count === 60));
});

test('the first chunk that fails wins, whichever thread ran it, with its message', () => {
  const runtime = pool(4);
  for (let round = 0; round < 300; round++) {
    const first = BigInt((round * 37) % 1000);
    assert.equal(runtime.exports.test_failure(1000n, 50, first, 999n), 1);
    const chunk = first / 20n;
    const iteration = first > chunk * 20n ? first : chunk * 20n;
    assert.equal(runtime.takeError(), `IndexError: index ${iteration} is out of bounds for axis 0 with size ${first}`);
  }
  assert.equal(runtime.exports.test_failure(1000n, 50, 1000n, 1000n), 0);
  assert.equal(runtime.live, 0);
});

test('a region inside a region runs inline', () => {
  const runtime = pool(3);
  const cell = runtime.exports.rt_alloc(4);
  new Int32Array(runtime.memory.buffer, cell, 1)[0] = 0;
  for (let round = 0; round < 100; round++) assert.equal(runtime.exports.test_nested(cell, 200n), 0);
  assert.equal(new Int32Array(runtime.memory.buffer, cell, 1)[0], 100 * 200 * 10);
});

test('the number of active threads bounds who works; it is checked', () => {
  const runtime = pool(3);
  assert.equal(runtime.exports.rt_parallel_get_threads(), 3n);
  assert.equal(runtime.exports.rt_parallel_set_threads(1n), 0);
  const data = runtime.exports.rt_alloc(400);
  assert.equal(runtime.exports.test_increment(data, 100, 10, 10), 0);
  assert.equal(runtime.control[5], 0, 'no region on more than one thread');
  assert.equal(runtime.exports.rt_parallel_set_threads(2n), 0);
  assert.equal(runtime.exports.test_increment(data, 100, 10, 10), 0);
  assert.equal(runtime.control[5], 10);
  assert.equal(runtime.exports.rt_parallel_set_threads(4n), 1);
  assert.equal(runtime.takeError(), 'ValueError: The number of threads must be between 1 and 3');
  assert.equal(runtime.exports.rt_parallel_set_threads(0n), 1);
  runtime.takeError();
  const [name, value] = [runtime.str('NUMBA_NUM_THREADS'), runtime.str('17')];
  assert.equal(runtime.exports.rt_environment_set(name, value), 0);
  assert.equal(runtime.exports.rt_parallel_get_threads(), 3n);
  assert.equal(runtime.read(runtime.exports.rt_environment_get(name)), '17');
});

test('chunk counts: several per thread, at most one per iteration, at least one', () => {
  const runtime = new Runtime().initialize();
  const { rt_parallel_chunk_count } = runtime.exports;
  assert.equal(rt_parallel_chunk_count(0n, 1n), 1);
  assert.equal(rt_parallel_chunk_count(1n, 1n), 1);
  assert.equal(rt_parallel_chunk_count(3n, 1n), 3);
  assert.ok(rt_parallel_chunk_count(1_000_000n, 1n) > 1);
  assert.equal(rt_parallel_chunk_count(1_000_000n, 1n), rt_parallel_chunk_count(2n ** 60n, 1n));
  // None shorter than the grain; the program's own size goes before both.
  assert.equal(rt_parallel_chunk_count(999n, 1000n), 1);
  assert.equal(rt_parallel_chunk_count(2000n, 1000n), 2);
  assert.equal(runtime.exports.rt_parallel_set_chunk_size(10n), 0);
  assert.equal(rt_parallel_chunk_count(95n, 1000n), 10);
  assert.equal(rt_parallel_chunk_count(2n ** 60n, 1n), 4096);
  assert.equal(runtime.exports.rt_parallel_get_chunk_size(), 10n);
  assert.equal(runtime.exports.rt_parallel_set_chunk_size(-1n), 1);
  assert.equal(runtime.takeError(), 'ValueError: chunk size must be greater than or equal to zero');
});

test('the stop byte ends a region', async () => {
  const runtime = pool(3);
  const stopper = new Worker(`const { workerData } = require('node:worker_threads');
    const control = new Int32Array(workerData.buffer, workerData.address, 7);
    setTimeout(() => { Atomics.store(control, 0, 1); }, 50);`,
  { eval: true, workerData: { buffer: runtime.memory.buffer, address: runtime.control.byteOffset } });
  // The stopper must be running before this thread blocks.
  await new Promise((resolve) => { stopper.once('online', resolve); });
  assert.equal(runtime.exports.test_spin(), 2);
  assert.equal(runtime.exports.test_increment(runtime.exports.rt_alloc(400), 100, 1, 10), 2);
});

test('prints from several threads keep their lines whole, and come from thread 0', () => {
  const runtime = pool(4);
  assert.equal(runtime.exports.test_print(5000n), 0);
  runtime.exports.rt_text_flush();
  const lines = runtime.written.map(([fd, text]) => { assert.equal(fd, 1); return text; }).join('').trimEnd().split('\n');
  assert.equal(lines.length, 5000);
  const numbers = lines.map((line) => {
    const parts = line.slice(0, -1).split(',');
    assert.equal(new Set(parts).size, 1, line);
    assert.equal(parts.length, 20);
    return Number(parts[0]);
  });
  assert.deepEqual(numbers.sort((a, b) => a - b), Array.from({ length: 5000 }, (_, i) => i));
});

test('threads draw from different streams; thread 0 alone equals NumPy', () => {
  const runtime = pool(2);
  const data = runtime.exports.rt_alloc(8 * 4000);
  runtime.exports.rt_np_random_seed(7n);
  assert.equal(runtime.exports.test_samples(data, 4000n, 64), 0);
  const samples = new Float64Array(runtime.memory.buffer, data, 4000);
  assert.equal(new Set(samples).size, 4000);
  runtime.exports.rt_np_random_seed(7n);
  runtime.exports.rt_parallel_set_threads(1n);
  assert.equal(runtime.exports.test_samples(data, 100n, 4), 0);
  assert.deepEqual([...samples.slice(0, 100)], python('import numpy as np\nnp.random.seed(7)\nresult = np.random.random(100).tolist()'));
});

test('without shared memory the same regions run on the one thread', () => {
  const runtime = new Runtime().initialize();
  const data = runtime.exports.rt_alloc(400);
  assert.equal(runtime.exports.test_increment(data, 100, 50, 7), 0);
  assert.ok([...new Int32Array(runtime.memory.buffer, data, 100)].every((count) => count === 50));
  assert.equal(runtime.exports.test_failure(1000n, 50, 123n, 999n), 1);
  assert.equal(runtime.takeError(), 'IndexError: index 123 is out of bounds for axis 0 with size 123');
  const control = new Int32Array(runtime.memory.buffer, runtime.exports.wasmba_control.value, 7);
  assert.equal(control[2], 1);
  assert.equal(control[5], 0);
});
