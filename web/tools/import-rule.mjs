/**
 * Holds the folders of web/ to the way of the data: a folder may import only from those listed for it;
 * from `x:types` only types.
 * Usage: node tools/import-rule.mjs; prints every import that breaks the rule and fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {Record<string, string[]>} */
const allowed = {
  protocol: [],
  examples: [],
  tools: ['protocol'],
  runtime: ['protocol'],
  compiler: ['protocol'],
  python: ['protocol'],
  editor: ['protocol', 'app:types'],
  bench: ['protocol', 'runtime'],
  chart: ['protocol', 'bench'],
  panes: ['protocol', 'bench', 'chart', 'editor', 'app:types'],
  app: ['protocol', 'runtime', 'compiler', 'python', 'editor', 'bench', 'chart', 'panes', 'examples'],
  cli: ['protocol', 'runtime', 'compiler', 'tools'],
};

const root = fileURLToPath(new URL('..', import.meta.url));
const importPattern =
  /(\b(?:import|export) type\b[^;]*?)?(?:\bfrom|\bimport|\bnew URL\()\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** @param {string} path */
const folderOf = (path) => relative(root, path).split(sep)[0] ?? '';

let broken = 0;
for (const [folder, targets] of Object.entries(allowed)) {
  for (const name of sourceFiles(folder)) {
    const file = join(root, folder, name);
    for (const match of readFileSync(file, 'utf8').matchAll(importPattern)) {
      const [, typesOnly, path = ''] = match;
      const target = folderOf(resolve(dirname(file), path));
      if (target === folder || !(target in allowed) || targets.includes(target)) continue;
      if (typesOnly && targets.includes(`${target}:types`)) continue;
      broken += 1;
      console.error(`${folder}/${name}: ${folder} must not import from ${target} (${path})`);
    }
  }
}
for (const entry of readdirSync(root, { withFileTypes: true })) {
  if (
    !entry.isDirectory() ||
    entry.name === 'node_modules' ||
    entry.name.startsWith('.') ||
    entry.name in allowed
  )
    continue;
  broken += 1;
  console.error(`${entry.name}/ has no row in tools/import-rule.mjs`);
}
if (broken > 0) process.exit(1);
console.log('Imports follow the rule.');

/** @param {string} folder */
function sourceFiles(folder) {
  try {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    return files.filter((name) => /\.(ts|mjs)$/.test(name));
  } catch {
    return [];
  }
}
