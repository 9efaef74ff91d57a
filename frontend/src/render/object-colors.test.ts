import { expect, test } from 'vitest';
import { colorOfInstance } from './object-colors.ts';

test('an instance keeps its colour and differs from most others', () => {
  const ids = Array.from({ length: 200 }, (_, i) => `object-${i}`);
  const colors = ids.map(colorOfInstance);
  expect(colors.every((color) => /^#[0-9a-f]{6}$/.test(color))).toBe(true);
  expect(ids.map(colorOfInstance)).toEqual(colors);
  expect(new Set(colors).size).toBeGreaterThan(120);
});
