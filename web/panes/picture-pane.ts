import type { AppState } from '../app/state';
import type { ArraySnapshot } from '../protocol/run';
import { type ColourMapName, colourTable } from './colour-map';
import { element } from './dom';
import {
  drawColourImage,
  drawPlane,
  isColourImage,
  isDrawable,
  type Picture,
  planeOf,
  sliceCount,
  suggestScale,
  type ValueScale,
} from './snapshot-image';

const kMaps: [ColourMapName, string][] = [
  ['inferno', 'Inferno'],
  ['viridis', 'Viridis'],
  ['grey', 'Grey'],
];
const kScales: [ValueScale, string][] = [
  ['linear', 'Linear'],
  ['log', 'Logarithmic'],
  ['ranks', 'By rank'],
];

function choice<T extends string>(
  label: string,
  options: readonly (readonly [T, string])[],
): HTMLSelectElement {
  const select = element('select', { class: 'small', 'aria-label': label, title: label });
  select.append(...options.map(([value, text]) => element('option', { value }, text)));
  return select;
}

/** Module-level 2-D and 3-D arrays of numbers, drawn with a perceptual colour map; not there without one. */
export function mountPicturePane(root: HTMLElement, state: AppState): void {
  const arrays = choice<string>('Array', []);
  const maps = choice('Colour map', kMaps);
  const scales = choice('Colours follow the values', kScales);
  const slice = element('input', { type: 'range', min: '0', value: '0', 'aria-label': 'Slice' });
  const canvas = element('canvas', { role: 'img', id: 'picture' });
  const legend = element('div', { class: 'legend' });
  root.append(
    element(
      'header',
      {},
      element('h2', {}, 'Picture'),
      element('div', { class: 'choices' }, arrays, slice, scales, maps),
    ),
    canvas,
    legend,
  );
  root.hidden = true;
  let snapshots: ArraySnapshot[] = [];

  const draw = () => {
    const snapshot = snapshots[Number(arrays.value)];
    if (!snapshot) return;
    const coloured = isColourImage(snapshot);
    const picture = coloured
      ? drawColourImage(snapshot)
      : drawPlane(
          planeOf(snapshot, Number(slice.value)),
          maps.value as ColourMapName,
          scales.value as ValueScale,
        );
    paint(canvas, picture);
    const { name, dtype, shape } = snapshot;
    canvas.setAttribute('aria-label', `${name}: ${shape.join(' by ')} array of ${dtype}`);
    maps.hidden = coloured;
    scales.hidden = coloured;
    legend.hidden = coloured;
    showLegend(legend, picture, maps.value as ColourMapName);
  };
  const choose = () => {
    const snapshot = snapshots[Number(arrays.value)];
    if (!snapshot) return;
    slice.hidden = sliceCount(snapshot) === 1;
    slice.max = String(sliceCount(snapshot) - 1);
    slice.value = '0';
    if (!isColourImage(snapshot)) scales.value = suggestScale(planeOf(snapshot, 0));
    draw();
  };
  arrays.addEventListener('change', choose);
  for (const control of [maps, scales, slice]) control.addEventListener('input', draw);

  state.on('finished', (result) => {
    const chosen = snapshots[Number(arrays.value)]?.name;
    snapshots = result.snapshots.filter(isDrawable);
    root.hidden = snapshots.length === 0;
    arrays.replaceChildren(
      ...snapshots.map(({ name, shape }, index) =>
        element('option', { value: String(index) }, `${name} (${shape.join(' × ')})`),
      ),
    );
    arrays.hidden = snapshots.length < 2;
    const again = snapshots.findIndex(({ name }) => name === chosen);
    arrays.value = String(again < 0 ? largest(snapshots) : again);
    choose();
  });
}

function largest(snapshots: readonly ArraySnapshot[]): number {
  const sizes = snapshots.map(({ bytes }) => bytes.length);
  return sizes.indexOf(Math.max(...sizes));
}

function paint(canvas: HTMLCanvasElement, { width, height, rgba }: Picture): void {
  canvas.width = width;
  canvas.height = height;
  canvas.classList.toggle('dense', width > 200);
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
}

function showLegend(legend: HTMLElement, { lowest, highest }: Picture, map: ColourMapName): void {
  const table = colourTable(map);
  const stops = Array.from(
    { length: 9 },
    (_, i) => `rgb(${table.subarray(3 * 31 * i, 3 * 31 * i + 3).join(' ')})`,
  );
  const ramp = element('div', {
    class: 'ramp',
    style: `background: linear-gradient(90deg, ${stops.join(',')})`,
  });
  const number = (value: number) => String(Number(value.toPrecision(4)));
  legend.replaceChildren(number(lowest), ramp, number(highest));
}
