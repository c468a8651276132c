import { geometricMean, ratios } from './aims';
import type { EngineId } from './engines/table';
import type { Results } from './results';

interface Series {
  engine: EngineId;
  label: string;
  color: string;
}

const series: Series[] = [
  { engine: 'node', label: 'Wasmba in Node', color: '#2563eb' },
  { engine: 'chromium', label: 'Wasmba in Chromium', color: '#60a5fa' },
  { engine: 'c-wasm', label: 'C as wasm', color: '#a3a3a3' },
];

const width = 900;
const left = 170;
const right = 30;
const rowHeight = 26;
const top = 56;
const least = 1 / 64;
const most = 16;

const x = (ratio: number) => {
  const share = Math.log(Math.min(most, Math.max(least, ratio)) / least) / Math.log(most / least);
  return Math.round((left + share * (width - left - right)) * 10) / 10;
};

/** Time of one call as a share of native Numba's, on one thread: a dot per engine with the quartiles of the rounds. Logarithmic. */
export function toSvg({ kernels, date }: Results): string {
  const lines = series.map(
    ({ engine }) => new Map(ratios(kernels, engine, 'numba').map((r) => [r.kernel, r])),
  );
  const height = top + (kernels.length + 1) * rowHeight + 30;
  const rows = kernels.map(({ name }, row) => {
    const y = top + row * rowHeight + rowHeight / 2;
    const dots = series.map(({ color }, i) => {
      const ratio = lines[i]!.get(name);
      if (!ratio) return '';
      const at = y + (i - (series.length - 1) / 2) * 6;
      return `<line x1="${x(ratio.lower)}" x2="${x(ratio.upper)}" y1="${at}" y2="${at}" stroke="${color}" stroke-width="2"/><circle cx="${x(ratio.ratio)}" cy="${at}" r="3.5" fill="${color}"><title>${name}: ${ratio.ratio.toFixed(2)}</title></circle>`;
    });
    return `<text x="${left - 10}" y="${y + 4}" text-anchor="end">${name}</text>${dots.join('')}`;
  });
  const meanRow = top + kernels.length * rowHeight + rowHeight / 2;
  const means = series.map(({ color }, i) => {
    const values = [...lines[i]!.values()].map(({ ratio }) => ratio);
    if (values.length === 0) return '';
    const at = meanRow + (i - (series.length - 1) / 2) * 6;
    return `<rect x="${x(geometricMean(values)) - 4}" y="${at - 4}" width="8" height="8" fill="${color}"/>`;
  });
  const ticks = [1 / 64, 1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16].map((ratio) => {
    const label = ratio < 1 ? `1/${1 / ratio}` : String(ratio);
    return `<line class="${ratio === 1 ? 'one' : 'grid'}" x1="${x(ratio)}" x2="${x(ratio)}" y1="${top - 6}" y2="${height - 24}"/><text x="${x(ratio)}" y="${height - 8}" text-anchor="middle">${label}</text>`;
  });
  const legend = series.map(
    ({ label, color }, i) =>
      `<circle cx="${left + i * 180 + 6}" cy="40" r="4" fill="${color}"/><text x="${left + i * 180 + 16}" y="44">${label}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="12">
<title>Time of one call as a share of native Numba's, one thread (${date})</title>
<style>text{fill:#444}.title{font-size:15px;font-weight:600}.grid{stroke:#ddd}.one{stroke:#444;stroke-dasharray:3 3}@media(prefers-color-scheme:dark){text{fill:#ccc}.grid{stroke:#444}.one{stroke:#ccc}}</style>
<text class="title" x="10" y="20">Time of one call as a share of native Numba's, one thread; left of 1 is faster</text>
${[...legend, ...ticks, ...rows, `<text x="${left - 10}" y="${meanRow + 4}" text-anchor="end" font-weight="600">geometric mean</text>`, ...means].join('\n')}
</svg>
`;
}
