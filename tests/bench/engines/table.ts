import { availableParallelism } from 'node:os';
import { BrowserHost } from './browser_host';
import { CWasmEngine } from './c_wasm';
import type { Demand, Engine } from './engine';
import { NodeHost } from './node_host';
import { PythonEngine } from './python';
import { SharedHost, WasmbaEngine } from './wasmba';

export type EngineId =
  | 'numba'
  | 'numba-parallel'
  | 'cpython'
  | 'numpy'
  | 'node'
  | 'node-threads'
  | 'chromium'
  | 'chromium-threads'
  | 'c-wasm'
  | 'c-native';

export const threads = availableParallelism();

interface EngineRow {
  id: EngineId;
  label: string;
  /** Runs for so long per round, and at least so many calls; interpreters get one call. */
  demand: Demand;
  /** Its first calls are measured, too: the others would tell the same. */
  cold?: true;
  /** A round takes so long that only every fifth has this engine in it. */
  slow?: true;
  make(hosts: Hosts, demand: Demand): Engine;
}

export interface Hosts {
  node: SharedHost;
  browser: SharedHost;
}

export const createHosts = (): Hosts => ({
  node: new SharedHost(new NodeHost()),
  browser: new SharedHost(new BrowserHost()),
});

const compiled: Demand = { least: 4, seconds: 0.02 };
const interpreted: Demand = { least: 1, seconds: 0 };

export const engines: EngineRow[] = [
  {
    id: 'numba',
    label: 'Numba, one thread',
    demand: compiled,
    cold: true,
    make: () => new PythonEngine('numba-serial', 1),
  },
  {
    id: 'numba-parallel',
    label: `Numba, parallel=True, ${threads} threads`,
    demand: compiled,
    make: () => new PythonEngine('numba-parallel', threads),
  },
  {
    id: 'node',
    label: 'Wasmba in Node, one thread',
    demand: compiled,
    cold: true,
    make: ({ node }, demand) => new WasmbaEngine(node, 1, demand),
  },
  {
    id: 'node-threads',
    label: `Wasmba in Node, ${threads} threads`,
    demand: compiled,
    make: ({ node }, demand) => new WasmbaEngine(node, threads, demand),
  },
  {
    id: 'chromium',
    label: 'Wasmba in Chromium, one thread',
    demand: compiled,
    cold: true,
    make: ({ browser }, demand) => new WasmbaEngine(browser, 1, demand),
  },
  {
    id: 'chromium-threads',
    label: `Wasmba in Chromium, ${threads} threads`,
    demand: compiled,
    make: ({ browser }, demand) => new WasmbaEngine(browser, threads, demand),
  },
  { id: 'c-wasm', label: 'C as wasm, in Node', demand: compiled, make: () => new CWasmEngine() },
  { id: 'c-native', label: 'C, native', demand: compiled, make: () => new PythonEngine('c-native', 1) },
  { id: 'numpy', label: 'NumPy', demand: compiled, make: () => new PythonEngine('numpy', 1) },
  {
    id: 'cpython',
    label: 'CPython',
    demand: interpreted,
    slow: true,
    make: () => new PythonEngine('cpython', 1),
  },
];
