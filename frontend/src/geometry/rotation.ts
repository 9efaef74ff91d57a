import type { BoxShape, Point } from './shapes.ts';

/** `point` turned by `degrees` clockwise (y down) about `centre`. */
export function rotate(point: Point, centre: Point, degrees: number): Point {
  if (degrees === 0) {
    return point;
  }
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const dx = point.x - centre.x;
  const dy = point.y - centre.y;
  return { x: centre.x + dx * cos - dy * sin, y: centre.y + dx * sin + dy * cos };
}

/** Between two rotations the short way; exactly half a turn goes clockwise. */
export function interpolateRotation(from: number, to: number, t: number): number {
  const difference = modulo(to - from + 180, 360) - 180;
  return modulo(from + (difference === -180 ? 180 : difference) * t, 360);
}

export function centreOf(shape: BoxShape): Point {
  return { x: (shape.x1 + shape.x2) / 2, y: (shape.y1 + shape.y2) / 2 };
}

/** The four turned corners, clockwise from the unrotated top-left one. */
export function cornersOf(shape: BoxShape): Point[] {
  const centre = centreOf(shape);
  return [
    { x: shape.x1, y: shape.y1 },
    { x: shape.x2, y: shape.y1 },
    { x: shape.x2, y: shape.y2 },
    { x: shape.x1, y: shape.y2 },
  ].map((corner) => rotate(corner, centre, shape.rotation));
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
