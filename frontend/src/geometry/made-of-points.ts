import { boundsAround } from './bounds.ts';
import { type BoxShape, type EllipseShape, type Joint, type Point, type SkeletonShape, box } from './shapes.ts';

/** The box around points at the outermost left, top, right and bottom of a thing, in any order. */
export function boxAround(points: readonly Point[]): BoxShape {
  const { x1, y1, x2, y2 } = boundsAround(points.map(({ x, y }) => [x, y]));
  return box(x1, y1, x2, y2);
}

/** A turned box: its first side runs from one point to the other, the opposite one through the third. */
export function boxOnSide(from: Point, to: Point, opposite: Point): BoxShape {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const normal = { x: -Math.sin(angle), y: Math.cos(angle) };
  const height = (opposite.x - from.x) * normal.x + (opposite.y - from.y) * normal.y;
  const x = (from.x + to.x) / 2 + (normal.x * height) / 2;
  const y = (from.y + to.y) / 2 + (normal.y * height) / 2;
  const degrees = (((angle * 180) / Math.PI) % 360 + 360) % 360;
  return box(x - length / 2, y - height / 2, x + length / 2, y + height / 2, degrees);
}

export function ellipseIn({ x1, y1, x2, y2 }: BoxShape): EllipseShape {
  return { kind: 'ellipse', cx: (x1 + x2) / 2, cy: (y1 + y2) / 2, rx: (x2 - x1) / 2, ry: (y2 - y1) / 2, rotation: 0 };
}

/** The template laid into the box, every joint visible; its x and y are 0 … 1 of the box. */
export function skeletonIn({ x1, y1, x2, y2 }: BoxShape, joints: readonly Point[]): SkeletonShape {
  return {
    kind: 'skeleton',
    joints: joints.map(({ x, y }): Joint => [x1 + x * (x2 - x1), y1 + y * (y2 - y1), 2]),
  };
}
