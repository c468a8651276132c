import type { AppState, Verdict } from '../app/state';
import type { OutputDifference } from '../bench/compare';
import type { OutputPiece, RunResult } from '../protocol/run';
import { element } from './dom';

/** More text than this is not put into the page; the run keeps its own limit. */
const kShownCharacters = 200_000;
const kTracebackPlace = /File "([^"]+)", line (\d+)/g;

/** What the program prints, as it comes, and whether CPython printed the same. */
export function mountOutputPane(root: HTMLElement, state: AppState): void {
  const output = element('pre', {
    class: 'output',
    tabindex: '0',
    'aria-label': 'Program output',
    id: 'output',
  });
  const verdict = element('div', { class: 'verdict', id: 'verdict', role: 'status', hidden: '' });
  const empty = welcome();
  root.append(element('header', {}, element('h2', {}, 'Output')), output, empty, verdict);
  let room = kShownCharacters;

  state.on('cleared', () => {
    output.replaceChildren();
    empty.hidden = true;
    verdict.hidden = true;
    room = kShownCharacters;
  });
  state.on('output', (pieces) => {
    const atEnd = output.scrollTop + output.clientHeight >= output.scrollHeight - 4;
    for (const piece of pieces) {
      if (room <= 0) break;
      output.append(showPiece(piece, room));
      room -= piece.text.length;
      if (room <= 0) output.append(element('span', { class: 'remark' }, '\n… more than is shown here'));
    }
    if (atEnd) output.scrollTop = output.scrollHeight;
  });
  state.on('finished', (result) => output.append(...showEnd(result, state)));
  state.on('verdict', (value) => {
    verdict.hidden = false;
    verdict.className = `verdict ${value.kind}`;
    verdict.dataset.verdict = value.kind;
    verdict.replaceChildren(...showVerdict(value));
  });
  state.on('diagnostics', (diagnostics) => {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (state.activity.kind !== 'compiling' || errors === 0) return;
    const count = errors === 1 ? 'one error' : `${errors} errors`;
    output.append(
      element('span', { class: 'stderr' }, `The program does not compile: ${count}, listed below it.\n`),
    );
  });
}

/** Stands here until the first Run. */
function welcome(): HTMLElement {
  const key = (name: string) => element('kbd', {}, name);
  const steps = [
    'LLVM compiles the program to WebAssembly; the badge below says where that happens.',
    'It runs on as many threads as you choose; its arrays are drawn as pictures.',
    'The same script runs in CPython. Only if both print the same are they timed.',
  ];
  return element(
    'div',
    { class: 'welcome' },
    element('p', {}, 'Press Run, or ', key('Ctrl'), ' ', key('Enter'), '.'),
    element('ol', {}, ...steps.map((step) => element('li', {}, step))),
  );
}

function showPiece(piece: OutputPiece, room: number): Node {
  const text = piece.text.slice(0, room);
  if (piece.stream === 'stderr') return element('span', { class: 'stderr' }, text);
  if (!piece.volatile) return document.createTextNode(text);
  const title = 'Depends on the clock or on random numbers: left out of the comparison';
  return element('span', { class: 'volatile', title }, text);
}

function showEnd(result: RunResult, state: AppState): Node[] {
  const nodes: Node[] = [];
  if (result.outputTruncated)
    nodes.push(element('span', { class: 'remark' }, '\n… output beyond the limit was thrown away\n'));
  if (result.error) nodes.push(showTraceback(result.error.traceback, state));
  if (result.status === 'stopped') nodes.push(element('span', { class: 'remark' }, 'Stopped.\n'));
  if (result.status === 'exit') {
    nodes.push(
      element('span', { class: 'remark' }, `The program ended with exit code ${result.exitCode}.\n`),
    );
  }
  if (result.output.length === 0 && result.status === 'done') {
    nodes.push(element('span', { class: 'remark' }, 'The program ran to its end and printed nothing.\n'));
  }
  return nodes;
}

/** A traceback whose places in the program are links into the editor. */
function showTraceback(traceback: string, state: AppState): HTMLElement {
  const box = element('span', { class: 'traceback' });
  let shown = 0;
  for (const match of traceback.matchAll(kTracebackPlace)) {
    if (match[1] !== state.fileName) continue;
    const line = Number(match[2]);
    const link = element('a', { href: '#', 'data-line': String(line) }, match[0]);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      state.emit('reveal', { line, column: 1 });
    });
    box.append(traceback.slice(shown, match.index), link);
    shown = match.index + match[0].length;
  }
  box.append(traceback.slice(shown));
  return box;
}

function showVerdict(verdict: Verdict): Node[] {
  const line = (mark: string, ...content: (Node | string)[]) => [
    element('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
    element('div', {}, ...content),
  ];
  switch (verdict.kind) {
    case 'pending':
      return line('…', 'The same script is about to run in CPython.');
    case 'equal': {
      const leftOut =
        verdict.comparison.leftOut > 0
          ? ' What depends on the clock or on random numbers (dotted above) was left out of the comparison.'
          : '';
      return line('✓', `${verdict.interpreter} printed the same.${leftOut}`);
    }
    case 'different':
      return line(
        '✗',
        `${verdict.interpreter} did not print the same, so nothing was timed.`,
        ...(verdict.comparison.differences.length > 0
          ? [showDifferences(verdict.comparison.differences)]
          : []),
        ...(verdict.traceback ? [element('pre', { class: 'output traceback' }, verdict.traceback)] : []),
      );
    case 'unknown':
      return line('!', verdict.reason);
  }
}

function showDifferences(differences: readonly OutputDifference[]): HTMLElement {
  const cell = (text: string | undefined) => element('td', {}, text ?? '(no line)');
  const head = ['line', 'compiled', 'CPython'].map((name) => element('th', { scope: 'col' }, name));
  return element(
    'table',
    { class: 'diff' },
    element('caption', {}, 'First differences'),
    element('tr', {}, ...head),
    ...differences.map(({ line, left, right }) =>
      element('tr', {}, cell(String(line)), cell(left), cell(right)),
    ),
  );
}
