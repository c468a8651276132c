import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../web/protocol/compile';
import { assemble, type ModuleSource, manifest, raise } from './module';
import { fakeCompiler } from './server-process';

const cli = fileURLToPath(new URL('../../build/cli/wasmba.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wasmba-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const done = '(i32.const 0)';

interface Started {
  child: ReturnType<typeof spawn>;
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

interface Program {
  module?: ModuleSource;
  manifest?: Manifest;
  /** What the file holds. */
  text?: string | Uint8Array;
}

let files = 0;

/** `@` among the arguments stands for the program's file. */
function start(args: string[], program: Program = {}): Started {
  files += 1;
  const file = join(folder, `program${files}.py`);
  writeFileSync(file, program.text ?? 'print(1)\n');
  const wasm = join(folder, `program${files}.wasm`);
  writeFileSync(wasm, assemble(program.module ?? { main: done }));
  const env = {
    ...process.env,
    WASMBA_COMPILER_NATIVE: fakeCompiler,
    WASMBA_COMPILER_WASM: join(folder, 'none'),
    FAKE_WASM: wasm,
    FAKE_MANIFEST: JSON.stringify(program.manifest ?? manifest()),
  };
  const child = spawn(process.execPath, [cli, ...args.map((arg) => (arg === '@' ? file : arg))], { env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part) => {
    stdout += part;
  });
  child.stderr.on('data', (part) => {
    stderr += part;
  });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr: stderr.replaceAll(file, 'FILE') }));
  });
  return { child, ended };
}

const run = (args: string[], program?: Program) => start(args, program).ended;

describe('wasmba run', () => {
  it('puts what the program prints where the program puts it, and nothing else on stdout', async () => {
    const module = {
      texts: ['out é\n', 'err\n', '0.5'],
      main: `(call $write (i32.const 1) $text(0) $length(0)) (call $write (i32.const 2) $text(1) $length(1))
        (call $write (i32.const 3) $text(2) $length(2)) ${done}`,
    };
    expect(await run(['run', '@'], { module })).toEqual({ code: 0, stdout: 'out é\n0.5', stderr: 'err\n' });
  });

  it('prints a traceback on stderr and exits with 1', async () => {
    const positions = [{ function: '<module>', line: 1, column: 1, endLine: 1, endColumn: 6 }];
    const program = {
      module: { main: raise(2, 'division by zero', [0]) },
      manifest: manifest({ positions }),
      text: '1 / 0\n',
    };
    expect(await run(['run', '@'], program)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'Traceback (most recent call last):\n  File "FILE", line 1, in <module>\n    1 / 0\n    ~~^~~\n' +
        'ZeroDivisionError: division by zero\n',
    });
  });

  it('prints compile errors on stderr and exits with 2', async () => {
    const result = await run(['run', '@'], { text: '# refuse\n' });
    expect(result).toEqual({ code: 2, stdout: '', stderr: 'FILE:1:1: error: no\n' });
  });

  it('honours sys.exit', async () => {
    const module = { main: '(i32.store (i32.const 1096) (i32.const 7)) (i32.const 3)' };
    expect(await run(['run', '@'], { module })).toEqual({ code: 7, stdout: '', stderr: '' });
  });

  it('hands on --threads', async () => {
    const module = {
      texts: ['t'],
      job: '(call $write (i32.const 1) $text(0) $length(0))',
      main: `(call $fork) ${done}`,
    };
    expect((await run(['run', '@', '--threads', '4'], { module })).stdout).toBe('ttt');
    expect((await run(['run', '--threads=1', '@'], { module })).stdout).toBe('');
  });

  it('hands on what follows --', async () => {
    const argument = '(i32.load (i32.const 1048))';
    const main = `(call $write (i32.const 1) (i32.load offset=12 ${argument}) (i32.load offset=16 ${argument})) ${done}`;
    expect((await run(['run', '@', '--', '--threads'], { module: { main } })).stdout).toBe('--threads');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('streams, and %s ends it', async (signal) => {
    const module = {
      texts: ['running\n'],
      main: `(call $write (i32.const 1) $text(0) $length(0)) (loop $forever (br $forever)) ${done}`,
    };
    const { child, ended } = start(['run', '@'], { module });
    child.stdout!.once('data', () => child.kill(signal));
    expect(await ended).toEqual({ code: 130, stdout: 'running\n', stderr: 'KeyboardInterrupt\n' });
  });

  it('ends when the reader of its output goes away', async () => {
    const module = {
      texts: ['0123456789\n'.repeat(20)],
      main: `(loop $print (call $write (i32.const 1) $text(0) $length(0)) (br $print)) ${done}`,
    };
    const { child, ended } = start(['run', '@'], { module });
    child.stdout!.once('data', () => child.stdout!.destroy());
    const { code, stderr } = await ended;
    expect(code).toBe(1);
    expect(stderr).toBe('');
  });

  it('prints dumps instead of running; timings on stderr beside the run', async () => {
    const module = { texts: ['ran\n'], main: `(call $write (i32.const 1) $text(0) $length(0)) ${done}` };
    expect(await run(['run', '@', '--emit', 'ir'], { module })).toEqual({
      code: 0,
      stdout: 'the ir\n',
      stderr: '',
    });
    const wat = await run(['run', '@', '--emit=wat'], { module });
    expect(wat.stdout).toContain('(export "wasmba_main"');
    const timed = await run(['run', '@', '--emit=timings'], { module });
    expect(timed.stdout).toBe('ran\n');
    expect(timed.stderr).toMatch(/^lex +1\.25 ms\ntotal +1\.25 ms\n$/);
  });

  it.each([
    [['run', 'missing.py'], 'no such file'],
    [['run', tmpdir()], 'directory'],
    [['run'], 'Which file'],
    [['run', '@', '@'], 'one too many'],
    [['run', '@', '--threads', '0'], '--threads'],
    [['run', '@', '--opt', '4'], '--opt'],
    [['run', '@', '--bounds', 'maybe'], '--bounds'],
    [['run', '@', '--emit', 'ir,foo'], '--emit'],
    [['run', '@', '--frobnicate'], '--frobnicate'],
    [['run', '@', '--compiler', 'wasm'], './wasmba build'],
    [['jump', '@'], 'jump'],
  ])('says what is wrong with %j and exits with 2', async (args, message) => {
    const result = await run(args);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain(message);
  });

  it('refuses a file that is not UTF-8, naming the line', async () => {
    const result = await run(['run', '@'], { text: Uint8Array.of(0x61, 0x0a, 0xff) });
    expect(result).toMatchObject({ code: 2, stderr: expect.stringMatching(/not UTF-8.*line 2/) });
  });

  it('reports a crash of the compiler as such', async () => {
    const result = await run(['run', '@'], { text: '# crash\n' });
    expect(result).toMatchObject({ code: 70, stdout: '', stderr: expect.stringContaining('no idea') });
  });
});

describe('wasmba check', () => {
  it('prints diagnostics, as text or JSON, and exits with 2 if there is an error', async () => {
    expect(await run(['check', '@'])).toEqual({ code: 0, stdout: '', stderr: '' });
    const refused = await run(['check', '@', '--json'], { text: '# refuse\n' });
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout).diagnostics[0].id).toBe('undefined-name');
    expect((await run(['check', '@'], { text: '# refuse\n' })).stdout).toContain(': error: no');
  });
});
