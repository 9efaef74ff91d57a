import { expect, test } from 'vitest';
import { box } from '../geometry/shapes.ts';
import { mergeObject } from './merge.ts';
import { keyframe, object } from './testing.ts';

const before = object('car', [keyframe(0, 0), keyframe(10, 100)], { groupId: null, attributes: { colour: 'red', doors: '2' } });

test('a group, a label and attributes of both sides stay', () => {
  const mine = { ...before, groupId: 'g', attributes: { colour: 'blue', doors: '2' } };
  const theirs = { ...before, labelId: 'van', attributes: { colour: 'red', doors: '4', plate: 'X' }, revision: 3 };
  expect(mergeObject(before, mine, theirs)).toEqual({
    ...before,
    labelId: 'van',
    groupId: 'g',
    attributes: { colour: 'blue', doors: '4', plate: 'X' },
    revision: 3,
  });
});

test('leaving a group while they change its colour leaves it', () => {
  const grouped = { ...before, groupId: 'g' };
  const theirs = { ...grouped, attributes: { colour: 'green', doors: '2' } };
  expect(mergeObject(grouped, { ...grouped, groupId: null }, theirs)).toEqual({ ...theirs, groupId: null });
});

test('on one keyframe, my shape and their occlusion and attribute go together', () => {
  const mine = { ...before, keyframes: [keyframe(0, 7), keyframe(10, 100)] };
  const theirs = { ...before, keyframes: [keyframe(0, 0, { occluded: true, attributes: { seen: 'no' } }), keyframe(10, 100)] };
  expect(mergeObject(before, mine, theirs).keyframes[0]).toEqual(
    keyframe(0, 7, { occluded: true, attributes: { seen: 'no' } }),
  );
});

test('of one property that both changed, the later writer’s stays', () => {
  const mine = { ...before, keyframes: [keyframe(0, 7), keyframe(10, 100)] };
  const theirs = { ...before, keyframes: [keyframe(0, 9), keyframe(10, 100)] };
  expect(mergeObject(before, mine, theirs).keyframes[0]!.shape).toEqual(box(7, 0, 17, 10));
});

test('a value taken away is gone, and one of theirs is not', () => {
  const mine = { ...before, attributes: { doors: '2' } };
  expect(mergeObject(before, mine, { ...before, attributes: { ...before.attributes!, plate: 'X' } }).attributes).toEqual({
    doors: '2',
    plate: 'X',
  });
});
