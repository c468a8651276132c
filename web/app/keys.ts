interface Keys {
  run(): void;
  stop(): void;
  share(): void;
}

/** Ctrl/Cmd+Enter and Shift+Enter run, Ctrl/Cmd+. stops, Ctrl/Cmd+S shares; before the editor sees them. */
export function mountKeys(keys: Keys): void {
  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && (command || (event.shiftKey && isEditing(event)))) return keys.run;
    if (event.key === '.' && command) return keys.stop;
    if (event.key.toLowerCase() === 's' && command && !event.shiftKey) return keys.share;
    return undefined;
  };
  window.addEventListener(
    'keydown',
    (event) => {
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    },
    { capture: true },
  );
}

/** Shift+Enter on a button stays a press of that button. */
function isEditing(event: KeyboardEvent): boolean {
  return (
    event.target instanceof Element &&
    event.target.closest('#editor, body') !== null &&
    !(event.target instanceof HTMLButtonElement)
  );
}
