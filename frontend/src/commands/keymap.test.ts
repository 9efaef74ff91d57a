import { expect, test } from 'vitest';
import { commandFor, commands, keyName, labelFor, labelKey } from './keymap.ts';

const press = (key: string, modifiers: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

test('no key does two things', () => {
  const keys = commands.flatMap((command) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('letters mind shift, symbols do not', () => {
  expect(keyName(press('a'))).toBe('A');
  expect(keyName(press('A', { shiftKey: true }))).toBe('Shift+A');
  expect(keyName(press('?', { shiftKey: true }))).toBe('?');
  expect(keyName(press('z', { metaKey: true }))).toBe('Ctrl+Z');
  expect(commandFor(press('Tab', { shiftKey: true }))?.id).toBe('tab-back');
});

test('a label whose key is a command’s works with Alt', () => {
  const labels = [
    { id: '1', name: 'car', color: '#ff0000', hotkey: '1' },
    { id: '2', name: 'fish', color: '#00ff00', hotkey: 'f' },
  ];
  expect(labels.map(labelKey)).toEqual(['1', 'Alt+F']);
  expect(labelFor(press('1'), labels)?.id).toBe('1');
  expect(labelFor(press('f'), labels)).toBeUndefined();
  expect(labelFor(press('f', { altKey: true }), labels)?.id).toBe('2');
});
