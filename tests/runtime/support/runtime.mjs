// A test module, its memory and the values in it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputDirectory } from './build.mjs';

const exceptions = [...readFileSync(new URL('../../../wasm-runtime/abi/exceptions.def', import.meta.url), 'utf8')
  .matchAll(/^EXCEPTION\((\w+),/gm)].map((match) => match[1]);
export const dtypes = [...readFileSync(new URL('../../../wasm-runtime/abi/dtypes.def', import.meta.url), 'utf8')
  .matchAll(/^DTYPE\((\w+),/gm)].map((match) => match[1]);

export const maxInt64 = 0x7fffffffffffffffn;

export class Runtime {
  /** Text the module wrote, by file descriptor. */
  written = [];

  constructor({ threads = 1, shared = false, pages = 1024, module, memory } = {}) {
    this.module = module ?? new WebAssembly.Module(readFileSync(join(outputDirectory, shared ? 'shared.wasm' : 'single.wasm')));
    this.memory = memory ?? new WebAssembly.Memory(shared
      ? { initial: pages, maximum: pages, shared: true } : { initial: pages, maximum: pages });
    this.pages = pages;
    this.threads = threads;
    this.instance = new WebAssembly.Instance(this.module, {
      env: { memory: this.memory },
      host: {
        write: (fd, address, length) => this.written.push([fd, Buffer.from(this.bytes(address, length)).toString()]),
        time: () => Date.now() / 1000,
        perf: () => performance.now() / 1000,
        entropy: () => 0x123456789abcdefn,
        sleep: () => {},
      },
    });
    this.exports = this.instance.exports;
  }

  initialize() {
    this.exports.wasmba_initialize(this.pages * 65536 - 65536, this.threads);
    return this;
  }

  bytes(address, length) { return new Uint8Array(this.memory.buffer, address >>> 0, length).slice(); }
  view() { return new DataView(this.memory.buffer); }
  get live() { return this.exports.wasmba_live_objects(); }

  allocate(bytes) {
    const address = this.exports.rt_alloc(bytes.length + 16) >>> 0;
    new Uint8Array(this.memory.buffer).set(bytes, address);
    return address;
  }

  str(text) {
    const bytes = new TextEncoder().encode(text);
    const address = this.allocate(bytes);
    const result = this.exports.rt_str_from_utf8(address, bytes.length);
    this.exports.rt_free(address);
    return result;
  }

  /** Reads a str object, checks that its kind is the smallest, and releases it. */
  take(address) {
    if (!address) throw new Error(`null str: ${JSON.stringify(this.takeError())}`);
    const text = this.read(address);
    this.exports.rt_release(address);
    return text;
  }

  read(address) {
    const view = this.view();
    const kind = view.getUint32(address + 4, true);
    const length = view.getUint32(address + 8, true);
    const points = [];
    for (let i = 0; i < length; i++) {
      const at = address + 16 + i * kind;
      points.push(kind === 1 ? view.getUint8(at) : kind === 2 ? view.getUint16(at, true) : view.getUint32(at, true));
    }
    const largest = points.reduce((a, b) => Math.max(a, b), 0);
    const needed = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4;
    if (kind !== needed) throw new Error(`kind ${kind} for ${points}`);
    let text = '';
    for (const point of points) text += String.fromCodePoint(point);
    return text;
  }

  takeList(address) {
    if (!address) throw new Error(`null list: ${JSON.stringify(this.takeError())}`);
    const view = this.view();
    const length = view.getUint32(address + 4, true);
    const data = view.getUint32(address + 12, true);
    const items = [];
    for (let i = 0; i < length; i++) items.push(this.take(view.getUint32(data + 4 * i, true)));
    this.exports.rt_list_free(address);
    return items;
  }

  /** The pending exception as CPython prints it in a traceback's last line, or null; clears it. */
  takeError() {
    const type = this.exports.rt_error_pending_type();
    if (type < 0) return null;
    const message = this.take(this.exports.rt_error_take_message());
    this.exports.rt_error_clear();
    return message ? `${exceptions[type]}: ${message}` : exceptions[type];
  }

  /** Runs pieces(builder) and gives the text, or the error if a piece answers with one. */
  text(pieces) {
    const builder = this.exports.rt_text_begin();
    if (pieces(builder)) {
      this.exports.rt_text_abandon(builder);
      return this.takeError();
    }
    return this.take(this.exports.rt_text_finish(builder));
  }

  /** f(..., out) -> status: the value at out, or the error. */
  result(name, args, kind = 'f64') {
    const out = this.scratch ??= this.exports.rt_alloc(64);
    if (this.exports[name](...args, out)) return this.takeError();
    const view = this.view();
    if (kind === 'f64') return view.getFloat64(out, true);
    if (kind === 'i32') return view.getInt32(out, true);
    if (kind === 'complex') return [view.getFloat64(out, true), view.getFloat64(out + 8, true)];
    return view.getBigInt64(out, true);
  }
}

/** Runs Python code that reads `data` and sets `result`; both travel as JSON. */
export function python(code, data = null) {
  const program = 'import sys, json, math, cmath, random, struct\ndata = json.load(sys.stdin)\n'
    + code + '\njson.dump(result, sys.stdout)\n';
  const output = execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', program],
    { input: JSON.stringify(data), maxBuffer: 1 << 30 });
  return JSON.parse(output.toString());
}

/** Deterministic pseudo-random 32-bit numbers, the same in every run. */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

export function doubleFromBits(high, low) {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, high);
  view.setUint32(4, low);
  return view.getFloat64(0);
}

/** A double as 16 hex digits: JSON has no nan, infinity or -0. */
export function hex(value) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}
export const pythonDouble = 'def double(h): return struct.unpack(">d", bytes.fromhex(h))[0]\n'
  + 'def hexed(d): return struct.pack(">d", d).hex()\n';
