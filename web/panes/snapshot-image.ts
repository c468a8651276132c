import type { ArraySnapshot, ElementType } from '../protocol/run';
import { type ColourMapName, colourTable } from './colour-map';

/** From an array that a program left behind to pixels. Pure: no canvas, no page. */

/** `ranks`: equal steps of colour for equal shares of the pixels, for values bunched at one end. */
export type ValueScale = 'linear' | 'log' | 'ranks';

export interface Picture {
  width: number;
  height: number;
  rgba: Uint8ClampedArray<ArrayBuffer>;
  lowest: number;
  highest: number;
}

/** A plane of an array as numbers. */
export interface Plane {
  width: number;
  height: number;
  values: Float64Array;
}

const kReaders: Record<ElementType, (bytes: ArrayBuffer) => ArrayLike<number | bigint>> = {
  bool: (bytes) => new Uint8Array(bytes),
  int8: (bytes) => new Int8Array(bytes),
  int16: (bytes) => new Int16Array(bytes),
  int32: (bytes) => new Int32Array(bytes),
  int64: (bytes) => new BigInt64Array(bytes),
  uint8: (bytes) => new Uint8Array(bytes),
  uint16: (bytes) => new Uint16Array(bytes),
  uint32: (bytes) => new Uint32Array(bytes),
  uint64: (bytes) => new BigUint64Array(bytes),
  float32: (bytes) => new Float32Array(bytes),
  float64: (bytes) => new Float64Array(bytes),
  complex64: (bytes) => new Float32Array(bytes),
  complex128: (bytes) => new Float64Array(bytes),
};

/** Complex numbers are shown by their magnitude. */
export function toNumbers({ dtype, bytes }: ArraySnapshot): Float64Array {
  const raw = kReaders[dtype](bytes.slice().buffer);
  if (!dtype.startsWith('complex')) return Float64Array.from(raw as ArrayLike<number>, Number);
  return Float64Array.from({ length: raw.length / 2 }, (_, i) =>
    Math.hypot(Number(raw[2 * i]), Number(raw[2 * i + 1])),
  );
}

/** 3-D arrays whose last axis is 3 or 4 long are colours already. */
export function isColourImage({ shape }: ArraySnapshot): boolean {
  return shape.length === 3 && (shape[2] === 3 || shape[2] === 4);
}

export function isDrawable({ shape }: ArraySnapshot): boolean {
  const sides = shape.length === 2 ? shape : shape.length === 3 ? shape.slice(-2) : [];
  return sides.length === 2 && shape.every((side) => side > 0) && sides.every((side) => side <= 8192);
}

export function sliceCount(snapshot: ArraySnapshot): number {
  return snapshot.shape.length === 3 && !isColourImage(snapshot) ? (snapshot.shape[0] ?? 1) : 1;
}

export function planeOf(snapshot: ArraySnapshot, slice: number): Plane {
  const [height, width] = snapshot.shape.slice(-2) as [number, number];
  const size = width * height;
  return { width, height, values: toNumbers(snapshot).subarray(slice * size, (slice + 1) * size) };
}

/** The scale that shows most: ranks when the middle value lies in the lowest or highest tenth of the range. */
export function suggestScale({ values }: Plane): ValueScale {
  const sorted = values.filter(Number.isFinite).sort();
  const lowest = sorted[0] ?? 0;
  const range = (sorted.at(-1) ?? 0) - lowest;
  if (range === 0) return 'linear';
  const middle = ((sorted[Math.floor(sorted.length / 2)] ?? 0) - lowest) / range;
  return middle < 0.1 || middle > 0.9 ? 'ranks' : 'linear';
}

/** A function from value to 0..1. */
function normalise(values: Float64Array, scale: ValueScale): (value: number) => number {
  const sorted = values.filter(Number.isFinite).sort();
  const lowest = sorted[0] ?? 0;
  const range = (sorted.at(-1) ?? 0) - lowest || 1;
  if (scale === 'linear') return (value) => (value - lowest) / range;
  if (scale === 'log') {
    const span = Math.log1p(1000);
    return (value) => Math.log1p((1000 * (value - lowest)) / range) / span;
  }
  const distinct = sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);
  const firstIndex = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!firstIndex.has(value)) firstIndex.set(value, index);
  });
  // The lowest value can fill half the picture (the inside of a set): it takes the first colour, not half of them.
  const floor = distinct.length > 1 ? (firstIndex.get(distinct[1] as number) ?? 0) : 0;
  const count = Math.max(1, sorted.length - 1 - floor);
  return (value) => Math.max(0, ((firstIndex.get(value) ?? 0) - floor + 1) / (count + 1));
}

export function drawPlane(plane: Plane, map: ColourMapName, scale: ValueScale): Picture {
  const { width, height, values } = plane;
  const table = colourTable(map);
  const rgba = new Uint8ClampedArray(width * height * 4);
  const level = normalise(values, scale);
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  values.forEach((value, index) => {
    if (!Number.isFinite(value)) return;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    const entry = 3 * Math.round(255 * Math.min(1, level(value)));
    rgba.set(table.subarray(entry, entry + 3), 4 * index);
    rgba[4 * index + 3] = 255;
  });
  return { width, height, rgba, lowest, highest };
}

/** Bytes are taken as 0..255, other numbers as 0..1. */
export function drawColourImage(snapshot: ArraySnapshot): Picture {
  const [height, width, channels] = snapshot.shape as [number, number, number];
  const values = toNumbers(snapshot);
  const unit = snapshot.dtype === 'uint8' ? 1 : 255;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 4; channel++) {
      const value = channel < channels ? values[pixel * channels + channel]! * unit : 255;
      rgba[4 * pixel + channel] = value;
    }
  }
  return { width, height, rgba, lowest: 0, highest: unit === 1 ? 255 : 1 };
}
