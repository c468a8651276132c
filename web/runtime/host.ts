/** The imports `host.*` of a module (docs/interfaces.md, section 2). */
import type { FromThread } from './messages';
import { OutputRing } from './output-ring';

/** Where a thread's output goes. The bytes handed to `write` may be shared memory. */
export interface ProgramWriter {
  write(fd: number, bytes: Uint8Array): void;
  flush(): void;
  sleep(milliseconds: number): void;
}

export function createHost(memory: WebAssembly.Memory, writer: ProgramWriter): WebAssembly.ModuleImports {
  return {
    write(fd: number, address: number, length: number): void {
      writer.write(fd, new Uint8Array(memory.buffer, address >>> 0, length >>> 0));
    },
    time: () => (performance.timeOrigin + performance.now()) / 1000,
    perf: () => performance.now() / 1000,
    entropy: () => crypto.getRandomValues(new BigInt64Array(1))[0],
    sleep(seconds: number): void {
      writer.flush();
      if (seconds > 0) writer.sleep(seconds * 1000);
    },
  };
}

export function ringWriter(buffer: SharedArrayBuffer, post: (message: FromThread) => void): ProgramWriter {
  const ring = new OutputRing(buffer);
  const doorbell = () => post({ type: 'doorbell' });
  return {
    write: (fd, bytes) => ring.write(fd, bytes, doorbell),
    flush() {},
    sleep: (milliseconds) => ring.sleep(milliseconds),
  };
}

/** Writes posted one by one before batching begins. */
const freeWrites = 1000;
const batchBytes = 4096;
const batchMilliseconds = 20;

/** Without shared memory every write is a message: batched when there are many, at most `limit` bytes in all. */
export function postingWriter(limit: number, post: (message: FromThread) => void): ProgramWriter {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let partsFd = 0;
  let partsBytes = 0;
  let writes = 0;
  let total = 0;
  let lastPost = 0;

  function flush(): void {
    if (parts.length === 0) return;
    const bytes = new Uint8Array(partsBytes);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    parts = [];
    partsBytes = 0;
    lastPost = performance.now();
    post({ type: 'output', fd: partsFd, bytes });
  }

  return {
    write(fd, bytes) {
      if (total > limit) return;
      total += bytes.length;
      if (fd !== partsFd) flush();
      partsFd = fd;
      parts.push(bytes.slice());
      partsBytes += bytes.length;
      writes += 1;
      const due = performance.now() - lastPost > batchMilliseconds;
      if (writes <= freeWrites || partsBytes >= batchBytes || due) flush();
      if (total > limit) {
        flush();
        post({ type: 'outputCut' });
      }
    },
    flush,
    sleep(milliseconds) {
      const end = performance.now() + milliseconds;
      if (typeof SharedArrayBuffer !== 'undefined') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
      }
      while (performance.now() < end);
    },
  };
}
