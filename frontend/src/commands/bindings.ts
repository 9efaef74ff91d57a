import type { Command } from './command.ts';
import { type PresetId, presetOf, presets } from './presets.ts';

/** A person's keymap: a preset and what they changed of it. */
export interface KeymapChoice {
  readonly preset: PresetId;
  /** By command: all its keys, none where the list is empty. */
  readonly changes: Readonly<Record<string, readonly string[]>>;
}

export const DEFAULT_CHOICE: KeymapChoice = { preset: 'cvat', changes: {} };

type Bound = Pick<Command, 'id' | 'keys'>;

/**
 * The keys of every command. One key never does two things: what the person set comes before the preset, the preset
 * before a command's own keys, and among equals the earlier command.
 */
export function resolve(commands: readonly Bound[], choice: KeymapChoice): ReadonlyMap<string, readonly string[]> {
  const taken = new Set<string>();
  const keys = new Map<string, string[]>(commands.map(({ id }) => [id, []]));
  const preset = presetOf(choice.preset).keys;
  const bind = (id: string, wanted: readonly string[]) => {
    const free = wanted.filter((key) => !taken.has(key));
    free.forEach((key) => taken.add(key));
    keys.set(id, [...new Set(free)]);
  };
  const changed = (id: string) => Object.hasOwn(choice.changes, id);
  const named = (id: string) => Object.hasOwn(preset, id);
  commands.filter(({ id }) => changed(id)).forEach(({ id }) => bind(id, choice.changes[id]!));
  commands.filter(({ id }) => !changed(id) && named(id)).forEach(({ id }) => bind(id, preset[id]!));
  commands.filter(({ id }) => !changed(id) && !named(id)).forEach(({ id, keys: own }) => bind(id, own));
  return keys;
}

/** The command that has the key now. */
export function holderOf(bound: ReadonlyMap<string, readonly string[]>, key: string): string | undefined {
  return [...bound].find(([, keys]) => keys.includes(key))?.[0];
}

/** Gives `key` to a command as one more; whoever had it loses it. */
export function withKey(commands: readonly Bound[], choice: KeymapChoice, id: string, key: string): KeymapChoice {
  const bound = resolve(commands, choice);
  const holder = holderOf(bound, key);
  if (holder === id) {
    return choice;
  }
  const changes = { ...choice.changes, [id]: [...(bound.get(id) ?? []), key] };
  if (holder) {
    changes[holder] = bound.get(holder)!.filter((other) => other !== key);
  }
  return { ...choice, changes };
}

export function withoutKey(commands: readonly Bound[], choice: KeymapChoice, id: string, key: string): KeymapChoice {
  const left = (resolve(commands, choice).get(id) ?? []).filter((other) => other !== key);
  return { ...choice, changes: { ...choice.changes, [id]: left } };
}

/** Back to the preset. What a change elsewhere took stays there. */
export function withReset(choice: KeymapChoice, id: string): KeymapChoice {
  const { [id]: _, ...changes } = choice.changes;
  return { ...choice, changes };
}

/** Reads what was exported; throws a sentence where it is not a keymap. Unknown commands are kept for later versions. */
export function readChoice(json: unknown): KeymapChoice {
  const { preset, changes = {} } = (json ?? {}) as Partial<KeymapChoice>;
  if (!presets.some((known) => known.id === preset)) {
    throw new Error('This is not a keymap: it needs "preset" with one of ' + presets.map(({ id }) => `"${id}"`).join(', ') + '.');
  }
  const wrong = Object.entries(changes).find(
    ([, keys]) => !Array.isArray(keys) || keys.some((key) => typeof key !== 'string' || key === ''),
  );
  if (wrong || typeof changes !== 'object') {
    throw new Error(`The keys of "${wrong?.[0] ?? 'changes'}" are not a list of key names such as ["Ctrl+K"].`);
  }
  return { preset: preset!, changes };
}

/** Keys that the changes give to more than one command; the later one goes without. */
export function clashes(choice: KeymapChoice): { readonly key: string; readonly ids: readonly string[] }[] {
  const holders = new Map<string, string[]>();
  for (const [id, keys] of Object.entries(choice.changes)) {
    keys.forEach((key) => holders.set(key, [...(holders.get(key) ?? []), id]));
  }
  return [...holders].filter(([, ids]) => ids.length > 1).map(([key, ids]) => ({ key, ids }));
}
