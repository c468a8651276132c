/** `wasmba run` and `wasmba check` in Node: the page's compiler and run-time code, without a page. */
import { parseCommandLine, UsageError, usage } from './arguments';
import { check } from './check';
import { exitCodes, run } from './run';
import { FileError } from './source-file';

async function main(): Promise<number> {
  const args = parseCommandLine(process.argv.slice(2));
  if (args.command === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  return args.command === 'run' ? run(args) : check(args);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof UsageError || error instanceof FileError) {
    process.stderr.write(`wasmba: ${error.message}\n`);
    if (error instanceof UsageError) process.stderr.write('Try: wasmba help\n');
    process.exitCode = exitCodes.usage;
  } else {
    process.stderr.write(`wasmba: internal error: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = exitCodes.compilerFault;
  }
}
