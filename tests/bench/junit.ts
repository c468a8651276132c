import { toJunit as toXml } from '../conformance/harness/junit';
import type { Results } from './results';

/** A test case for every kernel in every engine: its answer is that of the others. */
export function toJunit({ kernels }: Results): string {
  return toXml(
    'bench',
    kernels.flatMap(({ name, measurements }) =>
      measurements.map(({ engine, failure }) => ({
        name: `${name}, ${engine}`,
        failures: failure === undefined ? [] : [failure],
        seconds: 0,
      })),
    ),
  );
}
