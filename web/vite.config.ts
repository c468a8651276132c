import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const pyodide = JSON.parse(readFileSync(path('node_modules/pyodide/package.json'), 'utf8')) as {
  version: string;
};

export default defineConfig({
  root: path('.'),
  base: './',
  // Pyodide and the compiler lie beside the page, unbundled: tools/serve.mjs mounts them there.
  define: { __PYODIDE_VERSION__: JSON.stringify(pyodide.version) },
  // Classic and module workers alike: one self-contained file each.
  worker: { format: 'iife' },
  build: {
    outDir: path('../build/page'),
    emptyOutDir: true,
    target: 'es2022',
    // Monaco is one chunk of this size, loaded after the first paint.
    chunkSizeWarningLimit: 4000,
  },
});
