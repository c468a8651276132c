import { createCompilerClient } from '../compiler/client';
import { findExample, kExamples } from '../examples';
import { byId, element } from '../panes/dom';
import { mountDumpPane } from '../panes/dump-pane';
import { mountLoopsPane } from '../panes/loops-pane';
import { mountOutputPane } from '../panes/output-pane';
import { mountPhasesPane } from '../panes/phases-pane';
import { mountPicturePane } from '../panes/picture-pane';
import { mountProblemsPane } from '../panes/problems-pane';
import { mountSpeedPane } from '../panes/speed-pane';
import { mountTabs } from '../panes/tabs';
import type { EmitKind } from '../protocol/compile';
import { createBrowserPlatform } from '../runtime/platform-browser';
import { EditorHost } from './editor-host';
import { mountKeys } from './keys';
import { RunController } from './run-controller';
import { readLink } from './share';
import { mountSplitter } from './splitter';
import { AppState } from './state';
import { mountStatusBar } from './status-bar';
import { storage } from './storage';
import { mountTheme } from './theme';
import { Toolbar } from './toolbar';

const platform = createBrowserPlatform();
const state = new AppState(platform);
const compiler = createCompilerClient();
const controller = new RunController(state, compiler, platform);
const toolbar = new Toolbar(state, controller);
const editor = new EditorHost(byId('editor'), state, () => controller.check());

function card(name: string, mount: (root: HTMLElement, state: AppState) => void): HTMLElement {
  const root = element('section', { class: `card ${name}` });
  mount(root, state);
  return root;
}

function mountPanes(): void {
  const result = element('div', { class: 'result' });
  result.append(
    card('output-card', mountOutputPane),
    card('picture', mountPicturePane),
    card('speed', mountSpeedPane),
  );
  const phases = element('div');
  phases.append(card('phases-card', mountPhasesPane));
  const loops = element('div');
  mountLoopsPane(loops, state);
  const dump = (id: EmitKind, title: string) => {
    const panel = element('div');
    const { opened } = mountDumpPane(panel, state, title, () => controller.dump(id));
    return { id, title, panel, opened };
  };
  mountTabs(byId('tabs'), byId('panels'), [
    { id: 'result', title: 'Result', panel: result },
    { id: 'phases', title: 'Phases', panel: phases },
    { id: 'loops', title: 'Loops', panel: loops },
    dump('ir', 'Typed IR'),
    dump('llvm', 'LLVM IR'),
    dump('wat', 'WAT'),
  ]);
  mountProblemsPane(byId('problems'), state);
}

/** On a phone the program and the results take turns. */
function mountViews(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.views button')];
  const show = (view: string | undefined) => {
    document.body.dataset.view = view;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.view === view));
  };
  for (const button of buttons) button.addEventListener('click', () => show(button.dataset.view));
  state.on('cleared', () => show('results'));
}

async function openLinkedProgram(): Promise<boolean> {
  try {
    const linked = await readLink(location.hash);
    if (linked?.kind === 'example' && findExample(linked.id)) {
      toolbar.loadExample(linked.id);
      return true;
    }
    if (linked?.kind === 'program') {
      state.exampleId = undefined;
      if (linked.program.threads) state.changeSettings({ threads: linked.program.threads });
      state.setSource(linked.program.source, 'load');
      return true;
    }
  } catch (error) {
    state.emit(
      'notice',
      `This link could not be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return false;
}

/** A link wins over the draft of the last visit, the draft over the first example. */
async function openProgram(): Promise<void> {
  if (await openLinkedProgram()) return;
  const draft = storage.draft();
  state.exampleId = draft?.exampleId;
  if (draft) state.setSource(draft.source, 'load');
  else toolbar.loadExample(kExamples[0]!.id);
}

mountStatusBar(state);
mountPanes();
mountViews();
mountSplitter();
mountTheme(byId<HTMLButtonElement>('theme'), (theme) => editor.setTheme(theme));
mountKeys({ run: () => controller.run(), stop: () => controller.stop(), share: () => toolbar.share() });
state.changeSettings(storage.settings() ?? {});
state.on('source', ({ text }) => {
  storage.saveDraft(state.exampleId ? { source: text, exampleId: state.exampleId } : { source: text });
});
compiler.onStatus((status) => state.emit('compiler', status));
window.addEventListener('hashchange', () => openLinkedProgram());

await openProgram();
await editor.upgrade();
