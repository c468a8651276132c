import { byId } from '../panes/dom';

const kStep = 4;
const kLeast = 25;
const kMost = 75;

/** The bar between program and results: dragged, or moved with the arrow keys. */
export function mountSplitter(): void {
  const splitter = byId('splitter');
  const workspace = byId('workspace');
  let share = 50;
  const move = (percent: number) => {
    share = Math.min(kMost, Math.max(kLeast, percent));
    workspace.style.setProperty('--code-share', `${share}%`);
    splitter.setAttribute('aria-valuenow', String(Math.round(share)));
  };
  splitter.setAttribute('aria-valuemin', String(kLeast));
  splitter.setAttribute('aria-valuemax', String(kMost));
  splitter.addEventListener('pointerdown', (event) => splitter.setPointerCapture(event.pointerId));
  splitter.addEventListener('pointermove', (event) => {
    if (!splitter.hasPointerCapture(event.pointerId)) return;
    const { left, width } = workspace.getBoundingClientRect();
    move((100 * (event.clientX - left)) / width);
  });
  splitter.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') move(share - kStep);
    if (event.key === 'ArrowRight') move(share + kStep);
  });
  splitter.addEventListener('dblclick', () => move(50));
  move(share);
}
