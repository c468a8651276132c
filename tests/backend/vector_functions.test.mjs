// Functions of libm in loops: each row of abi/vector.def is taken by the vectorisers, and gives what a loop without vectors gives. Reductions have
// several partial results, and checks of arguments that cannot fail do not hold a loop back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { emit, instantiate, newMemory } from './emit.mjs';

const rows = [
  ...readFileSync(new URL('../../wasm-runtime/abi/vector.def', import.meta.url), 'utf8').matchAll(
    /^VECTOR_FUNCTION\((\w+), (\w+), (\d), (\w+),/gm,
  ),
].map(([, symbol, scalar, operands, type]) => ({ symbol, scalar, operands: Number(operands), isFloat32: type === 'F32' }));

const count = 103;
const addresses = { x: 1 << 21, y: (1 << 21) + 8 * count, out: (1 << 21) + 16 * count };
const flags = [`--archive=${process.env.RUNTIME_ARCHIVE}`];
const attributes = 'attributes #0 = { nounwind willreturn memory(none) }';

const typeOf = (row) => (row.isFloat32 ? 'float' : 'double');
const declaration = (row) =>
  `declare ${typeOf(row)} @${row.scalar}(${Array(row.operands).fill(typeOf(row)).join(', ')}) #0`;

/** out[i] = f(x[i], y[i]) */
function elementwise(row) {
  const type = typeOf(row);
  const names = ['x', 'y'].slice(0, row.operands);
  return `${declaration(row)}
define void @kernel(ptr %x, ptr %y, ptr %out, i32 %n) {
entry:
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %next, %loop ]
${names.map((name) => `  %at.${name} = getelementptr ${type}, ptr %${name}, i32 %i\n  %value.${name} = load ${type}, ptr %at.${name}`).join('\n')}
  %result = call ${type} @${row.scalar}(${names.map((name) => `${type} %value.${name}`).join(', ')}) #0
  %at.out = getelementptr ${type}, ptr %out, i32 %i
  store ${type} %result, ptr %at.out
  %next = add nuw nsw i32 %i, 1
  %more = icmp ult i32 %next, %n
  br i1 %more, label %loop, label %done
done:
  ret void
}
${attributes}`;
}

function run(wasm, List) {
  const memory = newMemory(false);
  const list = (address) => new List(memory.buffer, address, count);
  list(addresses.x).forEach((_, i, x) => (x[i] = (i - 20) / 16));
  list(addresses.y).forEach((_, i, y) => (y[i] = ((i * 7) % 29) / 8 - 1));
  instantiate(wasm, memory).kernel(addresses.x, addresses.y, addresses.out, count);
  return [...list(addresses.out)];
}

for (const row of rows)
  test(`a loop with ${row.scalar}`, () => {
    const List = row.isFloat32 ? Float32Array : Float64Array;
    const [plain, vectorised] = [0, 3].map((optimize) =>
      emit(elementwise(row), { optimize, threads: false, exports: ['kernel'], flags }),
    );
    assert.match(vectorised.ir, new RegExp(`call <\\d x \\w+> @${row.symbol}\\(`));
    assert.deepEqual(run(vectorised.wasm, List), run(plain.wasm, List));
  });

for (const row of rows.filter(({ scalar }) => scalar === 'exp' || scalar === 'expf'))
  test(`sums in eight accumulators of ${row.scalar}`, () => {
    const type = typeOf(row);
    const lanes = [...Array(8).keys()];
    const ir = `${declaration(row)}
define ${type} @kernel(ptr %x, i32 %n) {
entry:
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %next, %loop ]
${lanes.map((k) => `  %sum.${k} = phi ${type} [ 0.0, %entry ], [ %new.${k}, %loop ]`).join('\n')}
  %at = getelementptr ${type}, ptr %x, i32 %i
${lanes
  .map(
    (k) => `  %at.${k} = getelementptr ${type}, ptr %at, i32 ${k}
  %value.${k} = load ${type}, ptr %at.${k}
  %result.${k} = call ${type} @${row.scalar}(${type} %value.${k}) #0
  %new.${k} = fadd ${type} %sum.${k}, %result.${k}`,
  )
  .join('\n')}
  %next = add nuw nsw i32 %i, 8
  %more = icmp ult i32 %next, %n
  br i1 %more, label %loop, label %done
done:
${lanes.slice(1).map((k) => `  %total.${k} = fadd ${type} ${k === 1 ? '%new.0' : `%total.${k - 1}`}, %new.${k}`).join('\n')}
  ret ${type} %total.7
}
${attributes}`;
    const { ir: optimised } = emit(ir, { optimize: 3, threads: false, exports: ['kernel'], flags });
    assert.match(optimised, new RegExp(`call <\\d x \\w+> @${row.symbol}\\(`));
    assert.doesNotMatch(optimised, /\.wide/);
  });

test('a reduction that may be reordered has several partial results', () => {
  const ir = `define double @kernel(ptr %x, i32 %n) {
entry:
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %next, %loop ]
  %sum = phi double [ 0.0, %entry ], [ %new, %loop ]
  %at = getelementptr double, ptr %x, i32 %i
  %value = load double, ptr %at
  %new = fadd reassoc double %sum, %value
  %next = add nuw nsw i32 %i, 1
  %more = icmp ult i32 %next, %n
  br i1 %more, label %loop, label %done
done:
  ret double %new
}`;
  const partial = /phi <2 x double>/g;
  assert.equal(emit(ir, { optimize: 3, threads: false, exports: ['kernel'] }).ir.match(partial)?.length, 4);
  const inOrder = emit(ir.replace('reassoc ', ''), { optimize: 3, threads: false, exports: ['kernel'] }).ir;
  assert.doesNotMatch(inOrder, partial);
});

test('math.sqrt of a sum of squares', () => {
  const ir = `declare i32 @rt_math_sqrt(double, ptr)
define i32 @kernel(ptr %x, ptr %y, ptr %out, i32 %n) {
entry:
  %slot = alloca double
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %next, %latch ]
  %at.x = getelementptr double, ptr %x, i32 %i
  %at.y = getelementptr double, ptr %y, i32 %i
  %value.x = load double, ptr %at.x
  %value.y = load double, ptr %at.y
  %square.x = fmul double %value.x, %value.x
  %square.y = fmul double %value.y, %value.y
  %sum = fadd double %square.x, %square.y
  %status = call i32 @rt_math_sqrt(double %sum, ptr %slot)
  %raised = icmp ne i32 %status, 0
  br i1 %raised, label %error, label %latch
latch:
  %root = load double, ptr %slot
  %at.out = getelementptr double, ptr %out, i32 %i
  store double %root, ptr %at.out
  %next = add nuw nsw i32 %i, 1
  %more = icmp ult i32 %next, %n
  br i1 %more, label %loop, label %done
done:
  ret i32 0
error:
  ret i32 1
}`;
  const { ir: optimised } = emit(ir, {
    optimize: 3,
    threads: false,
    exports: ['kernel'],
    flags: [`--runtime=${process.env.RUNTIME_BITCODE}`, ...flags],
  });
  assert.match(optimised, /call <2 x double> @llvm\.sqrt\.v2f64/);
});
