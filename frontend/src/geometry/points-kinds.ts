import { interpolateChain } from './arc-length-matching.ts';
import { boundsAround } from './bounds.ts';
import type { ShapeKind } from './kinds.ts';
import type { Bounds, Pair, Point, PointsShape } from './shapes.ts';

export const polygonKind: ShapeKind<PointsShape> = {
  interpolate: (from, to, t) => chain(from, interpolateChain(from.points, to.points, true, t), 3),
  bounds,
  area: (shape) => Math.abs(signedArea(shape.points)),
  contains: (shape, point, tolerance) => inside(shape.points, point) || nearChain(shape.points, true, point, tolerance),
};

export const polylineKind: ShapeKind<PointsShape> = {
  interpolate: (from, to, t) => chain(from, interpolateChain(from.points, to.points, false, t), 2),
  bounds,
  area: () => 0,
  contains: (shape, point, tolerance) => nearChain(shape.points, false, point, tolerance),
};

/** One point moves linearly; several hold until the next keyframe. */
export const pointsKind: ShapeKind<PointsShape> = {
  interpolate: (from, to, t) => {
    if (from.points.length !== 1 || to.points.length !== 1) {
      return from;
    }
    const [[x, y]] = from.points as [Pair];
    const [[toX, toY]] = to.points as [Pair];
    return { ...from, points: [[x + (toX - x) * t, y + (toY - y) * t]] };
  },
  bounds,
  area: () => 0,
  contains: (shape, point, tolerance) =>
    shape.points.some(([x, y]) => Math.hypot(x - point.x, y - point.y) <= tolerance),
};

/** One that would shrink to less than its kind needs is held. */
function chain(from: PointsShape, points: readonly Pair[], least: number): PointsShape {
  return points.length < least ? from : { ...from, points };
}

function bounds(shape: PointsShape): Bounds {
  return boundsAround(shape.points);
}

/** Square pixels of a closed chain, above 0 where it runs clockwise (y down). */
export function signedArea(points: readonly Pair[]): number {
  return edgesOf(points, true).reduce((sum, [[x1, y1], [x2, y2]]) => sum + (x1 * y2 - x2 * y1) / 2, 0);
}

function inside(points: readonly Pair[], at: Point): boolean {
  const crossed = edgesOf(points, true).filter(
    ([[x1, y1], [x2, y2]]) => y1 > at.y !== y2 > at.y && at.x < ((x2 - x1) * (at.y - y1)) / (y2 - y1) + x1,
  );
  return crossed.length % 2 === 1;
}

function nearChain(points: readonly Pair[], closed: boolean, at: Point, tolerance: number): boolean {
  return edgesOf(points, closed).some(
    ([[x1, y1], [x2, y2]]) => distanceToSegment(at, { x: x1, y: y1 }, { x: x2, y: y2 }) <= tolerance,
  );
}

function edgesOf(points: readonly Pair[], closed: boolean): [Pair, Pair][] {
  const edges = points.slice(1).map((point, i): [Pair, Pair] => [points[i]!, point]);
  return closed && points.length > 1 ? [...edges, [points.at(-1)!, points[0]!]] : edges;
}

function distanceToSegment(at: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - from.x) * dx + (at.y - from.y) * dy) / squared));
  return Math.hypot(at.x - from.x - t * dx, at.y - from.y - t * dy);
}
