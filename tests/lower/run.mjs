// Runs a program's wasm file on one thread and prints what became of it as JSON.
import { readFileSync } from 'node:fs';

const pages = 256;
const [file, shared] = process.argv.slice(2);
const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: shared === 'shared' });
const text = { 1: '', 2: '' };
const host = {
  write: (fd, address, length) => {
    // 3: standard output that depends on the clock, as values that the optimiser shall not know do here.
    text[fd === 3 ? 1 : fd] += Buffer.from(new Uint8Array(memory.buffer, address, length).slice()).toString();
  },
  time: () => 0,
  perf: () => 0,
  entropy: () => 1n,
  sleep: () => {},
};
const module = new WebAssembly.Module(readFileSync(file));
const { exports } = new WebAssembly.Instance(module, { env: { memory }, host });
exports.wasmba_initialize(pages * 65536, 1);
if (process.argv[4] === 'stop') new DataView(memory.buffer).setUint32(exports.wasmba_control.value, 1, true);
const result = { status: exports.wasmba_main() };
const view = new DataView(memory.buffer);
const error = exports.wasmba_error.value;
result.errorType = view.getInt32(error, true);
const message = view.getUint32(error + 4, true);
if (message) {
  const length = view.getUint32(message + 8, true);
  result.message = Buffer.from(new Uint8Array(memory.buffer, message + 16, length).slice()).toString('latin1');
}
const frames = Math.min(view.getUint32(error + 12, true), 64);
result.frames = Array.from({ length: frames }, (_, i) => view.getUint32(error + 16 + 4 * i, true));
exports.wasmba_finish();
result.live = exports.wasmba_live_objects();
result.stdout = text[1];
process.stdout.write(JSON.stringify(result));
