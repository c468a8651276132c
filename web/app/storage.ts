/** What the page remembers between visits. Storage may be refused (private windows): then it forgets. */

const kDraftKey = 'wasmba.draft';
const kSettingsKey = 'wasmba.settings';
const kThemeKey = 'wasmba.theme';

export interface Draft {
  source: string;
  exampleId?: string;
}

function read<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or refused: the draft lives as long as the page.
  }
}

export const storage = {
  draft: () => read<Draft>(kDraftKey),
  saveDraft: (draft: Draft) => write(kDraftKey, draft),
  settings: () => read<{ threads?: number; compare?: boolean }>(kSettingsKey),
  saveSettings: (settings: { threads: number; compare: boolean }) => write(kSettingsKey, settings),
  theme: () => read<string>(kThemeKey),
  saveTheme: (theme: string) => write(kThemeKey, theme),
};
