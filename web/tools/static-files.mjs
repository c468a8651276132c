import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** @type {Record<string, string>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.py': 'text/x-python; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.zip': 'application/zip',
  '.whl': 'application/zip',
};

/** Precompressed siblings of a file, best first. */
const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

/**
 * @typedef {{ prefix: string, folder: string }} Mount  `prefix` begins and ends with a slash
 */

/**
 * Answers a GET or HEAD from the first mount whose prefix fits.
 * @param {Mount[]} mounts
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {Promise<boolean>} false when there is no such file
 */
export async function serveFile(mounts, request, response) {
  const path = decodePath(request.url ?? '/');
  const file = path === null ? null : await findFile(mounts, path);
  if (!file || path === null) return false;
  const etag = `"${file.size.toString(36)}-${Math.floor(file.mtimeMs).toString(36)}"`;
  // Vite's assets carry a hash of their content in their names.
  const immutable = path.startsWith('/assets/');
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('last-modified', new Date(file.mtimeMs).toUTCString());
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return true;
  }
  const encoded = await findEncoded(file, request.headers['accept-encoding'] ?? '');
  response.setHeader('content-type', contentTypes[extname(file.path)] ?? 'application/octet-stream');
  response.setHeader('content-length', encoded.size);
  if (encoded.name) {
    response.setHeader('content-encoding', encoded.name);
    response.setHeader('x-uncompressed-length', file.size);
  }
  response.writeHead(200);
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(encoded.path), response).catch(() => response.destroy());
  return true;
}

/** @param {string} url */
function decodePath(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/**
 * @param {Mount[]} mounts
 * @param {string} path
 */
async function findFile(mounts, path) {
  for (const { prefix, folder } of mounts) {
    if (!path.startsWith(prefix)) continue;
    const root = resolve(folder);
    let wanted = resolve(join(root, path.slice(prefix.length)));
    if (wanted !== root && !wanted.startsWith(root + sep)) continue;
    if (path.endsWith('/')) wanted = join(wanted, 'index.html');
    const found = await fileStatus(wanted);
    if (found) return found;
  }
  return null;
}

/** @param {string} path */
async function fileStatus(path) {
  try {
    const status = await stat(path);
    return status.isFile() ? { path, size: status.size, mtimeMs: status.mtimeMs } : null;
  } catch {
    return null;
  }
}

/**
 * @param {{ path: string, size: number, mtimeMs: number }} file
 * @param {string} accepted
 * @returns {Promise<{ name: string, path: string, size: number }>}
 */
async function findEncoded(file, accepted) {
  for (const { name, suffix } of encodings) {
    if (!accepted.split(',').some((item) => item.trim().split(';')[0] === name)) continue;
    const encoded = await fileStatus(file.path + suffix);
    // An older one belongs to an earlier build.
    if (encoded && encoded.mtimeMs >= file.mtimeMs) return { name, path: encoded.path, size: encoded.size };
  }
  return { name: '', path: file.path, size: file.size };
}
