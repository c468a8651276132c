// Passes of ours between LLVM's: what they are for is in the headers of compiler/backend.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emit, instantiate, newMemory } from './emit.mjs';

const base = 1 << 21;

function run(ir, optimize, ...values) {
  const { wasm, ir: optimised } = emit(ir, { optimize, threads: false, exports: ['kernel'] });
  const memory = newMemory(false);
  return { memory, optimised, result: instantiate(wasm, memory).kernel(...values) };
}

/** The body is a function of %p; how often it counted is returned: retains, and a hundred for every release. */
const counting = (body) => `@calls = global i32 0
define void @rt_retain(ptr %p) noinline { call void @count(i32 1) ret void }
define void @rt_release(ptr %p) noinline { call void @count(i32 100) ret void }
define void @count(i32 %n) noinline {
  %old = load volatile i32, ptr @calls
  %new = add i32 %old, %n
  store volatile i32 %new, ptr @calls
  ret void
}
define i32 @kernel(ptr %p, ptr %q) {
${body}
  %all = load volatile i32, ptr @calls
  ret i32 %all
}`;
const retain = (value) => `  call void @rt_retain(ptr ${value})`;
const release = (value) => `  call void @rt_release(ptr ${value})`;

for (const { name, body, calls } of [
  { name: 'up and down at once', body: [retain('%p'), retain('%p'), release('%p')], calls: 1 },
  { name: 'null', body: [retain('null'), release('null')], calls: 0 },
  { name: 'down before up', body: [release('%p'), retain('%p')], calls: 101 },
  { name: 'something freed between', body: [retain('%p'), release('%q'), release('%p')], calls: 201 },
])
  test(`references are not counted for nothing: ${name}`, () => {
    assert.equal(run(counting(body.join('\n')), 3, base, base + 8).result, calls);
  });

const smaller = ['olt', 'ult', 'ole', 'ule', 'ogt', 'ugt', 'oge', 'uge'];
for (const predicate of smaller)
  for (const [yes, no] of [
    ['%x', '%y'],
    ['%y', '%x'],
  ])
    test(`${yes} where %x ${predicate} %y, else ${no}`, () => {
      const ir = `define double @kernel(double %x, double %y) {
  %which = fcmp ${predicate} double %x, %y
  %chosen = select i1 %which, double ${yes}, double ${no}
  ret double %chosen
}`;
      const numbers = [-1, -0, 0, 1, Infinity, NaN];
      const results = (optimize) =>
        numbers.flatMap((x) => numbers.map((y) => run(ir, optimize, x, y).result));
      assert.deepEqual(results(3), results(0));
    });

test('the smaller of two floats is chosen without a branch', () => {
  const ir = `define double @kernel(double %x, double %y) {
  %which = fcmp olt double %x, %y
  %chosen = select i1 %which, double %x, double %y
  ret double %chosen
}`;
  assert.match(run(ir, 3, 1, 2).optimised, /llvm\.wasm\.pmin\.v2f64/);
});

/** Marks every %step-th of %n bytes. */
const marking = `define void @kernel(ptr %bytes, i32 %n, i64 %step) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %product = mul i64 %i, %step
  %offset = trunc i64 %product to i32
  %at = getelementptr i8, ptr %bytes, i32 %offset
  store i8 1, ptr %at
  %next = add nuw nsw i64 %i, 1
  %nextProduct = mul i64 %next, %step
  %nextOffset = trunc i64 %nextProduct to i32
  %more = icmp ult i32 %nextOffset, %n
  br i1 %more, label %loop, label %done
done:
  ret void
}`;

test('scattered bytes are written one by one, and found by additions', () => {
  const count = 1000;
  for (const step of [1n, 3n, 7n]) {
    const [plain, optimised] = [0, 3].map((optimize) => {
      const { memory, optimised } = run(marking, optimize, base, count, step);
      return { text: optimised, bytes: [...new Uint8Array(memory.buffer, base, count)] };
    });
    assert.deepEqual(optimised.bytes, plain.bytes);
    assert.doesNotMatch(optimised.text, /<\d+ x i\d+>|\bmul\b/);
  }
});
