import type { loadPyodide as LoadPyodide, PyodideAPI } from 'pyodide';
import { servePython } from './session';

/** A Python worker with the current Pyodide: a module worker, Pyodide's own files beside the page. */
servePython<PyodideAPI>({
  async load({ baseUrl, interrupt }) {
    const module = (await import(/* @vite-ignore */ `${baseUrl}pyodide.mjs`)) as {
      loadPyodide: typeof LoadPyodide;
    };
    const pyodide = await module.loadPyodide({ indexURL: baseUrl });
    if (interrupt) pyodide.setInterruptBuffer(new Uint8Array(interrupt));
    return pyodide;
  },
  async loadNumpy(pyodide, { numpyBaseUrl }) {
    if (!numpyBaseUrl) throw new Error('NumPy cannot be reached');
    const wheel = pyodide.lockfile.packages.numpy?.file_name;
    if (!wheel) throw new Error('this Pyodide knows no NumPy');
    await pyodide.loadPackage(new URL(wheel, numpyBaseUrl).href);
  },
});
