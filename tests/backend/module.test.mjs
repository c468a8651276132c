// The module around the code: memory, static data, threads, stack, runtime, errors.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { compileC, emit, instantiate, modeName, modes, newMemory } from './emit.mjs';

const kStackSize = 1 << 20;
const folder = mkdtempSync(join(tmpdir(), 'emit-runtime-'));
after(() => rmSync(folder, { recursive: true }));

for (const mode of modes) {
  test(`imports a memory that fits the mode: ${modeName(mode)}`, () => {
    const { wasm } = emit('define i32 @f() {\n  ret i32 7\n}', { ...mode, exports: ['f'] });
    assert.equal(instantiate(wasm, newMemory(mode.threads)).f(), 7);
    assert.throws(() => instantiate(wasm, newMemory(!mode.threads)), WebAssembly.LinkError);
  });

  test(`static data is set once, whoever instantiates: ${modeName(mode)}`, () => {
    const ir = `@counter = global i32 41
@cleared = global [1000 x i32] zeroinitializer
define i32 @next() {
  %old = atomicrmw add ptr @counter, i32 1 seq_cst
  %new = add i32 %old, 1
  ret i32 %new
}`;
    const { wasm, facts } = emit(ir, { ...mode, exports: ['next', 'counter', 'cleared'] });
    const memory = newMemory(mode.threads);
    new Uint8Array(memory.buffer).fill(0xff, kStackSize); // As a program that ran before would leave it.
    const words = new Int32Array(memory.buffer);
    if (mode.threads) words.fill(0, kStackSize >> 2); // Shared memory is handed in clear.
    const first = instantiate(wasm, memory);
    assert.equal(first.next(), 42);
    if (mode.threads) assert.equal(instantiate(wasm, memory).next(), 43);
    assert.equal(words[facts.addresses.counter >> 2], mode.threads ? 43 : 42);
    assert.equal(words[(facts.addresses.cleared >> 2) + 999], 0);
    assert.ok(facts.minimumPages * 65536 >= facts.addresses.cleared + 4000);
  });

  test(`an overflow of the stack traps and spares static data: ${modeName(mode)}`, () => {
    const ir = `@guard = global i32 1234
declare void @use(ptr) #0
define void @dive(i32 %depth) {
  %frame = alloca [65536 x i8]
  call void @use(ptr %frame)
  store volatile i8 -1, ptr %frame
  %next = add i32 %depth, 1
  call void @dive(i32 %next)
  call void @use(ptr %frame)
  ret void
}
attributes #0 = { "wasm-import-module"="host" "wasm-import-name"="use" }`;
    const { wasm, facts } = emit(ir, { ...mode, exports: ['dive', 'guard'] });
    const memory = newMemory(mode.threads);
    const { dive } = instantiate(wasm, memory, { use() {} });
    assert.throws(() => dive(0), WebAssembly.RuntimeError);
    assert.equal(new Int32Array(memory.buffer)[facts.addresses.guard >> 2], 1234);
  });
}

test('static data begins at globalBase when the stack leaves room', () => {
  const ir = '@data = global i32 5\ndefine ptr @f() {\n  ret ptr @data\n}';
  const base = (flags) => emit(ir, { exports: ['f', 'data'], flags }).facts.addresses.data;
  assert.equal(base([]), kStackSize);
  assert.equal(base(['--global-base=4194304']), 4194304);
});

test('each thread has its own thread-local variables', () => {
  const ir = `@own = thread_local(localexec) global i32 5
define i32 @bump() {
  %address = call ptr @llvm.threadlocal.address.p0(ptr @own)
  %old = load i32, ptr %address
  %new = add i32 %old, 1
  store i32 %new, ptr %address
  ret i32 %new
}
declare ptr @llvm.threadlocal.address.p0(ptr)`;
  const { wasm } = emit(ir, { exports: ['bump'] });
  const memory = newMemory(true);
  const [first, second] = [instantiate(wasm, memory), instantiate(wasm, memory)];
  second.__stack_pointer.value = 3 << 20;
  second.__wasm_init_tls(3 << 20);
  assert.deepEqual([first.bump(), first.bump(), second.bump()], [6, 7, 6]);

  const alone = instantiate(emit(ir, { exports: ['bump'], threads: false }).wasm, newMemory(false));
  assert.deepEqual([alone.bump(), alone.bump()], [6, 7]);
  assert.equal(alone.__wasm_init_tls, undefined);
});

const bitcode = compileC(
  folder,
  'inlined',
  `int cold(int);
   int state_next(void);
   int in_no_archive(int);
   int twice(int x) { return 2 * x; }
   int outside(int x) { return x > 100 ? cold(x) : x; }
   int counted(void) { return state_next(); }
   int unused(int x) { return in_no_archive(x); }`,
  'bc',
);
const archive = compileC(
  folder,
  'cold',
  `static int state;
   int entry(int);
   int state_next(void) { return ++state; }
   int twice(int x) { return 2 * x; }
   int cold(int x) { return -x; }
   int run(int x) { return entry(x) + state_next(); }`,
  'a',
);

for (const mode of modes) {
  test(`the runtime is inlined or linked, with one state: ${modeName(mode)}`, () => {
    const ir = `declare i32 @twice(i32)
declare i32 @outside(i32)
declare i32 @counted()
define i32 @entry(i32 %x) {
  %a = call i32 @twice(i32 %x)
  %b = call i32 @outside(i32 %a)
  %c = call i32 @counted()
  %d = mul i32 %c, 1000
  %e = add i32 %b, %d
  ret i32 %e
}`;
    const flags = [`--runtime=${bitcode}`, `--archive=${archive}`];
    const { wasm, ir: optimised } = emit(ir, { ...mode, exports: ['run'], entryPoints: ['entry'], flags });
    const { run } = instantiate(wasm, newMemory(mode.threads));
    assert.equal(run(5), 10 + 1000 + 2);
    assert.equal(run(60), -120 + 3000 + 4);
    if (mode.optimize > 0) assert.doesNotMatch(optimised, /call i32 @(twice|outside|counted)/);
  });
}

test('what is missing is reported by name', () => {
  const ir = 'declare i32 @nowhere()\ndefine i32 @f() {\n  %r = call i32 @nowhere()\n  ret i32 %r\n}';
  assert.throws(() => emit(ir, { exports: ['f'] }), /undefined symbol: nowhere/);
  assert.throws(() => emit('define void @g() {\n  ret void\n}', { exports: ['h'] }), /symbol exported via --export not found: h/);
});

test('a fatal error of LLVM is reported, not an exit without a word', () => {
  const ir = 'declare void @llvm.x86.sse2.pause()\ndefine void @f() {\n  call void @llvm.x86.sse2.pause()\n  ret void\n}';
  assert.throws(() => emit(ir, { exports: ['f'] }), /status 1\n.*Cannot select/);
});

test('invalid IR is refused', () => {
  assert.throws(() => emit('define void @f() {\nentry:\n  br label %entry\n}', { exports: ['f'] }), /Entry block/);
});

test('one process compiles many programs without growing', () => {
  const ir = `@counter = global i32 1
define i32 @f(i32 %x) {
  %old = atomicrmw add ptr @counter, i32 %x seq_cst
  ret i32 %old
}`;
  const { facts } = emit(ir, { exports: ['f'], flags: ['--alternate', '--repeat=200'] });
  const [early, late] = facts.heapBytes;
  assert.ok(late < early * 1.05 + 65536, `heap grew from ${early} to ${late} bytes`);
});
