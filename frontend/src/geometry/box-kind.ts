import { centreOf, cornersOf, interpolateRotation, rotate } from './rotation.ts';
import type { ShapeKind } from './kinds.ts';
import type { BoxShape } from './shapes.ts';

export const boxKind: ShapeKind<BoxShape> = {
  interpolate: (from, to, t) => ({
    kind: 'box',
    x1: from.x1 + (to.x1 - from.x1) * t,
    y1: from.y1 + (to.y1 - from.y1) * t,
    x2: from.x2 + (to.x2 - from.x2) * t,
    y2: from.y2 + (to.y2 - from.y2) * t,
    rotation: interpolateRotation(from.rotation, to.rotation, t),
  }),
  bounds: (shape) => {
    if (shape.rotation === 0) {
      return shape;
    }
    const corners = cornersOf(shape);
    const xs = corners.map((corner) => corner.x);
    const ys = corners.map((corner) => corner.y);
    return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
  },
  area: (shape) => (shape.x2 - shape.x1) * (shape.y2 - shape.y1),
  contains: (shape, point, tolerance) => {
    const local = rotate(point, centreOf(shape), -shape.rotation);
    return (
      local.x >= shape.x1 - tolerance &&
      local.x <= shape.x2 + tolerance &&
      local.y >= shape.y1 - tolerance &&
      local.y <= shape.y2 + tolerance
    );
  },
};
