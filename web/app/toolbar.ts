import { findExample, kExamples } from '../examples';
import { byId, element } from '../panes/dom';
import type { RunController } from './run-controller';
import { packProgram } from './share';
import type { AppState } from './state';
import { storage } from './storage';

/** Example menu, threads, comparison, Run, Stop and Share. */
export class Toolbar {
  readonly #state: AppState;
  readonly #examples = byId<HTMLSelectElement>('examples');
  readonly #lesson = byId('lesson');

  constructor(state: AppState, controller: RunController) {
    this.#state = state;
    this.#mountExamples();
    this.#mountSettings();
    const run = byId<HTMLButtonElement>('run');
    const stop = byId<HTMLButtonElement>('stop');
    run.addEventListener('click', () => controller.run());
    stop.addEventListener('click', () => controller.stop());
    byId('share').addEventListener('click', () => this.share());
    state.on('activity', ({ kind }) => {
      stop.disabled = kind === 'idle';
      document.body.classList.toggle('busy', kind !== 'idle');
    });
  }

  /** Puts the link into the address bar and the clipboard. */
  async share(): Promise<void> {
    const { source, settings } = this.#state;
    const example = findExample(this.#state.exampleId);
    const fragment =
      example?.source === source
        ? `#example/${example.id}`
        : await packProgram({ source, threads: settings.threads });
    history.replaceState(null, '', fragment);
    try {
      await navigator.clipboard.writeText(location.href);
      this.#state.emit('message', 'The link to this program is in the clipboard.');
    } catch {
      this.#state.emit('message', 'The link to this program is in the address bar.');
    }
  }

  loadExample(id: string): void {
    const example = findExample(id);
    if (!example) return;
    this.#state.exampleId = id;
    this.#state.setSource(example.source, 'load');
  }

  #mountExamples(): void {
    const own = element('option', { value: '', hidden: '' }, 'Your program');
    this.#examples.append(own, ...kExamples.map(({ id, title }) => element('option', { value: id }, title)));
    this.#examples.addEventListener('change', () => {
      history.replaceState(null, '', `#example/${this.#examples.value}`);
      this.loadExample(this.#examples.value);
    });
    this.#state.on('source', ({ text }) => {
      const example = findExample(this.#state.exampleId);
      const unchanged = example?.source === text;
      this.#examples.value = unchanged ? example.id : '';
      this.#lesson.textContent = unchanged ? example.lesson : '';
      this.#lesson.title = this.#lesson.textContent;
    });
  }

  #mountSettings(): void {
    const state = this.#state;
    const threads = byId<HTMLSelectElement>('threads');
    const compare = byId<HTMLInputElement>('compare');
    const most = state.isolated ? state.cores : 1;
    for (let count = 1; count <= most; count++) {
      threads.append(
        element('option', { value: String(count) }, count === 1 ? '1 thread' : `${count} threads`),
      );
    }
    threads.disabled = most === 1;
    threads.addEventListener('change', () => state.changeSettings({ threads: Number(threads.value) }));
    compare.addEventListener('change', () => state.changeSettings({ compare: compare.checked }));
    state.on('settings', (settings) => {
      threads.value = String(settings.threads);
      compare.checked = settings.compare;
      storage.saveSettings(settings);
    });
  }
}
