import { expect, test } from 'vitest';
import { framesAround } from './frames-around.ts';

test('the shown frame is in the middle, and at the ends as near as may be', () => {
  expect(framesAround(10, 6, 100)).toEqual([8, 9, 10, 11, 12]);
  expect(framesAround(1, 5, 100)).toEqual([0, 1, 2, 3, 4]);
  expect(framesAround(99, 5, 100)).toEqual([95, 96, 97, 98, 99]);
  expect(framesAround(1, 9, 3)).toEqual([0, 1, 2]);
  expect(framesAround(4, 0, 9)).toEqual([4]);
});
