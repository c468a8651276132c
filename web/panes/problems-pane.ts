import type { AppState } from '../app/state';
import { element } from './dom';

/** The compiler's errors and warnings under the program, each a way to its place. */
export function mountProblemsPane(root: HTMLElement, state: AppState): void {
  state.on('diagnostics', (diagnostics) => {
    const problems = diagnostics.filter(({ severity }) => severity !== 'remark');
    root.hidden = problems.length === 0;
    const items = problems.map(({ severity, message, range, fix, id }) => {
      const { line, column } = range.start;
      const button = element(
        'button',
        { type: 'button', class: severity, 'data-id': id },
        element('span', { class: 'severity', role: 'img', 'aria-label': severity }),
        element('span', { class: 'place' }, `${line}:${column}`),
        element('span', {}, message, ...(fix ? [element('span', { class: 'fix' }, ` → ${fix}`)] : [])),
      );
      button.addEventListener('click', () => state.emit('reveal', { line, column }));
      return element('li', {}, button);
    });
    root.replaceChildren(element('ol', {}, ...items));
  });
}
