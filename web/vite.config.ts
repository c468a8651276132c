import { cpSync, createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const web = fileURLToPath(new URL('.', import.meta.url));
const pyodidePackage = join(web, 'node_modules/pyodide');
const pyodideFiles = [
  'pyodide.mjs',
  'pyodide.asm.mjs',
  'pyodide.asm.wasm',
  'python_stdlib.zip',
  'pyodide-lock.json',
];
const pyodideVersion = (
  JSON.parse(readFileSync(join(pyodidePackage, 'package.json'), 'utf8')) as { version: string }
).version;

const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
const contentTypes: Record<string, string> = {
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
  '.json': 'application/json',
};

/** Pyodide's files lie beside the page, unbundled: it finds its parts by their names. */
function pyodide(): Plugin {
  let outDir = '';
  return {
    name: 'wasmba-pyodide',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    closeBundle() {
      for (const file of pyodideFiles) cpSync(join(pyodidePackage, file), join(outDir, 'pyodide', file));
    },
    configureServer(server) {
      server.middlewares.use('/pyodide', (request, response, next) => {
        const file = pyodideFiles.find((name) => request.url?.split('?')[0] === `/${name}`);
        if (!file || !existsSync(join(pyodidePackage, file))) return next();
        response.setHeader('Content-Type', contentTypes[extname(file)] ?? 'application/octet-stream');
        response.setHeader('Content-Length', statSync(join(pyodidePackage, file)).size);
        createReadStream(join(pyodidePackage, file)).pipe(response);
      });
    },
  };
}

export default defineConfig({
  root: web,
  base: './',
  plugins: [pyodide()],
  define: { __PYODIDE_VERSION__: JSON.stringify(pyodideVersion) },
  server: { headers: isolation },
  preview: { headers: isolation },
  // Classic and module workers alike: one self-contained file each.
  worker: { format: 'iife' },
  build: {
    outDir: join(web, '../build/page'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 4000,
  },
});
