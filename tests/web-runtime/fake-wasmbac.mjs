#!/usr/bin/env node
/**
 * Stands for `wasmbac --server` where the host is tested without a compiler. The first line of the source says
 * what to do: `# crash`, `# hang`, `# refuse`, `# wait MS`; otherwise it answers with the module in FAKE_WASM and the
 * manifest in FAKE_MANIFEST, if set.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

createInterface({ input: process.stdin }).on('line', async (line) => {
  const { id, source, options } = JSON.parse(line);
  const [, order, value] = source.split('\n')[0].split(' ');
  if (order === 'crash') {
    process.stderr.write('fatal: no idea\n');
    process.exit(3);
  }
  if (order === 'hang') return;
  if (order === 'wait') await new Promise((resolve) => setTimeout(resolve, Number(value)));
  const ok = order !== 'refuse';
  const range = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 9, offset: 8 } };
  const diagnostics = ok ? [] : [{ id: 'undefined-name', severity: 'error', message: 'no', range }];
  const { FAKE_WASM, FAKE_MANIFEST } = process.env;
  const result = {
    ok,
    version: String(process.pid),
    llvmVersion: '0',
    diagnostics,
    rendered: ok ? '' : `${options.fileName}:1:1: error: no\n`,
    timings: [{ stage: 'lex', milliseconds: 1.25 }],
    emitted: options.emit?.includes('ir') ? { ir: 'the ir' } : {},
    manifest: FAKE_MANIFEST ? JSON.parse(FAKE_MANIFEST) : undefined,
  };
  const wasm = ok && FAKE_WASM ? readFileSync(FAKE_WASM).toString('base64') : '';
  process.stdout.write(`${JSON.stringify({ id, result, wasm })}\n`);
});
