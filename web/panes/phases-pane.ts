import type { AppState } from '../app/state';
import type { Phase } from '../bench/record';
import { formatTime } from '../bench/report';
import { element } from './dom';

/** Where the time went before and around the runs; these phases are never part of the bars. */
export function mountPhasesPane(root: HTMLElement, state: AppState): void {
  const table = element('table', { class: 'phases', id: 'phases' });
  const empty = element('p', { class: 'empty' }, 'Press Run to see how long each phase takes.');
  root.append(element('header', {}, element('h2', {}, 'Phases')), empty, table);
  state.on('phases', (phases) => {
    empty.hidden = phases.length > 0;
    table.replaceChildren(...showGroup('Compile', phases, true), ...showGroup('Around it', phases, false));
  });
}

function showGroup(title: string, phases: readonly Phase[], compile: boolean): Node[] {
  const group = phases.filter(({ name }) => name.startsWith('compile: ') === compile);
  if (group.length === 0) return [];
  const longest = Math.max(...group.map(({ milliseconds }) => milliseconds), 1e-6);
  const total = group.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    element('tr', {}, element('th', { scope: 'rowgroup', colspan: '3' }, element('strong', {}, title))),
    ...group.map(({ name, milliseconds }) => {
      const bar = element('div', { style: `width: ${(100 * milliseconds) / longest}%` });
      return element(
        'tr',
        { 'data-phase': name },
        element('th', { scope: 'row' }, name.replace('compile: ', '')),
        element('td', { class: 'span', 'aria-hidden': 'true' }, bar),
        element('td', { class: 'time' }, formatTime(milliseconds)),
      );
    }),
    ...(compile
      ? [
          element(
            'tr',
            { class: 'total' },
            element('th', { scope: 'row', colspan: '2' }, 'all stages'),
            element('td', { class: 'time' }, formatTime(total)),
          ),
        ]
      : []),
  ];
}
