import type { CompileOptions, CompileResult } from '../protocol/compile';
import type { Backend, BackendAnswer, CompileJob } from './backend';
import { decodeBase64 } from './base64';
import { CompileFailure } from './failure';

export interface ServerStatus {
  wasm: boolean;
  native: boolean;
  /** Of the wasm build under way. */
  progress: string;
}

/** What the local server says of its compilers; null when there is no such server. */
export async function askServer(serverUrl: string): Promise<ServerStatus | null> {
  try {
    const response = await fetch(new URL('api/status', serverUrl), { cache: 'no-store' });
    if (!response.ok || !response.headers.get('content-type')?.includes('json')) return null;
    const status = await response.json();
    const { wasm, native, progress } = status;
    return {
      wasm: wasm === true,
      native: native === true,
      progress: typeof progress === 'string' ? progress : '',
    };
  } catch {
    return null;
  }
}

/** The native build of the compiler behind the local server (tools/serve.mjs). */
export class NativeBackend implements Backend {
  private requests = 0;

  constructor(private readonly serverUrl: string) {}

  compile(source: string, options: CompileOptions, timeLimitMilliseconds: number): CompileJob {
    const abort = new AbortController();
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      abort.abort();
    }, timeLimitMilliseconds);
    const answer = this.request(source, options, abort.signal)
      .catch((error: unknown) => {
        if (error instanceof CompileFailure) throw error;
        if (timedOut) throw new CompileFailure('timeout', `No answer in ${timeLimitMilliseconds / 1000} s.`);
        throw new CompileFailure('unavailable', `The local server does not answer: ${error}`);
      })
      .finally(() => clearTimeout(timer));
    return { answer, cancel: () => abort.abort() };
  }

  private async request(
    source: string,
    options: CompileOptions,
    signal: AbortSignal,
  ): Promise<BackendAnswer> {
    this.requests += 1;
    const start = performance.now();
    const response = await fetch(new URL('api/compile', this.serverUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: this.requests, options, source }),
      signal,
    });
    const answer: { result?: CompileResult; wasm?: string; error?: string } = await response.json();
    if (!answer.result) throw new CompileFailure('crashed', answer.error ?? `status ${response.status}`);
    const wasm = decodeBase64(answer.wasm ?? '');
    return { result: answer.result, wasm, milliseconds: performance.now() - start };
  }
}
