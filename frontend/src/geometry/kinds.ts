import { boxKind } from './box-kind.ts';
import { ellipseKind } from './ellipse-kind.ts';
import { maskKind } from './mask-kind.ts';
import { pointsKind, polygonKind, polylineKind } from './points-kinds.ts';
import type { Bounds, Point, Shape } from './shapes.ts';
import { skeletonKind } from './skeleton-kind.ts';
import { tagKind } from './tag-kind.ts';

/** What a kind of figure must know about itself; a new kind is one such object and one line in the registry. */
export interface ShapeKind<S extends Shape> {
  /** The figure at `t` in (0, 1) between two keyframes of one kind. */
  interpolate(from: S, to: S, t: number): S;
  bounds(shape: S): Bounds;
  /** Square pixels, for picking the smallest first. */
  area(shape: S): number;
  /** Whether `point` lies in the figure or within `tolerance` pixels of it. */
  contains(shape: S, point: Point, tolerance: number): boolean;
}

type Registry = { [K in Shape['kind']]: ShapeKind<Extract<Shape, { kind: K }>> };

const registry = {
  box: boxKind,
  ellipse: ellipseKind,
  polygon: polygonKind,
  polyline: polylineKind,
  points: pointsKind,
  skeleton: skeletonKind,
  mask: maskKind,
  tag: tagKind,
} satisfies Record<Shape['kind'], unknown> as unknown as Registry;

export function kindOf(shape: Shape): ShapeKind<Shape> {
  return registry[shape.kind] as unknown as ShapeKind<Shape>;
}
