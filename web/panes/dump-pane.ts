import type { AppState } from '../app/state';
import { copyText, element } from './dom';

/** A page with millions of characters stands still; the copy has all of them. */
const kShownCharacters = 300_000;
const kColouredCharacters = 120_000;
const kToken =
  /(?<comment>;[^\n]*)|(?<name>[@%$!][\w.$:-]+)|(?<keyword>\b(?:define|declare|call|ret|br|phi|load|store|getelementptr|select|func|param|result|local|global|block|loop|if|else|end|export|import|module|type|return|jump|branch|parallel)\b)|(?<number>\b(?:0x[0-9a-f]+|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\b)/gi;

/** One of the compiler's own dumps, asked for when its tab is opened and when the program changed since. */
export function mountDumpPane(
  root: HTMLElement,
  state: AppState,
  title: string,
  dump: () => Promise<string>,
) {
  const size = element('span', { role: 'status' });
  const copy = element('button', { type: 'button', class: 'small' }, 'Copy');
  const text = element('pre', { class: 'dump', tabindex: '0', 'aria-label': title });
  root.append(element('div', { class: 'dump-bar' }, size, copy), text);
  let shownSource: string | undefined;
  let all = '';
  copy.addEventListener('click', () => copyText(copy, all));

  const refresh = async () => {
    const { source } = state;
    if (root.hidden || source === shownSource) return;
    shownSource = source;
    size.textContent = 'Compiling…';
    try {
      const answer = await dump();
      if (state.source !== source) return;
      all = answer;
      show(text, answer);
      const lines = answer.split('\n').length;
      const cut = answer.length > kShownCharacters ? ', the first part shown' : '';
      size.textContent = `${title}: ${lines.toLocaleString('en')} lines${cut}`;
    } catch (error) {
      if (state.source !== source) return;
      shownSource = undefined;
      size.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  state.on('compiled', refresh);
  return { opened: refresh };
}

function show(target: HTMLElement, dump: string): void {
  const shown = dump.slice(0, kShownCharacters);
  if (shown.length > kColouredCharacters) {
    target.textContent = shown;
    return;
  }
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const match of shown.matchAll(kToken)) {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? '';
    nodes.push(shown.slice(end, match.index), element('span', { class: kind }, match[0]));
    end = match.index + match[0].length;
  }
  target.replaceChildren(...nodes, shown.slice(end));
}
