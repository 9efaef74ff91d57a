import { expect, test } from 'vitest';
import vectors from '../../../src/test/resources/interpolation-vectors.json';
import type { Shape } from '../geometry/shapes.ts';
import type { Annotation } from './annotation.ts';
import { at } from './interpolation.ts';

interface Values {
  frame: number;
  points: number[];
  rotation?: number;
  keyframe?: boolean;
  outside?: boolean;
  occluded?: boolean;
  zOrder?: number;
  attributes?: Record<string, string>;
}

function shapeOf(kind: string, values: Values): Shape {
  if (kind !== 'rectangle') {
    const pairs = values.points.filter((_, i) => i % 2 === 0).map((x, i): [number, number] => [x, values.points[2 * i + 1]!]);
    return { kind: kind as 'polygon' | 'polyline' | 'points', points: pairs };
  }
  const [x1, y1, x2, y2] = values.points as [number, number, number, number];
  return { kind: 'box', x1, y1, x2, y2, rotation: values.rotation ?? 0 };
}

function trackOf(kind: string, keyframes: Values[]): Annotation {
  return {
    id: 'a',
    labelId: 'l',
    track: true,
    proposalId: null,
    revision: 0,
    keyframes: keyframes.map((values) => ({
      frame: values.frame,
      shape: shapeOf(kind, values),
      outside: values.outside ?? false,
      occluded: values.occluded ?? false,
      source: 'HUMAN' as const,
      zOrder: values.zOrder ?? 0,
      ...(values.attributes ? { attributes: values.attributes } : {}),
    })),
  };
}

for (const vector of vectors.vectors) {
  const keyframes = vector.keyframes as unknown as Values[];
  const expected = vector.expected as unknown as Values[];
  test(vector.name, () => {
    const track = trackOf(vector.shape, keyframes);
    for (const values of expected) {
      expect(values.frame).toBeLessThan(vector.endExclusive);
      const state = at(track, values.frame)!;
      expect(roundedShape(state.shape)).toEqual(roundedShape(shapeOf(vector.shape, values)));
      expect(state.keyframe).toBe(keyframes.some((keyframe) => keyframe.frame === values.frame));
      expect(state.outside).toBe(values.outside ?? false);
      expect(state.occluded).toBe(values.occluded ?? false);
      expect(state.zOrder).toBe(values.zOrder ?? 0);
      expect(state.attributes).toEqual(values.attributes ?? {});
    }
    if (vector.note?.includes('absent')) {
      const listed = new Set(expected.map((values) => values.frame));
      for (let frame = 0; frame < vector.endExclusive; frame++) {
        expect(at(track, frame) !== undefined).toBe(listed.has(frame));
      }
    }
  });
}

test('nothing before the first keyframe, and a shape that is no track on its frame alone', () => {
  const track = trackOf('rectangle', [{ frame: 3, points: [0, 0, 1, 1] }]);
  expect(at(track, 2)).toBeUndefined();
  expect(at(track, 9)).toBeDefined();
  expect(at({ ...track, track: false }, 3)).toBeDefined();
  expect(at({ ...track, track: false }, 4)).toBeUndefined();
});

test('a polygon without length gives numbers, not NaN', () => {
  const track = trackOf('polygon', [
    { frame: 0, points: [5, 5, 5, 5, 5, 5] },
    { frame: 2, points: [0, 0, 10, 0, 10, 10, 0, 10] },
  ]);
  const shape = at(track, 1)!.shape;
  expect(shape.kind === 'polygon' && shape.points.flat().every(Number.isFinite)).toBe(true);
});

function roundedShape(shape: Shape): unknown {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  if (shape.kind !== 'box' && 'points' in shape) {
    return { ...shape, points: shape.points.flat().map(round) };
  }
  if (shape.kind !== 'box') {
    return shape;
  }
  const { x1, y1, x2, y2, rotation } = shape;
  return [x1, y1, x2, y2, rotation].map(round);
}
