/** Axes for times: from a value in milliseconds to a fraction of the width, and where the ticks stand. */
export interface Scale {
  position(value: number): number;
  ticks: number[];
}

/** Whole decades around the values, with room below the smallest: its bar must be seen. */
export function logScale(smallest: number, largest: number): Scale {
  const low = Math.floor(Math.log10(smallest) - 0.4);
  const high = Math.max(Math.ceil(Math.log10(largest) - 1e-9), low + 1);
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const position = (value: number) => clamp((Math.log10(value) - low) / (high - low));
  return { position, ticks };
}

/** From zero to a round number, in steps of 1, 2 or 5. */
export function linearScale(largest: number): Scale {
  const rough = largest / 4;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * decade >= rough) ?? 10) * decade;
  const count = Math.ceil(largest / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => index * step);
  return { position: (value) => clamp(value / (count * step)), ticks };
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
