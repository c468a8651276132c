import { element } from './dom';

export interface Tab {
  id: string;
  title: string;
  panel: HTMLElement;
  /** Called every time the tab is shown. */
  opened?: () => void;
}

/** A tab list after the ARIA pattern: arrows move, one tab stop. */
export function mountTabs(list: HTMLElement, panels: HTMLElement, tabs: readonly Tab[]): void {
  const buttons = tabs.map(({ id, title, panel }) => {
    panel.id = `panel-${id}`;
    panel.classList.add('panel');
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${id}`);
    panels.append(panel);
    return element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': panel.id },
      title,
    );
  });
  list.append(...buttons);

  const select = (index: number) => {
    buttons.forEach((button, each) => {
      button.setAttribute('aria-selected', String(each === index));
      button.tabIndex = each === index ? 0 : -1;
    });
    tabs.forEach(({ panel }, each) => {
      panel.hidden = each !== index;
    });
    panels.scrollTop = 0;
    tabs[index]?.opened?.();
  };
  buttons.forEach((button, index) => {
    button.addEventListener('click', () => select(index));
    button.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (step === 0) return;
      const next = (index + step + tabs.length) % tabs.length;
      select(next);
      buttons[next]?.focus();
    });
  });
  select(0);
}
