#!/usr/bin/env node
// Links the test modules and runs every *.test.mjs here, or those whose names contain an argument.
// --junit FILE: leaves the counts there. WASMBA_BUILD_DIR: where the runtime was built.
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildModules } from './support/build.mjs';

const { values: { junit }, positionals: chosen } = parseArgs({ options: { junit: { type: 'string' } }, allowPositionals: true });
const here = dirname(fileURLToPath(import.meta.url));
buildModules();
const files = readdirSync(here).filter((name) => name.endsWith('.test.mjs')
  && (chosen.length === 0 || chosen.some((part) => name.includes(part)))).map((name) => join(here, name));
const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
const run = spawnSync(process.execPath, ['--test', ...reporters, '--test-reporter=tap', '--test-reporter-destination=stderr', ...files],
  { stdio: ['ignore', 'inherit', 'pipe'], maxBuffer: 1 << 28 });
if (junit) {
  const counted = (what) => run.stderr.toString().match(new RegExp(`^# ${what} (\\d+)$`, 'm'))?.[1] ?? 0;
  writeFileSync(junit, `<testsuite name="runtime" tests="${counted('tests')}" failures="${counted('fail')}"/>\n`);
}
process.exit(run.status ?? 1);
