import { expect, test } from 'vitest';
import { clashes, readChoice, resolve, withKey, withReset, withoutKey } from './bindings.ts';
import { fixedUse, isBrowserReserved } from './key-names.ts';
import { commands } from './keymap.ts';
import { presets } from './presets.ts';

const some = [
  { id: 'next', keys: ['F'] },
  { id: 'previous', keys: ['D'] },
  { id: 'accept', keys: ['A', 'Y'] },
];
const cvat = { preset: 'cvat', changes: {} } as const;

test('a preset takes its keys from commands that it does not name', () => {
  const bound = resolve(some, { preset: 'labelme', changes: {} });
  expect(bound.get('next')).toEqual(['D']);
  expect(bound.get('previous')).toEqual(['A']);
});

test('what the person set comes first, even against the preset', () => {
  const bound = resolve(some, { preset: 'labelme', changes: { accept: ['D', 'Enter'] } });
  expect(bound.get('accept')).toEqual(['D', 'Enter']);
  expect(bound.get('next')).toEqual([]);
});

test('a key given to one command is taken from the other, and comes back with both reset', () => {
  const moved = withKey(some, cvat, 'accept', 'F');
  expect(resolve(some, moved).get('accept')).toEqual(['A', 'Y', 'F']);
  expect(resolve(some, moved).get('next')).toEqual([]);
  const back = withReset(withReset(moved, 'accept'), 'next');
  expect(resolve(some, back)).toEqual(resolve(some, cvat));
});

test('a command may be left without any key', () => {
  const without = withoutKey(some, cvat, 'next', 'F');
  expect(resolve(some, without).get('next')).toEqual([]);
});

test.each(presets.map((preset) => preset.id))('no key does two things in %s, and no command is left without one', (preset) => {
  const bound = resolve(commands, { preset, changes: {} });
  const keys = [...bound.values()].flat();
  expect(new Set(keys).size).toBe(keys.length);
  for (const { id } of commands.filter((command) => command.keys.length > 0)) {
    expect(bound.get(id), id).not.toEqual([]);
  }
});

test.each(presets.map((preset) => preset.id))('%s leaves no command with browser or fixed keys alone', (preset) => {
  for (const [id, keys] of resolve(commands, { preset, changes: {} })) {
    const usable = keys.filter((key) => !isBrowserReserved(key) && !fixedUse(key));
    expect(usable.length > 0 || keys.length === 0, id).toBe(true);
  }
});

test('an imported file is checked', () => {
  expect(readChoice({ preset: 'labelme', changes: { next: ['X'] } })).toEqual({ preset: 'labelme', changes: { next: ['X'] } });
  expect(() => readChoice({ preset: 'emacs' })).toThrow('"labelme"');
  expect(() => readChoice({ preset: 'cvat', changes: { next: 'X' } })).toThrow('"next"');
  expect(clashes({ preset: 'cvat', changes: { next: ['X'], accept: ['X', 'Y'] } })).toEqual([{ key: 'X', ids: ['next', 'accept'] }]);
});

test('every preset names commands that there are, and its note is true', () => {
  const ids = new Set(commands.map(({ id }) => id));
  expect(presets.flatMap(({ id, keys }) => Object.keys(keys).filter((name) => !ids.has(name)).map((name) => `${id}: ${name}`))).toEqual([]);
  const bound = resolve(commands, { preset: 'label-studio', changes: {} });
  expect([bound.get('draw-brush'), bound.get('draw-eraser'), bound.get('duplicate')]).toEqual([['B'], ['E'], ['Ctrl+D']]);
});
