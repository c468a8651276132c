/**
 * Serves the built page to this machine, cross-origin isolated, and the native compiler behind /api/.
 * Usage: node tools/serve.mjs [--port N] [--page FOLDER] [--native EXECUTABLE] [--wasm FOLDER]
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { NativeCompiler } from './native-compiler.mjs';
import { serveFile } from './static-files.mjs';

const largestRequest = 5 * 1024 * 1024;
const portsTried = 20;
const build = (/** @type {string} */ path) => fileURLToPath(new URL(`../../build/${path}`, import.meta.url));

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    page: { type: 'string', default: build('page') },
    native: { type: 'string', default: build('native/bin/wasmbac') },
    wasm: { type: 'string', default: build('wasm') },
    pyodide: { type: 'string', default: build('pyodide') },
    'pyodide-archived': { type: 'string', default: build('pyodide-0.17.1') },
  },
});

const mounts = [
  { prefix: '/compiler/', folder: values.wasm },
  { prefix: '/pyodide/', folder: values.pyodide },
  { prefix: '/pyodide-0.17.1/', folder: values['pyodide-archived'] },
  { prefix: '/', folder: values.page },
];
const compiler = new NativeCompiler(values.native);

const server = createServer((request, response) => {
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-embedder-policy', 'require-corp');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('x-content-type-options', 'nosniff');
  answer(request, response).catch((error) => {
    if (!response.headersSent) sendJson(response, 500, { error: String(error) });
    else response.destroy();
  });
});

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(request, response) {
  // A foreign name that resolves to this machine (DNS rebinding) must not reach the compiler.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
    sendJson(response, 403, { error: 'This server answers to localhost only.' });
    return;
  }
  const path = (request.url ?? '/').replace(/[?#].*$/s, '');
  if (path === '/api/status') sendJson(response, 200, status());
  else if (path === '/api/compile') await compile(request, response);
  else if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendJson(response, 405, { error: 'GET and HEAD only' });
  } else if (!(await serveFile(mounts, request, response))) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
  }
}

/** `progress`: what the set-up says of the wasm build that is under way, else empty. */
function status() {
  const wasm = ['wasmbac.mjs', 'wasmbac.wasm'].every((name) => existsSync(`${values.wasm}/${name}`));
  const progressFile = `${values.wasm}/progress`;
  const progress = existsSync(progressFile) ? readFileSync(progressFile, 'utf8').trim().slice(-200) : '';
  return { wasm, native: existsSync(values.native), progress };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function compile(request, response) {
  const site = request.headers['sec-fetch-site'];
  const json = request.headers['content-type']?.startsWith('application/json');
  if (request.method !== 'POST' || !json || (site !== undefined && site !== 'same-origin')) {
    sendJson(response, 403, { error: 'POST of application/json from the page itself only' });
    return;
  }
  const body = await readBody(request);
  if (body === null) {
    response.setHeader('connection', 'close');
    sendJson(response, 413, { error: `The request is larger than ${largestRequest} bytes.` });
    return;
  }
  const abort = new AbortController();
  response.on('close', () => abort.abort());
  let id = null;
  try {
    const message = JSON.parse(body);
    id = message.id;
    if (typeof message.source !== 'string') throw new Error('the request has no source');
    const { result, wasm } = await compiler.compile(message.source, message.options ?? {}, abort.signal);
    sendJson(response, 200, { id, result, wasm: Buffer.from(wasm).toString('base64') });
  } catch (error) {
    sendJson(response, 500, { id, error: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * Null when it is too large.
 * @param {import('node:http').IncomingMessage} request
 */
async function readBody(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > largestRequest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} code
 * @param {object} value
 */
function sendJson(response, code, value) {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.writeHead(code).end(JSON.stringify(value));
}

/** @param {number} port */
function listen(port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve(undefined);
    });
  });
}

async function start() {
  const wanted = Number(values.port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
    console.error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    process.exit(2);
  }
  for (let port = wanted; ; port += 1) {
    try {
      await listen(port);
      break;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'EADDRINUSE' || port >= Math.min(wanted + portsTried, 65535)) throw error;
      console.log(`Port ${port} is in use, trying ${port + 1}.`);
    }
  }
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : wanted;
  console.log(`Wasmba: http://localhost:${port}/`);
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    compiler.close();
    process.exit(0);
  });
}
await start();
