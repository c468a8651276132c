/** `./wasmba bench`: the order of things; see run.mjs. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { type Arguments, listing, parseArguments, UsageError, usage } from './arguments';
import { toSvg } from './chart';
import type { Engine, EngineFacts } from './engines/engine';
import { createHosts, engines as engineTable, type EngineId, type Hosts, threads } from './engines/table';
import { messageOf } from './errors';
import { schemaFile, sourceFolder, unfinishedFile, validatorFile } from './files';
import { type ForkJoin, measureForkJoin, runRegions, runRegionsInNumba } from './fork_join';
import { toJunit } from './junit';
import { failures, summary, toMarkdown } from './report';
import type { Results } from './results';
import { type Lane, Rounds } from './rounds';
import { keepUnfinished, readUnfinished, type Unfinished } from './unfinished';

const exitCodes = { failed: 1, usage: 2 } as const;

export async function main(given: string[]): Promise<number> {
  try {
    const parsed = parseArguments(given);
    if (parsed === 'help') process.stdout.write(usage);
    else if (parsed === 'list') process.stdout.write(listing());
    else if (parsed === 'continue') {
      const unfinished = readUnfinished();
      return await bench(parseArguments(unfinished.given) as Arguments, unfinished);
    } else return await bench(parsed, { given, kernels: [] });
    return 0;
  } catch (error) {
    process.stderr.write(`wasmba: ${messageOf(error)}\n`);
    if (error instanceof UsageError) process.stderr.write('Try: ./wasmba bench --help\n');
    return error instanceof UsageError ? exitCodes.usage : exitCodes.failed;
  }
}

async function bench(args: Arguments, earlier: Unfinished): Promise<number> {
  const hosts = createHosts();
  const lanes = args.engines.map((id): Lane => {
    const row = engineTable.find((candidate) => candidate.id === id)!;
    const demand = args.smoke ? smokeDemand : row.demand;
    return { id, engine: row.make(hosts, demand), demand, slow: row.slow === true, cold: row.cold === true };
  });
  try {
    for (const { engine } of lanes) await engine.start();
    const keep = args.smoke ? () => {} : keepUnfinished(args.given);
    const rounds = new Rounds(lanes, args.smoke, showProgress, keep);
    await rounds.prepare(args.kernels, earlier.kernels);
    const kernels = await rounds.run(args.rounds);
    const results: Results = {
      command: ['./wasmba bench', ...args.given].join(' '),
      date: new Date().toISOString().slice(0, 10),
      machine: machineFacts(),
      rounds: args.rounds,
      engines: await engineFacts(lanes),
      kernels,
      forkJoin: args.smoke ? [] : await forkJoin(args.engines, hosts),
    };
    endProgress();
    write(results, args);
    rmSync(unfinishedFile, { force: true });
    return kernels.some(({ measurements }) => measurements.some(({ failure }) => failure !== undefined))
      ? exitCodes.failed
      : 0;
  } finally {
    for (const { engine } of lanes) engine.close();
  }
}

const smokeDemand = { least: 1, seconds: 0 };

function write(results: Results, { output, junit, smoke }: Arguments): void {
  if (junit) writeFileSync(junit, toJunit(results));
  process.stdout.write(smoke ? failures(results).join('\n') : `${summary(results)}\n`);
  if (output === undefined) return;
  const folder = resolve(sourceFolder, output);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'results.json');
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
  execFileSync('/usr/bin/python3', [validatorFile, schemaFile, file], { stdio: 'inherit' });
  writeFileSync(join(folder, 'README.md'), toMarkdown(results));
  writeFileSync(join(folder, 'chart.svg'), toSvg(results));
  process.stdout.write(`Written to ${folder}.\n`);
}

/** Those that run regions on several threads; engines that were not asked for are left out. */
async function forkJoin(wanted: EngineId[], { node, browser }: Hosts): Promise<ForkJoin[]> {
  const found: ForkJoin[] = [];
  const candidates: { id: EngineId; run(): Promise<string> }[] = [
    { id: 'numba-parallel', run: () => runRegionsInNumba(threads) },
    { id: 'node-threads', run: () => runRegions(node, threads) },
    { id: 'chromium-threads', run: () => runRegions(browser, threads) },
  ];
  for (const { id, run } of candidates)
    if (wanted.includes(id)) found.push(await measureForkJoin(id, threads, run));
  return found;
}

/** An engine that breaks down now has nothing left to lose but its description. */
async function engineFacts(lanes: Lane[]): Promise<Results['engines']> {
  const facts: Results['engines'] = [];
  for (const { id, engine } of lanes) {
    const { label } = engineTable.find((row) => row.id === id)!;
    const found = await describe(engine).catch((error: unknown) => ({ description: messageOf(error) }));
    facts.push({ id, label, ...found, endings: [...engine.endings] });
  }
  return facts;
}

async function describe(engine: Engine): Promise<EngineFacts> {
  await engine.start();
  return engine.facts();
}

function machineFacts(): Results['machine'] {
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? 'unknown',
    processors: processors.length,
    memoryGibibytes: Math.round(totalmem() / 2 ** 30),
    system: `Linux ${release().replace(/-.*/, '')}`,
  };
}

/** One line on a terminal, rewritten; a line per message elsewhere. */
function showProgress(text: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K    ${text}` : `    ${text}\n`);
}

function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}
