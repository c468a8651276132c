import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { OptimizeLevel } from '../../../web/protocol/compile';
import { createNodePlatform } from '../../../web/runtime/platform-node';
import { withWorkerPool } from '../../../web/runtime/worker-pool';
import { NativeCompiler } from '../../../web/tools/native-compiler.mjs';
import { toJunit, type Verdict } from '../../conformance/harness/junit';
import { UnfinishedError } from '../../conformance/harness/oracle';
import { Comparison, type Difference, renderProgram } from './comparison';
import { sharedDefinitions } from './grammar/functions';
import { minimise } from './minimise';
import { generateUnit, type Unit } from './unit_generator';

/** The bundle lies in build/fuzz. */
const checkout = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

interface Finding {
  /** What to hand to --seed; null: the units differ only together. */
  seed: number | null;
  difference: Difference;
  program: string;
}

/** Returns the exit code. */
export async function main(given: string[]): Promise<number> {
  const { values } = parseArgs({
    args: given,
    options: {
      native: { type: 'string', default: checkout('build/native/bin/wasmbac') },
      seed: { type: 'string', default: '1' },
      units: { type: 'string', default: '200' },
      optimize: { type: 'string', default: '0,3' },
      batch: { type: 'string', default: '20' },
      jobs: { type: 'string', default: '2' },
      limit: { type: 'string', default: '10' },
      junit: { type: 'string' },
      print: { type: 'boolean', default: false },
    },
  });
  const first = Number(values.seed);
  const count = Number(values.units);
  if (values.print) {
    console.log(renderProgram(makeUnits(first, count), sharedDefinitions));
    return 0;
  }
  if (!existsSync(values.native)) {
    console.error(`The native compiler is missing: ${values.native}`);
    return 2;
  }
  const platform = withWorkerPool(createNodePlatform(new URL('./thread.mjs', import.meta.url)));
  const levels = values.optimize.split(',').map((level) => Number(level) as OptimizeLevel);
  const batches = range(first, first + count, Number(values.batch));
  const findings: Finding[] = [];
  const verdicts: Verdict[] = [];
  let examined = 0;
  let unanswered = 0;
  async function serve(): Promise<void> {
    const native = new NativeCompiler(values.native, 120_000);
    const comparison = new Comparison(
      native,
      platform,
      checkout('web/python'),
      checkout('build/fuzz/programs'),
      levels,
    );
    for (let start = batches.shift(); start !== undefined; start = batches.shift()) {
      if (findings.length >= Number(values.limit)) break;
      const end = Math.min(start + Number(values.batch), first + count);
      const began = performance.now();
      const { found, open } = await examineBatch(comparison, start, end);
      examined += end - start;
      unanswered += open;
      findings.push(...found);
      for (const finding of found) report(finding);
      const failures = found.map(({ difference }) => `O${difference.level}: ${difference.text}`);
      verdicts.push({
        name: `seeds ${start} to ${end - 1}`,
        failures,
        seconds: (performance.now() - began) / 1000,
      });
    }
    native.close();
  }
  await Promise.all(Array.from({ length: Math.max(1, Number(values.jobs) || 1) }, serve));
  if (values.junit) writeFileSync(values.junit, toJunit('differential fuzzing', verdicts));
  const agreed = examined - findings.length - unanswered;
  const rest = [
    unanswered ? `${unanswered} that CPython does not finish` : '',
    examined < count ? `${count - examined} not examined` : '',
  ];
  console.log([`${agreed} units agree, ${findings.length} differ`, ...rest.filter(Boolean)].join(', '));
  return findings.length > 0 ? 1 : 0;
}

function range(start: number, end: number, step: number): number[] {
  return Array.from({ length: Math.ceil((end - start) / step) }, (_, index) => start + index * step);
}

function makeUnits(start: number, count: number): Unit[] {
  return range(start, start + count, 1).map((seed) => generateUnit(seed, `unit${seed}`));
}

/** What was found in a batch, and how many of its units are too long for CPython. */
interface Examination {
  found: Finding[];
  open: number;
}

async function examineBatch(comparison: Comparison, start: number, end: number): Promise<Examination> {
  const whole = await finished(comparison.compare(makeUnits(start, end - start), sharedDefinitions));
  if (whole === null) return { found: [], open: 0 };
  const found: Finding[] = [];
  let open = 0;
  for (const seed of range(start, end, 1)) {
    const finding = await finished(examineUnit(comparison, seed));
    if (finding === undefined) open++;
    else if (finding) found.push(finding);
  }
  if (whole && found.length === 0) {
    found.push({
      seed: null,
      difference: whole,
      program: `all of the seeds ${start} to ${end - 1} together`,
    });
  }
  return { found, open };
}

/** Undefined: CPython takes too long, or prints too much. */
async function finished<T>(comparing: Promise<T>): Promise<T | undefined> {
  try {
    return await comparing;
  } catch (error) {
    if (error instanceof UnfinishedError) return undefined;
    throw error;
  }
}

async function examineUnit(comparison: Comparison, seed: number): Promise<Finding | null> {
  const unit = generateUnit(seed, `unit${seed}`);
  let difference = await comparison.compare([unit], sharedDefinitions);
  if (!difference) return null;
  const { kind, level } = difference;
  let definitions = sharedDefinitions;
  const differs = async () => {
    const smaller = await comparison.compare([unit], definitions, level).catch(() => null);
    if (smaller?.kind !== kind) return false;
    difference = smaller;
    return true;
  };
  await minimise(unit, differs);
  definitions = '';
  if (!(await differs())) definitions = sharedDefinitions;
  return { seed, difference, program: renderProgram([unit], definitions) };
}

function report({ seed, difference, program }: Finding): void {
  const title = seed === null ? 'a batch' : `--seed ${seed} --units 1`;
  console.log(
    `DIFFERS ${title} [O${difference.level}, ${difference.kind}]\n${program}${indent(difference.text)}\n`,
  );
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
