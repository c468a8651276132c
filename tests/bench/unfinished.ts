import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { UsageError } from './arguments';
import { unfinishedFile } from './files';
import type { Progress } from './rounds';

/** A run so far, as it lies in build/bench/unfinished.json until it has ended well. */
export interface Unfinished {
  given: string[];
  kernels: readonly Progress[];
}

export function keepUnfinished(given: string[]): (kernels: readonly Progress[]) => void {
  return (kernels) => {
    const unfinished: Unfinished = { given, kernels };
    // Whoever breaks the run off now finds the whole file from before.
    writeFileSync(`${unfinishedFile}.new`, JSON.stringify(unfinished));
    renameSync(`${unfinishedFile}.new`, unfinishedFile);
  };
}

export function readUnfinished(): Unfinished {
  if (!existsSync(unfinishedFile)) throw new UsageError('There is no run that was broken off.');
  return JSON.parse(readFileSync(unfinishedFile, 'utf8')) as Unfinished;
}
