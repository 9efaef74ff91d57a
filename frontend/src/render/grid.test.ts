import { expect, test } from 'vitest';
import { shownDistance } from './grid.ts';

test('lines that would lie too close are thinned out to multiples', () => {
  expect(shownDistance(16, 1)).toBe(16);
  expect(shownDistance(16, 0.25)).toBe(32);
  expect(shownDistance(8, 0.1)).toBe(128);
});
