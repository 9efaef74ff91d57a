import type { ShapeKind } from './kinds.ts';
import type { TagShape } from './shapes.ts';

/** Has no place: never under a point, never drawn. */
export const tagKind: ShapeKind<TagShape> = {
  interpolate: (from) => from,
  bounds: () => ({ x1: 0, y1: 0, x2: 0, y2: 0 }),
  area: () => 0,
  contains: () => false,
};
