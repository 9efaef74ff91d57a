import type { Label } from '../api/types.ts';
import { DEFAULT_CHOICE, type KeymapChoice, resolve } from './bindings.ts';
import type { Command } from './command.ts';
import { editCommands } from './edit-commands.ts';
import { frameCommands } from './frame-commands.ts';
import { type KeyPress, fixedUse, keyName } from './key-names.ts';
import { objectCommands } from './object-commands.ts';
import { proposalCommands } from './proposal-commands.ts';
import { toolCommands } from './tool-commands.ts';
import { trackCommands } from './track-commands.ts';
import { viewCommands } from './view-commands.ts';

export { type KeyPress, keyName } from './key-names.ts';

export const commands: readonly Command[] = [
  ...frameCommands,
  ...toolCommands,
  ...editCommands,
  ...objectCommands,
  ...trackCommands,
  ...proposalCommands,
  ...viewCommands,
];

const byId = new Map(commands.map((command) => [command.id, command]));
let bound = resolve(commands, DEFAULT_CHOICE);
let byKey = index();

/** Puts a person's keymap in force, for all of the page. */
export function useKeymap(choice: KeymapChoice): void {
  bound = resolve(commands, choice);
  byKey = index();
}

export function commandFor(press: KeyPress): Command | undefined {
  return byKey.get(keyName(press));
}

/** A label's key as it works here: where the editor or a command has the same one, with Alt. */
export function labelKey(label: Label): string | undefined {
  const key = label.hotkey?.toUpperCase();
  return key && (byKey.has(key) || fixedUse(key)) ? `Alt+${key}` : key;
}

export function labelFor(press: KeyPress, labels: readonly Label[]): Label | undefined {
  const name = keyName(press);
  return labels.find((label) => labelKey(label) === name);
}

export function keysOf(id: string): string {
  return allKeysOf(id)[0] ?? '';
}

export function allKeysOf(id: string): readonly string[] {
  return bound.get(id) ?? [];
}

export function commandOf(id: string): Command | undefined {
  return byId.get(id);
}

function index(): ReadonlyMap<string, Command> {
  return new Map([...bound].flatMap(([id, keys]) => keys.map((key) => [key, byId.get(id)!] as const)));
}
