/**
 * Writes random array programs (generate.py), compiles and runs them, and compares what they print with NumPy, statement by statement.
 * Usage: node tests/fuzz/arrays/run.mjs [--seed N] [--programs N] [--statements N] [--opt 0-3] [--jobs N] [--junit FILE]
 *   defaults: seed 1, 4 programs of 40 statements, -O0, 2 jobs
 * The native compiler is that of build/, or WASMBA_COMPILER_NATIVE. A statement that the compiler refuses, or
 * whose text differs, is printed with both results; the exit code says whether there was one.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { buildCli } from '../../../web/tools/build-cli.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    programs: { type: 'string', default: '4' },
    statements: { type: 'string', default: '40' },
    opt: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    junit: { type: 'string' },
  },
});
const python = '/usr/bin/python3';
const environment = {
  ...process.env,
  WASMBA_COMPILER_NATIVE: process.env.WASMBA_COMPILER_NATIVE ?? join(root, 'build/native/bin/wasmbac'),
};
const folder = await mkdtemp(join(tmpdir(), 'array-fuzz-'));
await buildCli(join(folder, 'cli'));

/** What a command prints; what it complains about if it fails. */
async function output(command, args) {
  try {
    return {
      text: (await run(command, args, { env: environment, timeout: 900_000, maxBuffer: 1 << 26 })).stdout,
    };
  } catch (error) {
    return { text: error.stdout ?? '', failure: String(error.stderr || error.message) };
  }
}

async function outcome(name, lines) {
  const file = join(folder, `${name}.py`);
  await writeFile(
    file,
    `import numpy as np\n${lines.map((line, i) => `print('--', ${i})\n${line}\n`).join('')}`,
  );
  const compiled = await output(process.execPath, [
    join(folder, 'cli/wasmba.mjs'),
    'run',
    '--compiler',
    'native',
    '--opt',
    values.opt,
    file,
  ]);
  const expected = await output(python, ['-W', 'ignore', file]);
  return { compiled, expected: expected.text };
}

/** Statements that do not compile would hide the others: halves are tried until they are found. */
async function examine(name, lines, findings) {
  const { compiled, expected } = await outcome(name, lines);
  if (compiled.text === expected && !compiled.failure) return;
  if (lines.length > 1 && compiled.text === '') {
    const half = lines.length >> 1;
    await examine(`${name}a`, lines.slice(0, half), findings);
    await examine(`${name}b`, lines.slice(half), findings);
    return;
  }
  const pieces = (text) => text.split(/^-- \d+\n/m).slice(1);
  const [ours, theirs] = [pieces(compiled.text), pieces(expected)];
  for (const [i, line] of lines.entries())
    if (ours[i] !== theirs[i]) {
      findings.push({ line, ours: `${ours[i] ?? ''}${compiled.failure ?? ''}`, theirs: theirs[i] });
      if (ours[i] === undefined || compiled.failure) {
        if (i + 1 < lines.length) await examine(`${name}r`, lines.slice(i + 1), findings);
        break;
      }
    }
}

let next = Number(values.seed);
const end = next + Number(values.programs);
let differing = 0;
let failedPrograms = 0;
async function work() {
  while (next < end) {
    const seed = next++;
    const { text } = await output(python, [
      '-B',
      fileURLToPath(new URL('generate.py', import.meta.url)),
      String(seed),
      values.statements,
    ]);
    const findings = [];
    await examine(`seed${seed}`, text.trimEnd().split('\n\n').slice(1), findings);
    differing += findings.length;
    failedPrograms += findings.length > 0 ? 1 : 0;
    for (const { line, ours, theirs } of findings)
      console.log(`seed ${seed}: ${line}\n  compiled: ${ours.trimEnd()}\n  NumPy:    ${theirs?.trimEnd()}`);
  }
}
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
await rm(folder, { recursive: true });
console.log(`${Number(values.programs) * Number(values.statements)} statements, ${differing} differ`);
if (values.junit)
  await writeFile(
    values.junit,
    `<testsuite name="arrays" tests="${values.programs}" failures="${failedPrograms}"/>\n`,
  );
process.exitCode = differing ? 1 : 0;
