import type { Pair, Point } from './shapes.ts';

export interface Chain {
  readonly points: readonly Pair[];
  readonly closed: boolean;
}

/** The nearest corner within `reach`, else the nearest place on an edge within it, else undefined. */
export function snapTo(point: Point, chains: readonly Chain[], reach: number): Point | undefined {
  let corner: Point | undefined;
  let edge: Point | undefined;
  let toCorner = reach;
  let toEdge = reach;
  for (const { points, closed } of chains) {
    for (let i = 0; i < points.length; i++) {
      const [x, y] = points[i]!;
      const distance = Math.hypot(x - point.x, y - point.y);
      if (distance <= toCorner) {
        toCorner = distance;
        corner = { x, y };
      }
      const next = points[i + 1] ?? (closed ? points[0] : undefined);
      const foot = next && nearestOn(point, points[i]!, next);
      const off = foot ? Math.hypot(foot.x - point.x, foot.y - point.y) : Infinity;
      if (off <= toEdge) {
        toEdge = off;
        edge = foot;
      }
    }
  }
  return corner ?? edge;
}

function nearestOn(point: Point, [x1, y1]: Pair, [x2, y2]: Pair): Point {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const t = Math.min(1, Math.max(0, ((point.x - x1) * dx + (point.y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return { x: x1 + t * dx, y: y1 + t * dy };
}
