import { describe, expect, test } from 'vitest';
import { handlePosition } from './box-drag.ts';
import { dragOf, dragShape } from './drags.ts';
import { kindOf } from './kinds.ts';
import { MaskBuffer } from './mask-buffer.ts';
import { withoutPoint } from './points-drag.ts';
import { centreOf, rotate } from './rotation.ts';
import { type BoxShape, type EllipseShape, type MaskShape, type PointsShape, type Shape, type SkeletonShape, box } from './shapes.ts';
import { withNextVisibility } from './skeleton-drag.ts';

const picture = { width: 200, height: 100 };
const options = { picture };
const polygon: PointsShape = { kind: 'polygon', points: [[20, 20], [60, 20], [60, 60]] };
const ellipse: EllipseShape = { kind: 'ellipse', cx: 50, cy: 40, rx: 20, ry: 10, rotation: 0 };
const skeleton: SkeletonShape = { kind: 'skeleton', joints: [[40, 20, 2], [20, 80, 1], [60, 80, 0]] };
const mask = (() => {
  const buffer = new MaskBuffer(picture);
  buffer.polygon([[20, 20], [40, 20], [40, 50], [20, 50]], 1);
  return buffer.toShape()!;
})();
const shapes: readonly Shape[] = [box(20, 30, 60, 50), ellipse, polygon, { ...polygon, kind: 'polyline' }, { ...polygon, kind: 'points' }, { ...skeleton, joints: [[40, 20, 2], [20, 80, 1], [60, 80, 2]] }, mask];

describe.each(shapes.map((shape) => [shape.kind, shape] as const))('a %s', (_kind, shape) => {
  test('moves by the delta', () => {
    const moved = kindOf(shape).bounds(dragShape(shape, 'move', { x: 7, y: -3 }, options));
    const { x1, y1, x2, y2 } = kindOf(shape).bounds(shape);
    expect([moved.x1, moved.y1, moved.x2, moved.y2]).toEqual([x1 + 7, y1 - 3, x2 + 7, y2 - 3]);
  });

  test('stops at the picture without changing size', () => {
    const { x1, y1, x2, y2 } = kindOf(shape).bounds(dragShape(shape, 'move', { x: 999, y: -999 }, options));
    const before = kindOf(shape).bounds(shape);
    expect([x2, y1]).toEqual([200, 0]);
    expect([x2 - x1, y2 - y1]).toEqual([before.x2 - before.x1, before.y2 - before.y1]);
  });

  test('a handle without movement changes nothing', () => {
    for (const handle of dragOf(shape).handles(shape, 1).filter(({ role }) => role !== 'middle')) {
      expect(dragShape(shape, handle.id, { x: 0, y: 0 }, { picture, from: handle.at })).toEqual(shape);
    }
  });
});

describe('turning', () => {
  const shape = box(80, 40, 120, 60);
  const from = { x: 100, y: 20 };

  test('follows the pointer about the centre', () => {
    const turned = dragShape(shape, 'rotate', { x: 30, y: 30 }, { picture, from }) as BoxShape;
    expect(turned.rotation).toBeCloseTo(90);
    expect({ ...turned, rotation: 0 }).toEqual(shape);
  });

  test('goes in steps of 15° with shift', () => {
    const turned = dragShape(shape, 'rotate', { x: 9, y: 0 }, { picture, from, keepAspect: true }) as BoxShape;
    expect(turned.rotation).toBe(15);
  });

  test('to the left it stays within 0 … 360', () => {
    expect((dragShape(ellipse, 'rotate', { x: -10, y: 0 }, { picture, from: { x: 50, y: 20 } }) as EllipseShape).rotation).toBeCloseTo(333.4, 0);
  });

  test('the handles of a turned box are where its corners are', () => {
    const turned = { ...shape, rotation: 30 };
    const corner = dragOf(turned).handles(turned, 1).find(({ id }) => id === 'ne')!;
    expect(corner.at).toEqual(rotate(handlePosition(turned, 'ne'), centreOf(turned), 30));
  });
});

describe('an ellipse’s handle', () => {
  test('moves its own end, the opposite one stays', () => {
    expect(dragShape(ellipse, 'e', { x: 10, y: 99 }, options)).toEqual({ ...ellipse, cx: 55, rx: 25 });
    expect(dragShape(ellipse, 'n', { x: 99, y: -4 }, options)).toEqual({ ...ellipse, cy: 38, ry: 12 });
  });

  test('with shift scales about the centre', () => {
    expect(dragShape(ellipse, 'w', { x: -20, y: 0 }, { picture, keepAspect: true })).toEqual({ ...ellipse, rx: 40, ry: 20 });
  });

  test('never turns inside out', () => {
    for (const handle of ['n', 'e', 's', 'w']) {
      for (const delta of [-500, 500]) {
        const { rx, ry } = dragShape(ellipse, handle, { x: delta, y: delta }, options) as EllipseShape;
        expect(Math.min(rx, ry)).toBeGreaterThan(0);
      }
    }
  });
});

describe('points', () => {
  test('a vertex moves alone and stays on the picture', () => {
    expect((dragShape(polygon, 'v1', { x: 900, y: 5 }, options) as PointsShape).points).toEqual([[20, 20], [200, 25], [60, 60]]);
  });

  test('a middle handle inserts a point, also between the last and the first', () => {
    expect((dragShape(polygon, 'm0', { x: 0, y: -5 }, options) as PointsShape).points).toEqual([[20, 20], [40, 15], [60, 20], [60, 60]]);
    expect((dragShape(polygon, 'm2', { x: 0, y: 0 }, options) as PointsShape).points).toEqual([[20, 20], [60, 20], [60, 60], [40, 40]]);
  });

  test('an open line has no middle between its ends', () => {
    const line: PointsShape = { ...polygon, kind: 'polyline' };
    expect(dragOf(line).handles(line, 1).filter(({ role }) => role === 'middle').map(({ id }) => id)).toEqual(['m0', 'm1']);
    expect(dragOf(line).handles(line, 0.1).filter(({ role }) => role === 'middle')).toEqual([]);
  });

  test('a moved vertex snaps', () => {
    const snap = () => ({ x: 1, y: 2 });
    expect((dragShape(polygon, 'v0', { x: 3, y: 3 }, { picture, snap }) as PointsShape).points[0]).toEqual([1, 2]);
  });

  test('none is taken from the fewest', () => {
    expect(withoutPoint(polygon, 0)).toBeUndefined();
    expect(withoutPoint({ ...polygon, kind: 'polyline' }, 0)?.points).toEqual([[60, 20], [60, 60]]);
  });
});

describe('a skeleton', () => {
  test('one joint moves, its visibility stays', () => {
    expect((dragShape(skeleton, 'j1', { x: 5, y: 5 }, options) as SkeletonShape).joints).toEqual([[40, 20, 2], [25, 85, 1], [60, 80, 0]]);
  });

  test('its box scales all joints about the opposite corner', () => {
    expect((dragShape(skeleton, 'se', { x: 40, y: -30 }, options) as SkeletonShape).joints).toEqual([[60, 20, 2], [20, 50, 1], [100, 50, 0]]);
  });

  test('joints in one line can be scaled', () => {
    const line: SkeletonShape = { kind: 'skeleton', joints: [[40, 20, 2], [40, 80, 2]] };
    const { joints } = dragShape(line, 'se', { x: 10, y: 10 }, options) as SkeletonShape;
    expect(joints.flat().every(Number.isFinite)).toBe(true);
  });

  test('visibility goes round: visible, hidden, not labelled', () => {
    const once = withNextVisibility(skeleton, 0);
    const twice = withNextVisibility(once, 0);
    expect([once, twice, withNextVisibility(twice, 0)].map(({ joints }) => joints[0]![2])).toEqual([1, 0, 2]);
  });
});

test('a mask that reaches the last pixel can be moved away from it and back', () => {
  const buffer = new MaskBuffer(picture);
  buffer.polygon([[150, 40], [200, 40], [200, 100], [150, 100]], 1);
  const corner = buffer.toShape()!;
  const moved = dragShape(corner, 'move', { x: -10, y: -5 }, options) as MaskShape;
  expect(kindOf(moved).bounds(moved)).toEqual({ x1: 140, y1: 35, x2: 190, y2: 95 });
  expect(dragShape(moved, 'move', { x: 10, y: 5 }, options)).toEqual(corner);
});

test('a moved mask has the same pixels elsewhere', () => {
  const moved = dragShape(mask, 'move', { x: 10.4, y: 5 }, options) as MaskShape;
  expect(kindOf(moved).area(moved)).toBe(600);
  expect(kindOf(moved).bounds(moved)).toEqual({ x1: 30, y1: 25, x2: 50, y2: 55 });
});
