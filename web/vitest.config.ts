import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: '..',
  test: {
    include: ['tests/web-runtime/**/*.test.ts', 'tests/web/**/*.test.ts'],
    globalSetup: ['web/tools/vitest-setup.mjs'],
    testTimeout: 20_000,
    maxWorkers: 2,
  },
});
