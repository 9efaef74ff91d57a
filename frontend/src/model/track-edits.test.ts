import { expect, test } from 'vitest';
import { box } from '../geometry/shapes.ts';
import { keyframe, object } from './testing.ts';
import { toggleKeyframe, toggleTrack, withAcceptedSources, withChange } from './track-edits.ts';

const track = object('t', [keyframe(0, 0, { occluded: true }), keyframe(10, 100)]);

test('changing a track between keyframes makes one of the interpolated state', () => {
  const changed = withChange(track, 5, { outside: true });
  expect(changed.keyframes[1]).toEqual(keyframe(5, 50, { occluded: true, outside: true }));
  expect(changed.keyframes).toHaveLength(3);
});

test('a person’s change makes a model’s keyframe a person’s', () => {
  const made = object('t', [keyframe(0, 0), keyframe(10, 100, { source: 'MODEL' })]);
  const changed = withChange(made, 10, { shape: box(1, 1, 2, 2) });
  expect(changed.keyframes[1]).toMatchObject({ source: 'HUMAN', shape: box(1, 1, 2, 2) });
});

test('coming back into sight makes a keyframe where the object was last', () => {
  const gone = object('t', [keyframe(0, 0), keyframe(4, 40, { outside: true })]);
  expect(withChange(gone, 9, { outside: false }).keyframes[2]).toEqual(keyframe(9, 40));
});

test('an object that is no track keeps its one keyframe', () => {
  const single = object('s', [keyframe(3, 0)]);
  const changed = withChange(single, 3, { occluded: true });
  expect(changed.keyframes).toEqual([keyframe(3, 0, { occluded: true })]);
  expect(toggleKeyframe(single, 3)).toBeUndefined();
});

test('the last keyframe is never removed', () => {
  const one = toggleKeyframe(track, 10)!;
  expect(one.keyframes).toEqual([keyframe(0, 0, { occluded: true })]);
  expect(toggleKeyframe(one, 0)).toBeUndefined();
});

test('a keyframe before the first one lets the track begin there', () => {
  const late = object('t', [keyframe(5, 50), keyframe(9, 90)]);
  expect(toggleKeyframe(late, 2)!.keyframes[0]).toEqual(keyframe(2, 50));
});

test('a track becomes a shape again only with one keyframe', () => {
  expect(toggleTrack(track)).toBeUndefined();
  expect(toggleTrack(object('s', [keyframe(3, 0)]))!.track).toBe(true);
});

test('accepting a track vouches for the model’s keyframes alone', () => {
  const made = object('t', [keyframe(0, 0), keyframe(10, 100, { source: 'MODEL' })]);
  expect(withAcceptedSources(made).keyframes.map((k) => k.source)).toEqual(['HUMAN', 'ACCEPTED']);
});
