import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../web/protocol/run';
import { createProgram } from '../../web/runtime/program';
import { withWorkerPool } from '../../web/runtime/worker-pool';
import { assemble, type ModuleSource, manifest, platform, raise, withProgram } from './module';

const done = '(i32.const 0)';
const run = (source: ModuleSource, options = {}): Promise<RunResult> =>
  withProgram(source, (program) => program.run({ threads: 1, ...options }));

describe('output', () => {
  it('keeps fixed, volatile and error text apart', async () => {
    const result = await run({
      texts: ['took ', '0.25', ' s\n', 'warning\n'],
      main: `(call $write (i32.const 1) $text(0) $length(0)) (call $write (i32.const 3) $text(1) $length(1))
        (call $write (i32.const 1) $text(2) $length(2)) (call $write (i32.const 2) $text(3) $length(3)) ${done}`,
    });
    expect(result.output).toEqual([
      { stream: 'stdout', text: 'took ', volatile: false },
      { stream: 'stdout', text: '0.25', volatile: true },
      { stream: 'stdout', text: ' s\n', volatile: false },
      { stream: 'stderr', text: 'warning\n', volatile: false },
    ]);
    expect(result).toMatchObject({ status: 'done', exitCode: 0, threads: 1, error: null });
    expect(result.milliseconds).toBeGreaterThanOrEqual(0);
  });

  it('joins characters that were written in pieces', async () => {
    const bytes = new TextEncoder().encode('é€😀');
    const result = await run({
      texts: [...bytes].map((byte) => Uint8Array.of(byte)),
      main:
        [...bytes].map((_, i) => `(call $write (i32.const 1) $text(${i}) (i32.const 1))`).join(' ') + done,
    });
    expect(result.output).toEqual([{ stream: 'stdout', text: 'é€😀', volatile: false }]);
  });

  it('arrives while the program runs', async () => {
    const source = {
      texts: ['early\n', 'late\n'],
      main: `(call $write (i32.const 1) $text(0) $length(0))
        (loop $wait (br_if $wait (i32.eqz (i32.atomic.load (i32.const 1024)))))
        (call $write (i32.const 1) $text(1) $length(1)) (i32.const 2)`,
    };
    const result = await withProgram(source, (program) =>
      program.run({ threads: 1, onOutput: () => program.stop() }),
    );
    expect(result.status).toBe('stopped');
    expect(result.output[0]!.text).toBe('early\nlate\n');
    expect(result.milliseconds).not.toBeNull();
  });

  for (const shared of [true, false]) {
    it(`of an endless printer is cut and the program still stops (shared memory: ${shared})`, async () => {
      const source = {
        shared,
        texts: ['0123456789'],
        main: `(loop $print (call $write (i32.const 1) $text(0) $length(0)) (br $print)) ${done}`,
      };
      const result = await run(source, { outputLimit: 5000, timeLimitMilliseconds: 400 });
      expect(result.status).toBe('stopped');
      expect(result.outputTruncated).toBe(true);
      expect(result.output[0]!.text).toBe('0123456789'.repeat(500));
      expect(result.output[1]).toMatchObject({ stream: 'stderr' });
      expect(result.output[1]!.text).toContain('5000');
      expect(result.output).toHaveLength(2);
    });
  }

  it('of more than the ring holds arrives whole through a slow reader', async () => {
    const source = {
      texts: ['0123456789abcdef'.repeat(8)],
      main: `(loop $print (call $write (i32.const 1) $text(0) $length(0))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br_if $print (i32.lt_u (local.get $i) (i32.const 10000)))) ${done}`,
    };
    let seen = 0;
    const result = await run(source, {
      outputLimit: Number.POSITIVE_INFINITY,
      keepOutput: false,
      onOutput: async (pieces: { text: string }[]) => {
        seen += pieces.reduce((sum, piece) => sum + piece.text.length, 0);
        await new Promise((resolve) => setTimeout(resolve, 1));
      },
    });
    expect(result.status).toBe('done');
    expect(seen).toBe(128 * 10000);
    expect(result.output).toEqual([]);
  });
});

describe('stop', () => {
  const polling = '(loop $wait (br_if $wait (i32.eqz (i32.atomic.load (i32.const 1024))))) (i32.const 2)';
  const deaf = `(loop $forever (br $forever)) ${done}`;

  it('ends a loop that polls by the stop word, with its time', async () => {
    const result = await run({ main: polling }, { timeLimitMilliseconds: 50 });
    expect(result).toMatchObject({ status: 'stopped', exitCode: 130 });
    expect(result.milliseconds).not.toBeNull();
  });

  it('terminates a loop that does not poll, and the program can run again', async () => {
    await withProgram({ main: deaf }, async (program) => {
      for (let round = 0; round < 2; round += 1) {
        const result = await program.run({ threads: 2, timeLimitMilliseconds: 20 });
        expect(result).toMatchObject({ status: 'stopped', milliseconds: null });
      }
    });
  });

  it('terminates a program without shared memory', async () => {
    const result = await run({ shared: false, main: deaf }, { timeLimitMilliseconds: 20 });
    expect(result).toMatchObject({ status: 'stopped', milliseconds: null });
  });

  it('wakes a sleeper', async () => {
    const result = await run(
      { main: '(call $sleep (f64.const 3600)) (i32.const 2)' },
      { timeLimitMilliseconds: 20 },
    );
    expect(result.status).toBe('stopped');
    expect(result.milliseconds).not.toBeNull();
  });

  it('before the program has begun ends it', async () => {
    await withProgram({ main: done }, async (program) => {
      const result = program.run({ threads: 2 });
      program.stop();
      expect((await result).status).toBe('stopped');
      expect((await program.run({ threads: 2 })).status).toBe('done');
    });
  });
});

describe('errors', () => {
  it('become a Python traceback with source lines and carets', async () => {
    const positions = [
      { function: '<module>', line: 4, column: 1, endLine: 4, endColumn: 9 },
      { function: 'f', line: 2, column: 12, endLine: 2, endColumn: 17 },
    ];
    const options = {
      manifest: manifest({ positions }),
      source: 'def f(x):\n    return 1 / x\n\nprint(f(0))\n',
      fileName: 'zero.py',
    };
    const result = await withProgram(
      { main: raise(2, 'division by zero 😀', [1, 0]) },
      (p) => p.run({ threads: 1 }),
      options,
    );
    expect(result).toMatchObject({ status: 'error', exitCode: 1 });
    expect(result.error).toMatchObject({
      type: 'ZeroDivisionError',
      message: 'division by zero 😀',
      internal: false,
    });
    expect(result.error!.frames.map((frame) => frame.function)).toEqual(['<module>', 'f']);
    expect(result.error!.traceback).toBe(
      [
        'Traceback (most recent call last):',
        '  File "zero.py", line 4, in <module>',
        '    print(f(0))',
        '    ^^^^^^^^',
        '  File "zero.py", line 2, in f',
        '    return 1 / x',
        '           ~~^~~',
        'ZeroDivisionError: division by zero 😀',
        '',
      ].join('\n'),
    );
  });

  it('without a message show the type alone', async () => {
    const result = await run({ main: raise(1, null, []) });
    expect(result.error!.traceback).toBe('Exception\n');
  });

  it('of the stack are a RecursionError', async () => {
    const result = await run({
      functions:
        '(func $deep (param $n i32) (result i32) (i32.add (i32.const 1) (call $deep (local.get $n))))',
      main: '(call $deep (i32.const 0))',
    });
    expect(result.error).toMatchObject({ type: 'RecursionError', internal: false });
    expect(result.error!.message).toBe('maximum recursion depth exceeded');
  });

  it("of the module's own stack are a RecursionError", async () => {
    const result = await run({
      functions: `(func $deep (param $n i32)
        (global.set $stack (i32.sub (global.get $stack) (i32.const 4096)))
        (i32.store (global.get $stack) (local.get $n))
        (call $deep (local.get $n)))`,
      main: `(call $deep (i32.const 0)) ${done}`,
    });
    expect(result.error).toMatchObject({ type: 'RecursionError', internal: false });
  });

  it.each([
    ['unreachable', 'unreachable'],
    ['an access out of bounds', `(drop (i32.load (i32.const -4))) ${done}`],
  ])('by a trap (%s) are internal', async (_name, main) => {
    const result = await run({ main });
    expect(result).toMatchObject({ status: 'error', exitCode: 1, milliseconds: null });
    expect(result.error).toMatchObject({ type: 'InternalError', internal: true });
    expect(result.error!.traceback).toContain('internal error');
  });

  it('by a trap in a pool thread end the run', async () => {
    const result = await run({ job: 'unreachable', main: `(call $fork) ${done}` }, { threads: 2 });
    expect(result.error).toMatchObject({ internal: true });
    expect(result.error!.message).toContain('thread 1');
  });

  it('with an unknown exception type are internal, not a crash', async () => {
    const result = await run({ main: raise(77, null, []) });
    expect(result.error).toMatchObject({ internal: true });
  });
});

describe('sys.exit', () => {
  it('gives its code', async () => {
    const main = '(i32.store (i32.const 1096) (i32.const 7)) (i32.const 3)';
    expect(await run({ main })).toMatchObject({ status: 'exit', exitCode: 7, error: null });
  });

  it('with a text prints it on stderr and gives 1', async () => {
    const main = `(drop (block (result i32) ${raise(0, 'no input', [])})) (i32.const 3)`;
    const result = await run({ main });
    expect(result).toMatchObject({ status: 'exit', exitCode: 1 });
    expect(result.output).toEqual([{ stream: 'stderr', text: 'no input\n', volatile: false }]);
  });
});

describe('threads', () => {
  const forking = {
    texts: ['forked\n'],
    job: '(call $write (i32.const 1) $text(0) $length(0))',
    main: `(call $fork) (i32.sub (i32.atomic.load (i32.const 1412)) (i32.const 9006))`,
  };

  it('each have a block, their TLS and the job; the pool is the same in the next run', async () => {
    await withProgram(forking, async (program) => {
      for (let round = 0; round < 3; round += 1) {
        const result = await program.run({ threads: 4 });
        expect(result).toMatchObject({ status: 'done', threads: 4, regions: 1 });
        expect(result.output[0]!.text).toBe('forked\n'.repeat(3));
      }
    });
  });

  it('are one when the module shares no memory', async () => {
    expect(await run({ shared: false, main: done }, { threads: 4 })).toMatchObject({
      status: 'done',
      threads: 1,
    });
  });
});

describe('memory', () => {
  it.each([
    ['shared', true, 200000],
    ['unshared', false, 200000],
    ['shared, unknown extent', true, undefined],
  ])('is clear at the start of every run (%s)', async (_name, shared, heapTop) => {
    const dirty = {
      shared,
      ...(heapTop === undefined ? {} : { heapTop }),
      main: `(local.set $i (i32.or (i32.load (i32.const 199996)) (i32.load (i32.const 1500))))
        (i32.store (i32.const 199996) (i32.const 1)) (i32.store (i32.const 1500) (i32.const 1)) (local.get $i)`,
    };
    await withProgram(dirty, async (program) => {
      expect((await program.run({ threads: 1 })).status).toBe('done');
      expect((await program.run({ threads: 1 })).status).toBe('done');
    });
  });

  it('reports what is alive after wasmba_finish', async () => {
    const source = {
      main: `(i32.store (i32.const 1408) (i32.const 5)) ${done}`,
      finish: '(i32.store (i32.const 1408) (i32.sub (i32.load (i32.const 1408)) (i32.const 3)))',
    };
    expect((await run(source, { leakCheck: true })).liveObjects).toBe(2);
    expect((await run(source)).liveObjects).toBeNull();
  });

  it('hands out arrays in C order, whatever their strides', async () => {
    // A 2x3 int16 array whose rows run backwards over columns that are 4 bytes apart.
    const cells = [1, 2, 3, 4, 5, 6].map(
      (value, i) => `(i32.store (i32.const ${1600 + 4 * i}) (i32.const ${value}))`,
    );
    const record = [0, 1612, 2, 3, -12, 4].map(
      (word, i) => `(i32.store (i32.const ${1700 + 4 * i}) (i32.const ${word}))`,
    );
    const global = { name: 'a', type: 'int16[:,:]', kind: 'array', dtype: 'int16', ndim: 2, address: 1700 };
    const unbound = { ...global, name: 'b', address: 1800 };
    const result = await withProgram(
      { main: `${cells.join('')} ${record.join('')} ${done}` },
      (program) => program.run({ threads: 1, snapshots: true }),
      { manifest: manifest({ globals: [global, unbound] }) },
    );
    expect(result.snapshots).toHaveLength(1);
    const [array] = result.snapshots;
    expect(array).toMatchObject({ name: 'a', dtype: 'int16', shape: [2, 3] });
    expect([...new Int16Array(array!.bytes.buffer)]).toEqual([4, 5, 6, 1, 2, 3]);
  });

  it('holds the arguments', async () => {
    // Writes the text of argv[1]: record at control + 24.
    const argument = '(i32.load (i32.const 1048))';
    const result = await withProgram(
      {
        main: `(call $write (i32.const 1) (i32.load offset=12 ${argument}) (i32.load offset=16 ${argument})) ${done}`,
      },
      (program) => program.run({ threads: 1 }),
      { argv: ['main.py', 'hello'] },
    );
    expect(result.output[0]!.text).toBe('hello');
  });
});

describe('a pool of workers', () => {
  it('hands them from program to program, except after a stop by force', async () => {
    let made = 0;
    const counting = {
      ...platform,
      createWorker(name: string) {
        made += 1;
        return platform.createWorker(name);
      },
    };
    const pooled = withWorkerPool(counting);
    const runOnce = async (main: string, shared: boolean) => {
      const wasm = assemble({ main, shared });
      const program = await createProgram(
        { wasm, manifest: manifest({ memory: { shared, minimumPages: 3 } }), source: '', memoryMebibytes: 4 },
        pooled,
      );
      const result = await program.run({ threads: 2, timeLimitMilliseconds: 50 });
      program.close();
      return result.status;
    };
    const dirty = `(local.set $i (i32.load (i32.const 1500))) (i32.store (i32.const 1500) (i32.const 1)) (local.get $i)`;
    expect(await runOnce(dirty, true)).toBe('done');
    expect(made).toBe(2);
    for (const shared of [true, false, false, true]) expect(await runOnce(dirty, shared)).toBe('done');
    expect(made).toBe(2);
    expect(await runOnce(`(loop $forever (br $forever)) ${done}`, true)).toBe('stopped');
    expect(await runOnce(dirty, true)).toBe('done');
    expect(made).toBe(4);
  });
});
