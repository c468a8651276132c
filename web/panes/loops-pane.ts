import type { AppState } from '../app/state';
import { element } from './dom';

/** Which loops became parallel, which did not and why, and the functions with the types that reached them. */
export function mountLoopsPane(root: HTMLElement, state: AppState): void {
  const loops = element('ul', { class: 'loops', id: 'loops' });
  const functions = element('ul', { class: 'loops' });
  const empty = element('p', { class: 'empty' }, 'Press Run to see what became of each loop and function.');
  const loopCard = element(
    'div',
    { class: 'card' },
    element('header', {}, element('h2', {}, 'Loops')),
    loops,
  );
  const functionCard = element(
    'div',
    { class: 'card' },
    element('header', {}, element('h2', {}, 'Functions')),
    functions,
  );
  const emptyCard = element('div', { class: 'card' }, empty);
  root.append(emptyCard, loopCard, functionCard);
  loopCard.hidden = true;
  functionCard.hidden = true;

  const entry = (line: number, kind: string, what: string, text: string) => {
    const button = element(
      'button',
      { type: 'button' },
      element('span', {}, `line ${line}`),
      element('span', { class: kind }, what),
      element('span', {}, text),
    );
    button.addEventListener('click', () => state.emit('reveal', { line, column: 1 }));
    return element('li', {}, button);
  };
  state.on('compiled', ({ manifest }) => {
    if (!manifest) return;
    loops.replaceChildren(...manifest.loops.map(({ line, kind, reason }) => entry(line, kind, kind, reason)));
    functions.replaceChildren(
      ...manifest.functions.map(({ line, name, signature }) => entry(line, 'serial', name, signature)),
    );
    loopCard.hidden = manifest.loops.length === 0;
    functionCard.hidden = manifest.functions.length === 0;
    emptyCard.hidden = !loopCard.hidden || !functionCard.hidden;
  });
}
