import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    pageUrl: string;
  }
}

const web = fileURLToPath(new URL('../../web/', import.meta.url));

function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`exit code ${code}`))));
  });
}

/** The address that the server prints when it listens. */
function address(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout!.on('data', (chunk: Buffer) => {
      text += chunk;
      const match = /http:\/\/\S+/.exec(text);
      if (match) resolve(match[0]);
    });
    server.on('close', () => reject(new Error(`the server ended: ${text}`)));
  });
}

/** Builds the page and serves it as `./wasmba serve` does, on a free port. */
export async function setup(project: TestProject): Promise<() => void> {
  const quiet: SpawnOptions = { cwd: web, stdio: ['ignore', 'ignore', 'inherit'] };
  await finished(spawn('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error'], quiet));
  await finished(spawn('node', ['tools/fill-pyodide.mjs'], quiet));
  const server = spawn('node', ['tools/serve.mjs', '--port', '0'], {
    cwd: web,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  project.provide('pageUrl', await address(server));
  return () => {
    server.kill();
  };
}
