import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CompilerClient, type CompilerStatus, createCompilerClient } from '../../web/compiler/client';
import type { FromCompiler, ToCompiler } from '../../web/compiler/messages';
import { fakeCompiler, type RunningServer, startServer } from './server-process';

/** Stands for the worker of the wasm compiler; the test says what it answers. */
class FakeWorker {
  static all: FakeWorker[] = [];
  static answer: (worker: FakeWorker, message: ToCompiler) => void = () => {};
  onmessage: ((event: { data: FromCompiler }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  received: ToCompiler[] = [];
  terminated = false;

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage(message: ToCompiler): void {
    this.received.push(message);
    queueMicrotask(() => FakeWorker.answer(this, message));
  }

  say(message: FromCompiler): void {
    if (!this.terminated) this.onmessage?.({ data: message });
  }

  terminate(): void {
    this.terminated = true;
  }
}

const result = {
  ok: true,
  version: 'fake',
  llvmVersion: '',
  diagnostics: [],
  rendered: '',
  timings: [],
  emitted: {},
};
const emptyModule = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));

/** Loads at once; compiles unless the source says crash or hang. */
function goodWorker(worker: FakeWorker, message: ToCompiler): void {
  if (message.type === 'load') {
    worker.say({ type: 'progress', loadedBytes: 10, totalBytes: 20 });
    worker.say({ type: 'starting', module: emptyModule });
    worker.say({ type: 'ready' });
  } else if (message.source === 'crash') worker.say({ type: 'crashed', message: 'unreachable' });
  else if (message.source !== 'hang') {
    worker.say({ type: 'compiled', id: message.id, milliseconds: 1, result, wasm: new Uint8Array(1) });
  }
}

let server: RunningServer | null = null;
let client: CompilerClient;
beforeEach(() => {
  FakeWorker.all = [];
  FakeWorker.answer = goodWorker;
  Object.assign(globalThis, { Worker: FakeWorker });
});
afterEach(() => {
  client.close();
  server?.close();
  server = null;
});

function open(timeLimitMilliseconds = 5000): CompilerClient {
  client = createCompilerClient({
    serverUrl: server?.url ?? null,
    compilerUrl: 'http://localhost/compiler/',
    timeLimitMilliseconds,
  });
  return client;
}

function until(wanted: (status: CompilerStatus) => boolean): Promise<CompilerStatus> {
  return new Promise((resolve) => {
    client.onStatus((status) => wanted(status) && resolve(status));
  });
}

describe('with the wasm compiler', () => {
  it('a request waits until it is loaded; the progress is told', async () => {
    const seen: CompilerStatus[] = [];
    open().onStatus((status) => seen.push(status));
    const answer = await client.compile({ source: 'x' });
    expect(answer).toMatchObject({ backend: 'wasm', result: { ok: true } });
    expect(seen.map((status) => status.wasm)).toEqual(['downloading', 'downloading', 'starting', 'ready']);
    expect(seen.at(-1)).toMatchObject({ loadedBytes: 10, totalBytes: 20, backend: 'wasm' });
  });

  it('a crash is reported, the worker replaced with the module it had, and the next request answered', async () => {
    open();
    await expect(client.compile({ source: 'crash' })).rejects.toMatchObject({ kind: 'crashed' });
    expect((await client.compile({ source: 'x' })).result.ok).toBe(true);
    expect(FakeWorker.all.map((worker) => worker.terminated)).toEqual([true, false]);
    expect(FakeWorker.all[1]!.received[0]).toMatchObject({ type: 'load', wasm: emptyModule });
  });

  it('an overrun is ended, and what waited behind it is answered', async () => {
    open(50);
    const hanging = client.compile({ source: 'hang' });
    const behind = client.compile({ source: 'x' });
    await expect(hanging).rejects.toMatchObject({ kind: 'timeout' });
    expect((await behind).result.ok).toBe(true);
  });

  it('a newer request supersedes the older one of its lane only, and the older never starts', async () => {
    open();
    await until((status) => status.backend === 'wasm');
    const first = client.compile({ source: 'first' });
    const other = client.compile({ source: 'other' });
    const older = client.compile({ source: 'older', lane: 'check' });
    const newer = client.compile({ source: 'newer', lane: 'check' });
    await expect(older).rejects.toMatchObject({ kind: 'superseded' });
    await Promise.all([first, other, newer]);
    const compiled = FakeWorker.all[0]!.received.filter((message) => message.type === 'compile');
    expect(compiled.map((message) => message.source)).toEqual(['first', 'other', 'newer']);
  });

  it('that cannot be loaded, requests fail with the reason', async () => {
    FakeWorker.answer = (worker) => worker.say({ type: 'loadFailed', message: '404' });
    open();
    const failure = { kind: 'unavailable', message: expect.stringContaining('404') };
    await expect(client.compile({ source: 'x' })).rejects.toMatchObject(failure);
    await expect(client.compile({ source: 'x' })).rejects.toMatchObject(failure);
  });

  it('closed, everything is rejected', async () => {
    open();
    const waiting = client.compile({ source: 'x' });
    client.close();
    await expect(waiting).rejects.toMatchObject({ kind: 'closed' });
    await expect(client.compile({ source: 'x' })).rejects.toMatchObject({ kind: 'closed' });
  });
});

describe('with the local server', () => {
  it('the native compiler answers until the wasm build is there', async () => {
    server = await startServer();
    open();
    expect((await client.compile({ source: 'x' })).backend).toBe('native');
    expect(FakeWorker.all).toHaveLength(0);
    writeFileSync(join(server.wasm, 'wasmbac.mjs'), '');
    writeFileSync(join(server.wasm, 'wasmbac.wasm'), '');
    await until((status) => status.backend === 'wasm');
    expect((await client.compile({ source: 'x' })).backend).toBe('wasm');
  });

  it('failures of the native compiler are told apart', async () => {
    server = await startServer();
    open();
    await expect(client.compile({ source: '# crash' })).rejects.toMatchObject({ kind: 'crashed' });
    expect((await client.compile({ source: '# refuse' })).result.ok).toBe(false);
    const older = client.compile({ source: '# wait 200', lane: 'check' });
    const newer = client.compile({ source: 'x', lane: 'check' });
    await expect(older).rejects.toMatchObject({ kind: 'superseded' });
    expect((await newer).result.ok).toBe(true);
  });

  it('a native compiler that hangs is a timeout', async () => {
    server = await startServer();
    open(300);
    await expect(client.compile({ source: '# hang' })).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('that has no compiler yet, requests wait', async () => {
    server = await startServer(0, `${fakeCompiler}.missing`);
    open();
    const waiting = client.compile({ source: 'x' });
    const status = await until(({ message }) => message !== '');
    expect(status).toMatchObject({ backend: null, wasm: 'unavailable', native: false });
    client.close();
    await expect(waiting).rejects.toMatchObject({ kind: 'closed' });
  });
});
