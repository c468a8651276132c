import type { CompileOptions } from '../../../web/protocol/compile';

/** A way to compile, and the thread counts to run the module with. */
export interface Mode {
  name: string;
  options: CompileOptions;
  threads: number[];
}

const threaded: Mode[] = ([0, 3] as const).flatMap((optimize) =>
  [true, false].map((boundsCheck) => ({
    name: `O${optimize} bounds ${boundsCheck ? 'on' : 'off'}`,
    options: { optimize, boundsCheck, leakCheck: true },
    threads: [1, 2],
  })),
);

/** Every program runs in all of them. Without bounds checks a program must not rely on IndexError: see runsIn. */
export const modes: Mode[] = [
  ...threaded,
  { name: 'unshared memory', options: { threads: false, leakCheck: true }, threads: [1] },
];

/** With checks off, what a subscript out of bounds does is not defined. */
export function runsIn(mode: Mode, catchesIndexErrors: boolean, errorType: string | undefined): boolean {
  return mode.options.boundsCheck !== false || (!catchesIndexErrors && errorType !== 'IndexError');
}
