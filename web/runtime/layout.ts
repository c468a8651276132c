/** Offsets of docs/interfaces.md, sections 2 and 3, in bytes. */

export const wasmPageSize = 65536;

export const controlLayout = {
  stop: 0,
  shutdown: 4,
  threadCount: 8,
  activeThreads: 12,
  epoch: 16,
  regions: 20,
  arguments: 24,
} as const;

export const errorLayout = {
  type: 0,
  message: 4,
  exitCode: 8,
  frameCount: 12,
  frames: 16,
  maximumFrames: 64,
} as const;

export const strLayout = { refcount: 0, kind: 4, length: 8, hash: 12, data: 16 } as const;
export const arrayLayout = { buffer: 0, data: 4, shape: 8 } as const;

/** What wasmba_main returns. */
export const mainStatus = { done: 0, raised: 1, stopped: 2, exited: 3 } as const;

/** First argument of host.write. */
export const outputFd = { stdout: 1, stderr: 2, volatileStdout: 3 } as const;
