import { describe, expect, it } from 'vitest';
import { logScale, linearScale } from '../../web/chart/scale';
import { colourTable } from '../../web/panes/colour-map';
import {
  drawColourImage,
  drawPlane,
  isDrawable,
  planeOf,
  sliceCount,
  suggestScale,
} from '../../web/panes/snapshot-image';
import type { ArraySnapshot } from '../../web/protocol/run';

function snapshot(
  values: Float64Array | Int32Array | Uint8Array | BigInt64Array,
  dtype: ArraySnapshot['dtype'],
  shape: number[],
) {
  const bytes = new Uint8Array(values.slice().buffer as ArrayBuffer);
  return { name: 'a', dtype, shape, bytes } satisfies ArraySnapshot;
}

const hex = (table: Uint8ClampedArray, index: number) =>
  [...table.subarray(3 * index, 3 * index + 3)].map((value) => value.toString(16).padStart(2, '0')).join('');

describe('colour maps', () => {
  it.each([
    ['viridis', '440154', '21918c', 'fde725'],
    ['inferno', '000004', 'bc3754', 'fcffa4'],
  ] as const)("%s is matplotlib's at both ends and the middle", (name, first, middle, last) => {
    const table = colourTable(name);
    const near = (index: number, expected: string) => {
      const want = [0, 2, 4].map((at) => Number.parseInt(expected.slice(at, at + 2), 16));
      want.forEach((value, channel) => {
        expect(
          Math.abs(table[3 * index + channel]! - value),
          `${hex(table, index)} ${expected}`,
        ).toBeLessThanOrEqual(8);
      });
    };
    near(0, first);
    near(128, middle);
    near(255, last);
  });
});

describe('arrays', () => {
  it('of two or three dimensions can be drawn, with as many slices as the first has', () => {
    expect(isDrawable(snapshot(new Float64Array(4), 'float64', [4]))).toBe(false);
    expect(isDrawable(snapshot(new Float64Array(4), 'float64', [2, 2]))).toBe(true);
    expect(isDrawable(snapshot(new Float64Array(0), 'float64', [0, 2]))).toBe(false);
    expect(sliceCount(snapshot(new Float64Array(24), 'float64', [6, 2, 2]))).toBe(6);
    expect(sliceCount(snapshot(new Float64Array(12), 'float64', [2, 2, 3]))).toBe(1);
  });

  it('take the first colour at the lowest value and the last at the highest', () => {
    const { rgba, lowest, highest } = drawPlane(
      planeOf(snapshot(Int32Array.of(-5, 0, 5, 5), 'int32', [2, 2]), 0),
      'grey',
      'linear',
    );
    expect([rgba[0], rgba[4], rgba[8]]).toEqual([0, 128, 255]);
    expect([lowest, highest]).toEqual([-5, 5]);
  });

  it('of 64-bit integers and complex numbers are read too', () => {
    expect([...planeOf(snapshot(BigInt64Array.of(1n, -2n), 'int64', [1, 2]), 0).values]).toEqual([1, -2]);
    expect([...planeOf(snapshot(Float64Array.of(3, 4), 'complex128', [1, 1]), 0).values]).toEqual([5]);
  });

  it('leave out what is not a number', () => {
    const { rgba, highest } = drawPlane(
      planeOf(snapshot(Float64Array.of(1, Number.NaN), 'float64', [1, 2]), 0),
      'grey',
      'linear',
    );
    expect(highest).toBe(1);
    expect(rgba[7]).toBe(0);
  });

  it('bunched at one end are spread by rank, and the lowest value stays the first colour', () => {
    const values = Float64Array.from({ length: 100 }, (_, i) => (i < 50 ? 0 : 1.5 ** (i - 50)));
    const plane = planeOf(snapshot(values, 'float64', [10, 10]), 0);
    expect(suggestScale(plane)).toBe('ranks');
    const { rgba } = drawPlane(plane, 'grey', 'ranks');
    expect(rgba[0]).toBe(0);
    expect(rgba[4 * 75]).toBeGreaterThan(100);
    expect(rgba[4 * 75]).toBeLessThan(160);
    expect(suggestScale(planeOf(snapshot(Float64Array.of(0, 1, 2, 3), 'float64', [2, 2]), 0))).toBe('linear');
  });

  it('of three channels are colours', () => {
    const { rgba } = drawColourImage(snapshot(Uint8Array.of(10, 20, 30), 'uint8', [1, 1, 3]));
    expect([...rgba]).toEqual([10, 20, 30, 255]);
  });
});

describe('axes', () => {
  it('of decades hold all values', () => {
    const { position, ticks } = logScale(30, 1900);
    expect(ticks).toEqual([10, 100, 1000, 10000]);
    expect(position(10)).toBe(0);
    expect(position(100)).toBeCloseTo(1 / 3, 9);
  });

  it('begin at zero with round steps', () => {
    const { position, ticks } = linearScale(1900);
    expect(ticks).toEqual([0, 500, 1000, 1500, 2000]);
    expect(position(1000)).toBe(0.5);
  });
});
