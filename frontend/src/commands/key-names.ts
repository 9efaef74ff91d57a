export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & { readonly code?: string };

const MODIFIERS = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'CapsLock', 'Dead', 'Unidentified', 'Process']);

/** How the help writes the pressed key. Shift counts with letters and named keys; `?` is `?` on any keyboard. */
export function keyName(press: KeyPress): string {
  const key = plainKey(press);
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const parts = [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && (isLetter || key.length > 1) ? 'Shift' : '',
    isLetter ? key.toUpperCase() : key,
  ];
  return parts.filter(Boolean).join('+');
}

/** A modifier alone, or a key that is no key yet. */
export function isIncomplete(press: KeyPress): boolean {
  return MODIFIERS.has(press.key);
}

/** Why a combination never reaches the page, or not everywhere; undefined where it does. */
export function reservedBecause(key: string): string | undefined {
  if (NEVER.has(key)) {
    return `The browser keeps ${key} for itself, so it never arrives here.`;
  }
  return SOMETIMES.has(key) ? `Some browsers keep ${key} for themselves; give a second key.` : undefined;
}

export function isBrowserReserved(key: string): boolean {
  return NEVER.has(key);
}

/** What the editor uses the key for whatever the keymap says. */
export function fixedUse(key: string): string | undefined {
  return FIXED[key];
}

const NEVER = new Set([
  'Ctrl+N',
  'Ctrl+Shift+N',
  'Ctrl+T',
  'Ctrl+Shift+T',
  'Ctrl+W',
  'Ctrl+Shift+W',
  'Ctrl+Q',
  'Ctrl+Tab',
  'Ctrl+Shift+Tab',
  'Ctrl+PageUp',
  'Ctrl+PageDown',
  'Alt+F4',
  'Alt+Tab',
]);

const SOMETIMES = new Set(['F1', 'F11', 'F12', 'Ctrl+R', 'Ctrl+Shift+R', 'F5', 'Ctrl+L', 'Ctrl+D', 'Ctrl+P', 'Alt+D', 'Alt+F', 'Alt+E', 'Ctrl+J']);

const NUDGE = 'moves the selected object, or steps by a frame';
const RESIZE = 'resizes the selected object';
const FIXED: Record<string, string> = {
  Escape: 'cancels, then leaves the tool, then deselects',
  ...Object.fromEntries(
    ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].flatMap((arrow) => [
      [arrow, NUDGE],
      [`Shift+${arrow}`, NUDGE],
      [`Ctrl+${arrow}`, RESIZE],
      [`Ctrl+Shift+${arrow}`, RESIZE],
    ]),
  ),
};

/** Alt makes another sign of a key on some systems; then the key itself counts. */
function plainKey({ key, code, altKey }: KeyPress): string {
  if (key === ' ') {
    return 'Space';
  }
  if (altKey && key.length === 1 && key > '~' && code) {
    return code.replace(/^(Key|Digit)/, '');
  }
  return key;
}
