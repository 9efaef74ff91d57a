import { expect, test } from 'vitest';
import { revealed, rowWindow } from './row-window.ts';

test('only what is in view and a few more', () => {
  expect(rowWindow(0, 300, 28, 5000)).toEqual({ first: 0, last: 15 });
  expect(rowWindow(2800, 300, 28, 5000)).toEqual({ first: 96, last: 115 });
});

test('a list that became shorter than where it was scrolled to', () => {
  expect(rowWindow(2800, 300, 28, 3)).toEqual({ first: 3, last: 3 });
  expect(rowWindow(0, 300, 28, 0)).toEqual({ first: 0, last: 0 });
});

test('revealing scrolls no further than it must', () => {
  expect(revealed(0, 100, 28, 1)).toBe(0);
  expect(revealed(0, 100, 28, 10)).toBe(208);
  expect(revealed(500, 100, 28, 10)).toBe(280);
});
