import { expect, test } from 'vitest';
import { namePlaces } from './skeleton-names.ts';

test('names lie on the outer side, the topmost one to the left of its joint', () => {
  const joints = [
    { x: 100, y: 0 },
    { x: 50, y: 100 },
    { x: 150, y: 100 },
  ];
  expect(namePlaces(joints, [30, 30, 30])).toEqual([61, 11, 159]);
});

test('a name goes to the inner side, or is left out, rather than over another name or a joint', () => {
  const row = (...xs: number[]) => xs.map((x) => ({ x, y: 100 }));
  const head = { x: 100, y: 0 };
  expect(namePlaces([head, ...row(40, 60)], [10, 20, 20])).toEqual([81, 11, 69]);
  expect(namePlaces([head, ...row(90, 100, 110)], [10, 40, 40, 40])).toEqual([81, 41, undefined, 119]);
});
