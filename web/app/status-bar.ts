import type { CompilerStatus } from '../compiler/client';
import { byId, element } from '../panes/dom';
import type { Activity, AppState } from './state';

const kMegabyte = 1e6;

function megabytes(loaded: number, total: number): string {
  const amount = (loaded / kMegabyte).toFixed(1);
  return total > 0 ? `${amount} of ${(total / kMegabyte).toFixed(1)} MB` : `${amount} MB`;
}

function describe(activity: Activity): string {
  switch (activity.kind) {
    case 'idle':
      return '';
    case 'compiling':
      return 'Compiling…';
    case 'running':
      return activity.threads === 1 ? 'Running on one thread…' : `Running on ${activity.threads} threads…`;
    case 'loadingPython': {
      const { phase, loadedBytes, totalBytes } = activity.progress;
      const amount = loadedBytes > 0 ? ` ${megabytes(loadedBytes, totalBytes)}` : '';
      return phase === 'packages' ? `Loading what the script imports…${amount}` : `Loading CPython…${amount}`;
    }
    case 'interpreting':
      return 'Running in CPython…';
    case 'measuring':
      return `Measuring… ${activity.samples} samples`;
  }
}

function badge(text: string, kind: 'good' | 'warn' | 'bad', title: string): HTMLElement {
  return element('span', { class: `badge ${kind}`, title }, text);
}

function compilerBadge(status: CompilerStatus): HTMLElement {
  if (status.backend === 'wasm') {
    return badge(
      'compiler in this page',
      'good',
      'The compiler runs here, as WebAssembly; nothing leaves this page.',
    );
  }
  const progress =
    status.wasm === 'downloading'
      ? ` The WebAssembly build is being loaded: ${megabytes(status.loadedBytes, status.totalBytes)}.`
      : '';
  if (status.backend === 'native') {
    const title = `The native build of the same compiler answers through the local server.${progress} ${status.message}`;
    return badge('native compiler, local server', 'warn', title.trim());
  }
  if (status.wasm === 'downloading' || status.wasm === 'starting') {
    const text =
      status.wasm === 'starting'
        ? 'starting the compiler'
        : `loading the compiler ${megabytes(status.loadedBytes, status.totalBytes)}`;
    return badge(text, 'warn', status.message);
  }
  return badge(
    'no compiler',
    'bad',
    status.message || 'Neither the WebAssembly compiler nor a local server can be reached.',
  );
}

/** Badges (what this page may do, who compiles), what is going on, and how far it is. */
export function mountStatusBar(state: AppState): void {
  const badges = byId('badges');
  const activity = byId('activity');
  const notice = byId('notice');
  const progress = byId<HTMLProgressElement>('progress');
  const threads = state.isolated
    ? badge(
        state.cores === 1 ? 'isolated, one core' : `isolated, ${state.cores} threads`,
        'good',
        'Cross-origin isolated: threads may share memory.',
      )
    : badge(
        'one thread',
        'warn',
        'The server does not send the headers for cross-origin isolation, so threads may not share memory. Programs run on one thread.',
      );
  threads.id = 'badge-threads';
  badges.append(threads);

  state.on('compiler', (status) => {
    const made = compilerBadge(status);
    made.id = 'badge-compiler';
    made.dataset.backend = status.backend ?? 'none';
    badges.replaceChildren(threads, made);
  });
  state.on('activity', (value) => {
    activity.textContent = describe(value);
    document.body.dataset.activity = value.kind;
    const loading = value.kind === 'loadingPython';
    progress.hidden = !loading;
    if (!loading) return;
    const { loadedBytes, totalBytes } = value.progress;
    if (totalBytes > 0) progress.value = loadedBytes / totalBytes;
    else progress.removeAttribute('value');
  });
  state.on('message', (text) => {
    activity.textContent = text;
  });
  state.on('notice', (text) => {
    notice.textContent = text;
  });
  state.on('cleared', () => {
    notice.textContent = '';
  });
}
