import type { TrapKind } from './messages';

/** What an exception out of the module means. Engines differ in words: V8, JavaScriptCore, SpiderMonkey. */
const trapPatterns: [TrapKind, RegExp][] = [
  ['recursion', /maximum call stack size exceeded|too much recursion|call stack exhausted/i],
  ['memory', /out of memory|could not allocate|allocation failed/i],
];

export function classifyTrap(error: unknown): { kind: TrapKind; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const known = trapPatterns.find(([, pattern]) => pattern.test(message));
  return { kind: known ? known[0] : 'internal', message };
}
