// A pool thread, as a host runs it: its own instance on the shared memory.
import { workerData } from 'node:worker_threads';

const { module, memory, block } = workerData;
const host = {
  write: () => { throw new Error('a pool thread called host.write'); },
  time: () => 0, perf: () => 0, entropy: () => 42n, sleep: () => {},
};
const instance = new WebAssembly.Instance(module, { env: { memory }, host });
const view = new DataView(memory.buffer);
instance.exports.__stack_pointer.value = view.getUint32(block, true);
instance.exports.__wasm_init_tls(view.getUint32(block + 4, true));
instance.exports.wasmba_thread_start(block);
