import { wasmPageSize } from './layout';

/** Least heap a program is started with, beyond its static data and stack. */
const smallestHeapPages = 16;

/** Sizes to try, in 64 KiB pages: the wanted one, then halves of it, down to what the program needs at least. */
export function memorySizes(wantedMebibytes: number, minimumPages: number): number[] {
  const least = minimumPages + smallestHeapPages;
  const sizes: number[] = [];
  let pages = Math.min(Math.floor((wantedMebibytes * 1024 * 1024) / wasmPageSize), 65536);
  for (; pages > least; pages = Math.floor(pages / 2)) sizes.push(pages);
  sizes.push(least);
  return sizes;
}

/** Fixed size: growable shared memory crashes on iOS. Throws RangeError when even the smallest is refused. */
export function allocateMemory(sizes: number[], shared: boolean): WebAssembly.Memory {
  let refusal: unknown;
  for (const pages of sizes) {
    try {
      return new WebAssembly.Memory({ initial: pages, maximum: pages, shared });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}
