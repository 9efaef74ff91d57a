import { describe, expect, test } from 'vitest';
import { kindOf } from './kinds.ts';
import type { EllipseShape, SkeletonShape } from './shapes.ts';

describe('an ellipse', () => {
  const ellipse: EllipseShape = { kind: 'ellipse', cx: 50, cy: 40, rx: 20, ry: 5, rotation: 0 };

  test('contains what is within its half axes', () => {
    expect(kindOf(ellipse).contains(ellipse, { x: 69, y: 40 }, 0)).toBe(true);
    expect(kindOf(ellipse).contains(ellipse, { x: 66, y: 44 }, 0)).toBe(false);
    expect(kindOf(ellipse).contains(ellipse, { x: 72, y: 40 }, 3)).toBe(true);
  });

  test('turned by a quarter it lies the other way', () => {
    const turned = { ...ellipse, rotation: 90 };
    expect(kindOf(turned).contains(turned, { x: 50, y: 59 }, 0)).toBe(true);
    expect(kindOf(turned).contains(turned, { x: 69, y: 40 }, 0)).toBe(false);
    const { x1, y1, x2, y2 } = kindOf(turned).bounds(turned);
    expect([x1, y1, x2, y2].map((value) => Math.round(value))).toEqual([45, 20, 55, 60]);
  });

  test('turns by the short way, exactly half a turn clockwise', () => {
    const between = (from: number, to: number) =>
      (kindOf(ellipse).interpolate({ ...ellipse, rotation: from }, { ...ellipse, rotation: to }, 0.5) as EllipseShape).rotation;
    expect(between(350, 20)).toBe(5);
    expect(between(180, 0)).toBe(270);
  });
});

describe('a skeleton', () => {
  const from: SkeletonShape = { kind: 'skeleton', joints: [[0, 0, 2], [10, 20, 1], [500, 500, 0]] };
  const to: SkeletonShape = { kind: 'skeleton', joints: [[10, 10, 0], [20, 20, 2], [500, 600, 2]] };

  test('its joints move straight with the visibility of the keyframe before', () => {
    expect(kindOf(from).interpolate(from, to, 0.5)).toEqual({
      kind: 'skeleton',
      joints: [[5, 5, 2], [15, 20, 1], [500, 550, 0]],
    });
  });

  test('is bounded by its labelled joints', () => {
    expect(kindOf(from).bounds(from)).toEqual({ x1: 0, y1: 0, x2: 10, y2: 20 });
    expect(kindOf(from).contains(from, { x: 5, y: 10 }, 0)).toBe(true);
    expect(kindOf(from).contains(from, { x: 400, y: 400 }, 3)).toBe(false);
  });
});

test('a tag is nowhere', () => {
  const tag = { kind: 'tag' } as const;
  expect(kindOf(tag).contains(tag, { x: 0, y: 0 }, 100)).toBe(false);
});
