import type { ShapeKind } from './kinds.ts';
import { hasPixel, runsOf } from './mask-runs.ts';
import type { MaskShape } from './shapes.ts';

const AROUND = [[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1], [0.7, 0.7], [-0.7, 0.7], [0.7, -0.7], [-0.7, -0.7]] as const;

/** Holds until the next keyframe. */
export const maskKind: ShapeKind<MaskShape> = {
  interpolate: (from) => from,
  bounds: (shape) => runsOf(shape).bounds,
  area: (shape) => runsOf(shape).area,
  contains: (shape, { x, y }, tolerance) => {
    const runs = runsOf(shape);
    const { x1, y1, x2, y2 } = runs.bounds;
    if (x < x1 - tolerance || x > x2 + tolerance || y < y1 - tolerance || y > y2 + tolerance) {
      return false;
    }
    return AROUND.some(([dx, dy]) => hasPixel(runs, Math.floor(x + dx * tolerance), Math.floor(y + dy * tolerance)));
  },
};
