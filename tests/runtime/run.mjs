#!/usr/bin/env node
// Links the test modules and runs every *.test.mjs here. WASMBA_BUILD_DIR: where the runtime was built.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildModules } from './support/build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
buildModules();
const chosen = process.argv.slice(2);
const files = readdirSync(here).filter((name) => name.endsWith('.test.mjs')
  && (chosen.length === 0 || chosen.some((part) => name.includes(part)))).map((name) => join(here, name));
process.exit(spawnSync(process.execPath, ['--test', ...files], { stdio: 'inherit' }).status ?? 1);
