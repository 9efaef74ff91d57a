import type { Label } from '../api/types.ts';
import type { Command } from './command.ts';
import { editCommands } from './edit-commands.ts';
import { frameCommands } from './frame-commands.ts';
import { proposalCommands } from './proposal-commands.ts';
import { viewCommands } from './view-commands.ts';

export const commands: readonly Command[] = [...frameCommands, ...editCommands, ...proposalCommands, ...viewCommands];

const byKey = new Map(commands.flatMap((command) => command.keys.map((key) => [key, command] as const)));

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** How the help writes the pressed key. Shift counts with letters and named keys; `?` is `?` on any keyboard. */
export function keyName(press: KeyPress): string {
  const isLetter = press.key.length === 1 && press.key.toLowerCase() !== press.key.toUpperCase();
  const parts = [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && (isLetter || press.key.length > 1) ? 'Shift' : '',
    isLetter ? press.key.toUpperCase() : press.key,
  ];
  return parts.filter(Boolean).join('+');
}

export function commandFor(press: KeyPress): Command | undefined {
  return byKey.get(keyName(press));
}

/** A label's key as it works here: where a command has the same one, with Alt. */
export function labelKey(label: Label): string | undefined {
  const key = label.hotkey?.toUpperCase();
  return key && byKey.has(key) ? `Alt+${key}` : key;
}

export function labelFor(press: KeyPress, labels: readonly Label[]): Label | undefined {
  const name = keyName(press);
  return labels.find((label) => labelKey(label) === name);
}

export function keysOf(id: string): string {
  return commands.find((command) => command.id === id)?.keys[0] ?? '';
}
