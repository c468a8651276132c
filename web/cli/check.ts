import type { CheckArguments } from './arguments';
import { openCompiler } from './compiler';
import { exitCodes } from './run';
import { readSource } from './source-file';

/** Diagnostics on stdout; returns the exit code. */
export async function check(args: CheckArguments): Promise<number> {
  const source = readSource(args.file);
  const compiler = await openCompiler(args.compiler);
  try {
    const { result } = await compiler.compile(source, { fileName: args.file, analyze: true });
    const { ok, version, diagnostics, analysis, rendered } = result;
    const text = args.json
      ? `${JSON.stringify({ file: args.file, ok, version, diagnostics, analysis }, null, 2)}\n`
      : rendered;
    process.stdout.write(text);
    return ok ? 0 : exitCodes.compileError;
  } finally {
    compiler.close();
  }
}
