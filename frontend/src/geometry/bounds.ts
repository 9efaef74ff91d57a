import type { Bounds } from './shapes.ts';

/** The smallest upright box around at least one point, given by its coordinates. */
export function boundsAround(points: readonly (readonly [number, number, ...unknown[]])[]): Bounds {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

/** Around both. */
export function union(a: Bounds, b: Bounds): Bounds {
  return { x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1), x2: Math.max(a.x2, b.x2), y2: Math.max(a.y2, b.y2) };
}
