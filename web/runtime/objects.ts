import type { ManifestGlobal } from '../protocol/compile';
import type { ArraySnapshot, ElementType } from '../protocol/run';
import { arrayLayout, strLayout } from './layout';

const elementSizes: Record<ElementType, number> = {
  bool: 1,
  int8: 1,
  int16: 2,
  int32: 4,
  int64: 8,
  uint8: 1,
  uint16: 2,
  uint32: 4,
  uint64: 8,
  float32: 4,
  float64: 8,
  complex64: 8,
  complex128: 16,
};

/** Text of the str object at `address`. */
export function readStr(memory: ArrayBufferLike, address: number): string {
  const view = new DataView(memory);
  const kind = view.getUint32(address + strLayout.kind, true);
  const length = view.getUint32(address + strLayout.length, true);
  const start = address + strLayout.data;
  if ((kind !== 1 && kind !== 2 && kind !== 4) || start + length * kind > memory.byteLength) {
    throw new RangeError(`no str object at address ${address}`);
  }
  const readers = {
    1: (at: number) => view.getUint8(at),
    2: (at: number) => view.getUint16(at, true),
    4: (at: number) => view.getUint32(at, true),
  };
  const read = readers[kind];
  const parts: string[] = [];
  for (let done = 0; done < length; done += 4096) {
    const chunk = Array.from({ length: Math.min(4096, length - done) }, (_, i) =>
      read(start + (done + i) * kind),
    );
    parts.push(String.fromCodePoint(...chunk));
  }
  return parts.join('');
}

/** Copies the array record at `global.address`; null when the variable was never bound to an array. */
export function snapshotArray(memory: ArrayBufferLike, global: ManifestGlobal): ArraySnapshot | null {
  const size = elementSizes[global.dtype as ElementType];
  if (size === undefined) return null;
  const view = new DataView(memory);
  const data = view.getUint32(global.address + arrayLayout.data, true);
  if (data === 0) return null;
  const axes = Array.from({ length: global.ndim }, (_, axis) => axis);
  const shapeAt = global.address + arrayLayout.shape;
  const shape = axes.map((axis) => view.getInt32(shapeAt + 4 * axis, true));
  const strides = axes.map((axis) => view.getInt32(shapeAt + 4 * (global.ndim + axis), true));
  const count = shape.reduce((product, extent) => product * extent, 1);
  const source = new Uint8Array(memory);
  const bytes = new Uint8Array(count * size);
  if (count > 0) copyStrided(source, data, shape, strides, size, bytes);
  return { name: global.name, dtype: global.dtype as ElementType, shape, bytes };
}

/** Copies to C order. The innermost axes that are contiguous are moved as one block. */
function copyStrided(
  source: Uint8Array,
  data: number,
  shape: number[],
  strides: number[],
  elementSize: number,
  target: Uint8Array,
): void {
  let block = elementSize;
  let outer = shape.length;
  while (outer > 0 && strides[outer - 1] === block) {
    outer -= 1;
    block *= shape[outer]!;
  }
  const index = new Array<number>(outer).fill(0);
  let from = data;
  for (let to = 0; to < target.length; to += block) {
    target.set(source.subarray(from, from + block), to);
    for (let axis = outer - 1; axis >= 0; axis -= 1) {
      from += strides[axis]!;
      index[axis]! += 1;
      if (index[axis]! < shape[axis]!) break;
      from -= strides[axis]! * shape[axis]!;
      index[axis] = 0;
    }
  }
}
