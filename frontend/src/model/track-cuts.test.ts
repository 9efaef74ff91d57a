import { expect, test } from 'vitest';
import { box } from '../geometry/shapes.ts';
import { at } from './interpolation.ts';
import { keyframe, object } from './testing.ts';
import { splitTrack, withoutAfter, withoutBefore } from './track-cuts.ts';

const track = object('t', [keyframe(0, 0, { attributes: { a: 'x' } }), keyframe(10, 100), keyframe(20, 0, { source: 'MODEL' })], {
  groupId: 'g',
  proposalId: 'p',
});

test('the first part ends where the second begins, which has no group and inherits nothing', () => {
  const { first, second } = splitTrack(track, 5, 'new')!;
  expect(first.keyframes).toEqual([track.keyframes[0], keyframe(5, 50, { outside: true })]);
  expect(first).toMatchObject({ id: 't', groupId: 'g', proposalId: 'p' });
  expect(second.keyframes).toEqual([keyframe(5, 50, { attributes: { a: 'x' } }), ...track.keyframes.slice(1)]);
  expect(second).toMatchObject({ id: 'new', groupId: null, proposalId: null });
});

test('a model’s keyframe stays a model’s when the cut is there', () => {
  const { second } = splitTrack(track, 20, 'new')!;
  expect(second.keyframes).toEqual([keyframe(20, 0, { source: 'MODEL', attributes: { a: 'x' } })]);
});

test('there is nothing to split at the start, or where the object does not come back', () => {
  expect(splitTrack(track, 0, 'new')).toBeUndefined();
  const gone = object('t', [keyframe(0, 0), keyframe(4, 40, { outside: true })]);
  expect(splitTrack(gone, 6, 'new')).toBeUndefined();
  expect(splitTrack(object('s', [keyframe(3, 0)]), 3, 'new')).toBeUndefined();
});

test('without what comes after, all up to the frame is as it was', () => {
  const cut = withoutAfter(track, 15, 30)!;
  expect(cut.keyframes.map((k) => [k.frame, k.outside])).toEqual([[0, false], [10, false], [15, false], [16, true]]);
  expect(at(cut, 12)!.shape).toEqual(at(track, 12)!.shape);
  expect(at(cut, 15)!.shape).toEqual(box(50, 0, 60, 10));
  expect(at(cut, 17)).toBeUndefined();
});

test('a held end is cut with one keyframe, and the last frame needs none', () => {
  expect(withoutAfter(track, 25, 30)!.keyframes.at(-1)).toMatchObject({ frame: 26, outside: true });
  expect(withoutAfter(track, 30, 30)).toBeUndefined();
});

test('without what comes before, the track begins there with all its attributes', () => {
  const cut = withoutBefore(track, 5)!;
  expect(cut.keyframes[0]).toEqual(keyframe(5, 50, { attributes: { a: 'x' } }));
  expect(at(cut, 7)).toEqual({ ...at(track, 7), attributes: { a: 'x' } });
  expect(withoutBefore(track, 0)).toBeUndefined();
});
