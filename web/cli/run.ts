import { resolve } from 'node:path';
import type { Compilation, EmitKind } from '../protocol/compile';
import type { OutputPiece, RunResult } from '../protocol/run';
import { createNodePlatform } from '../runtime/platform-node';
import { createProgram } from '../runtime/program';
import type { RunArguments } from './arguments';
import { openCompiler } from './compiler';
import { renderDumps, renderTimings } from './emit';
import { readSource } from './source-file';

export const exitCodes = {
  compileError: 2,
  usage: 2,
  interrupted: 130,
  brokenPipe: 1,
  compilerFault: 70,
} as const;

/** Behaves like `python FILE.py`; returns the exit code. */
export async function run(args: RunArguments): Promise<number> {
  const source = readSource(args.file);
  const compilation = await compile(args, source);
  const { result } = compilation;
  const warned = result.diagnostics.some(({ severity }) => severity !== 'remark');
  if (!result.ok || warned) process.stderr.write(result.rendered);
  if (args.emit.includes('timings')) process.stderr.write(renderTimings(result.timings));
  const dumps = args.emit.filter((kind) => kind !== 'timings');
  if (dumps.length > 0) process.stdout.write(await renderDumps(compilation, dumps));
  if (!result.ok) return exitCodes.compileError;
  return dumps.length > 0 ? 0 : execute(args, source, compilation);
}

async function compile(args: RunArguments, source: string): Promise<Compilation> {
  const compiler = await openCompiler(args.compiler);
  try {
    return await compiler.compile(source, {
      fileName: args.file,
      optimize: args.optimize,
      boundsCheck: args.boundsCheck,
      emit: args.emit.filter((kind): kind is EmitKind => kind !== 'timings'),
    });
  } finally {
    compiler.close();
  }
}

async function execute(args: RunArguments, source: string, { wasm, result }: Compilation): Promise<number> {
  const platform = createNodePlatform(new URL('./thread.mjs', import.meta.url));
  const program = await createProgram(
    {
      wasm,
      manifest: result.manifest!,
      source,
      // As in CPython's tracebacks.
      fileName: resolve(args.file),
      argv: [args.file, ...args.programArguments],
      memoryMebibytes: args.memoryMebibytes,
    },
    platform,
  );
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    program.stop();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  // The reader of a pipe went away.
  process.stdout.on('error', () => program.stop());
  try {
    const finished = await program.run({
      threads: args.threads ?? environmentThreads() ?? platform.hardwareThreads,
      outputLimit: Number.POSITIVE_INFINITY,
      keepOutput: false,
      onOutput: writeOutput,
    });
    if (finished.status !== 'stopped') return report(finished);
    if (!interrupted) return exitCodes.brokenPipe;
    process.stderr.write('KeyboardInterrupt\n');
    return exitCodes.interrupted;
  } finally {
    program.close();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

/** NUMBA_NUM_THREADS, as Numba reads it. */
function environmentThreads(): number | undefined {
  const text = process.env.NUMBA_NUM_THREADS ?? '';
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
}

async function writeOutput(pieces: OutputPiece[]): Promise<void> {
  for (const { stream, text } of pieces) {
    const target = process[stream];
    if (target.destroyed || target.write(text)) continue;
    await drained(target);
  }
}

/** Resolves when the stream takes more, or is gone. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      stream.off('drain', end);
      stream.off('close', end);
      resolve();
    };
    stream.on('drain', end);
    stream.on('close', end);
  });
}

function report(finished: RunResult): number {
  if (finished.error) process.stderr.write(finished.error.traceback);
  return finished.exitCode & 255;
}
