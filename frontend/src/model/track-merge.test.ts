import { expect, test } from 'vitest';
import { at } from './interpolation.ts';
import { keyframe, object } from './testing.ts';
import { mergeObjects } from './track-merge.ts';

const shape = (id: string, frame: number, x: number) => object(id, [keyframe(frame, x)]);

function merged(...objects: Parameters<typeof mergeObjects>[0]) {
  const result = mergeObjects(objects, 30);
  if ('problem' in result) {
    throw new Error(result.problem);
  }
  return result;
}

test('shapes become keyframes, each with an outside copy behind it where nothing is', () => {
  const { after, gone } = merged(shape('b', 6, 60), shape('a', 5, 50), shape('c', 9, 90));
  expect(after.keyframes).toEqual([
    keyframe(5, 50),
    keyframe(6, 60),
    keyframe(7, 60, { outside: true }),
    keyframe(9, 90),
    keyframe(10, 90, { outside: true }),
  ]);
  expect([after.id, after.track, gone]).toEqual(['a', true, ['b', 'c']]);
});

test('no outside copy beyond the last frame', () => {
  expect(merged(shape('a', 2, 0), shape('b', 30, 1)).after.keyframes.at(-1)).toEqual(keyframe(30, 1));
});

test('a track that is only held meets one that begins later', () => {
  const { after } = merged(object('a', [keyframe(0, 0), keyframe(10, 100)]), object('b', [keyframe(20, 0), keyframe(25, 5)]));
  expect(after.keyframes.map((k) => k.frame)).toEqual([0, 10, 20, 25]);
});

test('two that are visible on one frame are told with the frame’s number', () => {
  const result = mergeObjects([object('a', [keyframe(0, 0), keyframe(10, 100)]), shape('b', 4, 0)], 30);
  expect(result).toEqual({ problem: expect.stringContaining('visible on frame 5') });
});

test('other labels, other kinds and too few are told', () => {
  expect(mergeObjects([shape('a', 0, 0)], 30)).toHaveProperty('problem');
  expect(mergeObjects([shape('a', 0, 0), { ...shape('b', 4, 0), labelId: 'van' }], 30)).toHaveProperty('problem');
  const point = { kind: 'points' as const, points: [[1, 1]] as const };
  const other = object('b', [keyframe(4, 0, { shape: point })]);
  expect(mergeObjects([shape('a', 0, 0), other], 30)).toEqual({ problem: expect.stringContaining('kind') });
});

test('a part inherits no attribute of the part before it', () => {
  const a = object('a', [keyframe(0, 0, { attributes: { seen: 'no' } }), keyframe(3, 0, { outside: true })]);
  const b = object('b', [keyframe(8, 0), keyframe(9, 0)]);
  const result = mergeObjects([a, b], 30, { seen: 'yes', unused: 'x' });
  const after = 'after' in result ? result.after : undefined;
  expect([at(after!, 1)!.attributes, at(after!, 8)!.attributes]).toEqual([{ seen: 'no' }, { seen: 'yes' }]);
});
