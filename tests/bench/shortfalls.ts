import { type Aim, type AimSubject, aims, isMet, kernelBounds, ratios } from './aims';
import type { EngineId } from './engines/table';
import { aimExplanations, explanations } from './explanations';
import type { KernelResult, Results } from './results';

/** Every missed aim and every kernel above the bounds, with the cause that explanations.ts knows. */
export function shortfalls(results: Results): string[] {
  const missed = aims(results).filter((aim) => aim.value !== undefined && !isMet(aim));
  const subjects = [...new Set(missed.map(({ subject }) => subject))];
  const lines = [
    ...subjects.map((subject) => aimLine(subject, missed)),
    ...results.kernels.flatMap(kernelLine),
  ];
  return lines.length > 0 ? lines : ['Nothing.'];
}

const unexplained = 'Not explained.';

function aimLine(wanted: AimSubject, missed: Aim[]): string {
  const names = missed.filter(({ subject }) => subject === wanted).map(({ name }) => `*${name}*`);
  return `- ${names.join('; ')}: ${aimExplanations[wanted] ?? unexplained}`;
}

function kernelLine(kernel: KernelResult): string[] {
  const share = (engine: EngineId, base: EngineId) => ratios([kernel], engine, base)[0]?.ratio;
  const bases = (Object.keys(kernelBounds) as (keyof typeof kernelBounds)[]).filter(
    (base) => (share('node', base) ?? 0) > kernelBounds[base],
  );
  if (bases.length === 0) return [];
  const twin = share('c-wasm', 'numba');
  const found = bases.map((base) => `${share('node', base)!.toFixed(2)} of ${baseNames[base]}`);
  // Where C misses the aim as well, it is the engine's.
  if (bases.includes('numba') && twin !== undefined)
    found.push(`C as wasm is at ${twin.toFixed(2)} of Numba`);
  return [
    `- [${kernel.name}](../../tests/bench/kernels/${kernel.name}.py), ${found.join(', ')}: ${explanations[kernel.name] ?? unexplained}`,
  ];
}

const baseNames = { numba: 'Numba', 'c-wasm': 'C as wasm' } as const;
