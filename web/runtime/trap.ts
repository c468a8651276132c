import type { TrapKind } from './messages';

/** What an exception out of the module means. Engines differ in words: V8, JavaScriptCore, SpiderMonkey. */
const trapPatterns: [TrapKind, RegExp][] = [
  ['recursion', /maximum call stack size exceeded|too much recursion|call stack exhausted/i],
  ['memory', /out of memory|could not allocate|allocation failed/i],
];

/** `stackPointer`: of the thread's instance when it trapped, if there was one. */
export function classifyTrap(error: unknown, stackPointer: number): { kind: TrapKind; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const known = trapPatterns.find(([, pattern]) => pattern.test(message));
  // The stack of thread 0 lies at the start of memory: run over, its pointer is below zero.
  const kind = known ? known[0] : stackPointer < 0 ? 'recursion' : 'internal';
  return { kind, message };
}
