import { expect, test } from 'vitest';
import { box } from '../geometry/shapes.ts';
import { gapsOf, livesOf } from './life.ts';

const at = (frame: number, outside = false) => ({
  frame,
  outside,
  shape: box(0, 0, 1, 1),
  occluded: false,
  source: 'HUMAN' as const,
});

test('a track lives to the end of the video', () => {
  expect(livesOf([at(3), at(8)], 20)).toEqual([{ from: 3, to: 20 }]);
});

test('outside keyframes make gaps', () => {
  expect(livesOf([at(0), at(3, true), at(6), at(9, true)], 20)).toEqual([
    { from: 0, to: 2 },
    { from: 6, to: 8 },
  ]);
});

test('a gap goes up to the next keyframe; behind the last there is none', () => {
  expect(gapsOf([at(0), at(3, true), at(6), at(9, true)])).toEqual([{ from: 3, to: 5 }]);
});
