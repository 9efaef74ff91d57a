import { expect, test } from 'vitest';
import { box } from '../geometry/shapes.ts';
import { inView } from './in-view.ts';

const AREA = { width: 100, height: 100 };

test('what lies beside the area is left out, what sticks into it is not', () => {
  const objects = [box(0, 0, 10, 10), box(60, 0, 70, 10), box(45, 45, 80, 80), box(300, 0, 310, 10)].map((shape) => ({ shape }));
  expect(inView(objects, { scale: 2, x: 0, y: 0 }, AREA, 0)).toEqual([objects[0], objects[2]]);
});

test('a tag has no place to be seen at', () => {
  expect(inView([{ shape: { kind: 'tag' } as const }], { scale: 1, x: 0, y: 0 }, AREA)).toEqual([]);
});

test('a turned box is seen where only its turned corner reaches in', () => {
  const turned = { shape: box(100, 40, 140, 60, 90) };
  expect(inView([turned], { scale: 1, x: 0, y: 0 }, { width: 112, height: 200 }, 0)).toEqual([turned]);
  expect(inView([turned], { scale: 1, x: 0, y: 0 }, { width: 108, height: 200 }, 0)).toEqual([]);
});
