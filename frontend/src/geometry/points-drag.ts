import { type Handle, clampPoint, keptInside } from './drag-options.ts';
import type { ShapeDrag } from './drags.ts';
import { pointsKind } from './points-kinds.ts';
import type { Pair, Point, PointsShape } from './shapes.ts';

/** Fewest points that a kind can have. */
export const LEAST_POINTS = { polygon: 3, polyline: 2, points: 1 } as const;
const MIDDLE_FROM = 28;

/** A handle at each point (`v0`, `v1`, …) and, where an edge is long enough on the screen, one in its middle (`m0`, …) that inserts a point. */
export const pointsDrag: ShapeDrag<PointsShape> = {
  handles: (shape, scale) => {
    const vertices = shape.points.map(([x, y], i): Handle => ({ id: `v${i}`, at: { x, y }, role: 'vertex', cursor: 'move' }));
    return [...vertices, ...middles(shape, scale)];
  },
  drag: (initial, handle, delta, { picture, snap = (point) => point }) => {
    if (handle === 'move') {
      const { x, y } = keptInside(pointsKind.bounds(initial), delta, picture);
      return { ...initial, points: initial.points.map(([px, py]): Pair => [px + x, py + y]) };
    }
    const index = Number(handle.slice(1));
    const inserts = handle.startsWith('m');
    const at = inserts ? middleOf(initial, index) : { x: initial.points[index]![0], y: initial.points[index]![1] };
    const { x, y } = clampPoint(snap({ x: at.x + delta.x, y: at.y + delta.y }), picture);
    return { ...initial, points: initial.points.toSpliced(inserts ? index + 1 : index, inserts ? 0 : 1, [x, y]) };
  },
};

/** Undefined where the shape would have too few points. */
export function withoutPoint(shape: PointsShape, index: number): PointsShape | undefined {
  return shape.points.length > LEAST_POINTS[shape.kind] ? { ...shape, points: shape.points.toSpliced(index, 1) } : undefined;
}

function middles(shape: PointsShape, scale: number): Handle[] {
  const edges = shape.kind === 'points' ? 0 : shape.points.length - (shape.kind === 'polygon' ? 0 : 1);
  return Array.from({ length: edges }, (_, i) => i)
    .filter((i) => {
      const [x1, y1] = shape.points[i]!;
      const [x2, y2] = shape.points[(i + 1) % shape.points.length]!;
      return Math.hypot(x2 - x1, y2 - y1) * scale >= MIDDLE_FROM;
    })
    .map((i) => ({ id: `m${i}`, at: middleOf(shape, i), role: 'middle', cursor: 'copy' }));
}

function middleOf({ points }: PointsShape, index: number): Point {
  const [x1, y1] = points[index]!;
  const [x2, y2] = points[(index + 1) % points.length]!;
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}
