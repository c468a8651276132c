import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const fakeCompiler = fileURLToPath(new URL('fake-wasmbac.mjs', import.meta.url));
const script = fileURLToPath(new URL('../../web/tools/serve.mjs', import.meta.url));

export interface RunningServer {
  url: string;
  port: number;
  /** Folders it serves: empty unless the test fills them. */
  page: string;
  wasm: string;
  text: () => string;
  close: () => void;
}

/** The local server with the fake compiler, on a free port. */
export async function startServer(port = 0, native = fakeCompiler): Promise<RunningServer> {
  const page = mkdtempSync(join(tmpdir(), 'wasmba-page-'));
  const wasm = mkdtempSync(join(tmpdir(), 'wasmba-wasm-'));
  const flags = ['--port', String(port), '--page', page, '--native', native, '--wasm', wasm];
  const child = spawn(process.execPath, [script, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stderr.on('data', (part) => {
    text += part;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part) => {
      text += part;
      const match = /http:\/\/localhost:\d+\//.exec(text);
      if (match) resolve(match[0]);
    });
    child.on('exit', () => reject(new Error(`the server ended: ${text}`)));
  });
  const close = () => {
    child.kill('SIGTERM');
    for (const folder of [page, wasm]) rmSync(folder, { recursive: true });
  };
  return { url, port: Number(new URL(url).port), page, wasm, text: () => text, close };
}
