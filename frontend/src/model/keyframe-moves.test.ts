import { expect, test } from 'vitest';
import { at } from './interpolation.ts';
import { copyState, moveKeyframe } from './keyframe-moves.ts';
import { keyframe, object } from './testing.ts';

const track = object('t', [keyframe(0, 0), keyframe(10, 100, { source: 'MODEL' }), keyframe(20, 0)]);

test('a keyframe moves in time, is a person’s then, and never passes its neighbours', () => {
  expect(moveKeyframe(track, 10, 13, 30)!.keyframes[1]).toEqual(keyframe(13, 100));
  expect(moveKeyframe(track, 10, 25, 30)!.keyframes[1]!.frame).toBe(19);
  expect(moveKeyframe(track, 10, -5, 30)!.keyframes[1]!.frame).toBe(1);
  expect(moveKeyframe(track, 20, 99, 30)!.keyframes[2]!.frame).toBe(30);
  expect(moveKeyframe(track, 10, 10, 30)).toBeUndefined();
  expect(moveKeyframe(track, 11, 12, 30)).toBeUndefined();
});

test('a copied state holds in the whole range and the rest goes on from there', () => {
  const parked = copyState(track, 5, { from: 8, to: 15 }, 30)!;
  expect([8, 11, 15].map((frame) => at(parked, frame)!.shape)).toEqual(Array(3).fill(at(track, 5)!.shape));
  expect(at(parked, 20)!.shape).toEqual(at(track, 20)!.shape);
  expect(parked.keyframes.map((k) => k.frame)).toEqual([0, 8, 15, 20]);
});

test('a state copied up to beyond the last keyframe is held', () => {
  expect(copyState(track, 5, { from: 15, to: 25 }, 30)!.keyframes.map((k) => k.frame)).toEqual([0, 10, 15]);
});

test('a shape of one frame becomes a track of the range', () => {
  const made = copyState(object('s', [keyframe(3, 7)]), 3, { from: 3, to: 9 }, 30)!;
  expect(made).toMatchObject({ track: true, keyframes: [keyframe(3, 7), keyframe(10, 7, { outside: true })] });
});

test('what is not to be seen cannot be copied', () => {
  const late = object('t', [keyframe(5, 0), keyframe(9, 0, { outside: true })]);
  expect(copyState(late, 2, { from: 0, to: 9 }, 30)).toBeUndefined();
  expect(copyState(late, 12, { from: 0, to: 9 }, 30)).toBeUndefined();
});
