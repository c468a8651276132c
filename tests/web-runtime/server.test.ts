import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from './server-process';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Without fetch's own ideas about Host, paths and encodings. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  body?: string,
  method = body ? 'POST' : 'GET',
) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const compile = async (source: string) => {
  const { status, body } = await ask('/api/compile', json, JSON.stringify({ id: 7, source, options: {} }));
  return { status, ...JSON.parse(body.toString()) };
};

describe('files', () => {
  it('come isolated, typed and with a tag that answers 304', async () => {
    writeFileSync(join(server.page, 'index.html'), '<p>hello');
    const first = await ask('/');
    expect(first.status).toBe(200);
    expect(first.body.toString()).toBe('<p>hello');
    expect(first.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
    const second = await ask('/', { 'if-none-match': first.headers.etag! });
    expect(second.status).toBe(304);
    expect(second.body).toHaveLength(0);
    expect(second.headers['cross-origin-embedder-policy']).toBe('require-corp');
  });

  it('of Vite with a hash in the name are kept for good', async () => {
    mkdirSync(join(server.page, 'assets'));
    writeFileSync(join(server.page, 'assets/app-1234.js'), 'let x');
    const { headers } = await ask('/assets/app-1234.js');
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-type']).toContain('text/javascript');
  });

  it('of the compiler are wasm, precompressed where the browser takes it', async () => {
    const bytes = Buffer.alloc(5000, 'wasm');
    writeFileSync(join(server.wasm, 'some.wasm'), bytes);
    writeFileSync(join(server.wasm, 'some.wasm.br'), brotliCompressSync(bytes));
    const plain = await ask('/compiler/some.wasm');
    expect(plain.headers['content-type']).toBe('application/wasm');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.equals(bytes)).toBe(true);
    const packed = await ask('/compiler/some.wasm', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers['x-uncompressed-length']).toBe('5000');
    expect(brotliDecompressSync(packed.body).equals(bytes)).toBe(true);
  });

  it.each([
    '/../serve.mjs',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/compiler/..%2f..%2fetc%2fpasswd',
    '/%00',
    '/%',
    '/none',
  ])('are not found at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('cannot be written', async () => {
    expect((await ask('/index.html', {}, 'x', 'PUT')).status).toBe(405);
  });
});

describe('the compiler behind the server', () => {
  it('is told of in the status', async () => {
    expect(JSON.parse((await ask('/api/status')).body.toString())).toEqual({
      wasm: false,
      native: true,
      progress: '',
    });
    writeFileSync(join(server.wasm, 'progress'), '12 of 30 done\n');
    expect(JSON.parse((await ask('/api/status')).body.toString()).progress).toBe('12 of 30 done');
  });

  it('answers, by one process for all requests', async () => {
    const [one, other] = [await compile('x = 1'), await compile('x = 2')];
    expect(one).toMatchObject({ status: 200, id: 7, wasm: '' });
    expect(one.result.ok).toBe(true);
    expect(one.result.version).toBe(other.result.version);
  });

  it('is replaced after a crash', async () => {
    const crash = await compile('# crash');
    expect(crash.status).toBe(500);
    expect(crash.error).toContain('exit code 3');
    expect(crash.error).toContain('no idea');
    expect((await compile('x = 1')).result.ok).toBe(true);
  });

  it.each([
    ['a foreign host name', { host: 'evil.example', ...json }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site', ...json }, 403],
    ['a form', { 'content-type': 'text/plain' }, 403],
  ])('refuses %s', async (_name, headers, status) => {
    expect((await ask('/api/compile', headers, JSON.stringify({ source: '' }))).status).toBe(status);
  });

  it('refuses what is too large, no JSON, or no program', async () => {
    const large = JSON.stringify({ source: 'x'.repeat(6 * 1024 * 1024) });
    expect((await ask('/api/compile', json, large)).status).toBe(413);
    expect((await ask('/api/compile', json, '{')).status).toBe(500);
    expect((await ask('/api/compile', json, '{}')).status).toBe(500);
  });
});

it('a port in use is said and the next one taken', async () => {
  const second = await startServer(server.port);
  try {
    expect(second.port).toBeGreaterThan(server.port);
    expect(second.text()).toContain(`Port ${server.port} is in use`);
  } finally {
    second.close();
  }
});

it('a request that nobody waits for does not block the next one for long', async () => {
  const impatient = new AbortController();
  const body = JSON.stringify({ source: '# hang' });
  const hanging = fetch(new URL('api/compile', server.url), {
    method: 'POST',
    headers: json,
    body,
    signal: impatient.signal,
  });
  setTimeout(() => impatient.abort(), 100);
  await expect(hanging).rejects.toThrow();
  expect((await compile('x = 1')).result.ok).toBe(true);
});
