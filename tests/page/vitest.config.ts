import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/page/**/*.test.ts'],
    globalSetup: ['tests/page/server.ts'],
    testTimeout: 30_000,
    // One browser at a time: two cores run the page's threads.
    maxWorkers: 1,
  },
});
