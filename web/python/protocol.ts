/** Messages between the page and a Python worker. Both workers (current and archived Pyodide) speak it. */

export interface LoadRequest {
  kind: 'load';
  /** Folder of Pyodide's files, absolute, ending in a slash. */
  baseUrl: string;
  /** Where the NumPy wheel lies, absolute; only read by the current Pyodide, and only when a script imports NumPy. */
  numpyBaseUrl: string | null;
  /** One byte that stops a running script when set to 2 (SIGINT); null without shared memory. */
  interrupt: SharedArrayBuffer | null;
  /** Text of driver.py and of the numba module. */
  driver: string;
  numba: string;
}

/** Finds the script's imports, loads and imports what it needs; nothing of it is timed with the script. */
export interface PrepareRequest {
  kind: 'prepare';
  source: string;
}

export interface RunRequest {
  kind: 'run';
  source: string;
  fileName: string;
}

export type PythonRequest = LoadRequest | PrepareRequest | RunRequest;

export interface PythonRunReport {
  status: 'done' | 'error' | 'stopped' | 'exit';
  /** Execution of the script alone. */
  milliseconds: number;
  /** As this CPython prints it; empty without an uncaught exception. */
  traceback: string;
  exitCode: number;
}

export type PythonAnswer =
  | { kind: 'progress'; loadedBytes: number; totalBytes: number }
  | { kind: 'loaded'; python: string; pyodide: string }
  | { kind: 'prepared'; numpy: string | null }
  | { kind: 'output'; stream: 'stdout' | 'stderr'; text: string }
  | { kind: 'done'; report: PythonRunReport }
  | { kind: 'failed'; message: string };
