import { storage } from './storage';

export type ThemeChoice = 'system' | 'light' | 'dark';
export type Theme = 'light' | 'dark';

const kOrder: ThemeChoice[] = ['system', 'light', 'dark'];
const kNames: Record<ThemeChoice, string> = {
  system: 'Colours: as the system',
  light: 'Colours: light',
  dark: 'Colours: dark',
};

/** Colours by the system's choice until the button says otherwise. `apply` is told at once and at every change. */
export function mountTheme(button: HTMLButtonElement, apply: (theme: Theme) => void): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const saved = storage.theme();
  let choice: ThemeChoice = kOrder.find((each) => each === saved) ?? 'system';

  const update = () => {
    const theme: Theme = choice === 'system' ? (system.matches ? 'dark' : 'light') : choice;
    document.documentElement.dataset.theme = theme;
    button.dataset.choice = choice;
    button.setAttribute('aria-label', kNames[choice]);
    button.title = kNames[choice];
    apply(theme);
  };
  button.addEventListener('click', () => {
    choice = kOrder[(kOrder.indexOf(choice) + 1) % kOrder.length] as ThemeChoice;
    storage.saveTheme(choice);
    update();
  });
  system.addEventListener('change', update);
  update();
}
