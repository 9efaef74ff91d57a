import type { Bounds, Point, Size } from './shapes.ts';

/** What a drag has beside the shape it began with, the handle and how far it went. */
export interface DragOptions {
  readonly picture: Size;
  /** Shift: keeps the aspect of a size, turns in steps. */
  readonly keepAspect?: boolean;
  /** Where the handle was taken hold of, picture pixels. */
  readonly from?: Point;
  /** Draws a moved corner to something near. */
  readonly snap?: (point: Point) => Point;
}

/** A place to take hold of a shape. */
export interface Handle {
  readonly id: string;
  readonly at: Point;
  readonly role: 'resize' | 'rotate' | 'vertex' | 'middle' | 'joint';
  /** CSS. */
  readonly cursor: string;
}

export const TURN_STEP = 15;

/** Degrees after turning about `centre` from where the handle was taken to `delta` further; in steps with shift. */
export function turned(rotation: number, centre: Point, delta: Point, { from, keepAspect }: DragOptions): number {
  const start = from ?? { x: centre.x, y: centre.y - 1 };
  const before = Math.atan2(start.y - centre.y, start.x - centre.x);
  const after = Math.atan2(start.y + delta.y - centre.y, start.x + delta.x - centre.x);
  const free = rotation + ((after - before) * 180) / Math.PI;
  const stepped = keepAspect ? Math.round(free / TURN_STEP) * TURN_STEP : free;
  return ((stepped % 360) + 360) % 360;
}

/** As much of `delta` as keeps `bounds` on the picture. */
export function keptInside({ x1, y1, x2, y2 }: Bounds, delta: Point, { width, height }: Size): Point {
  return {
    x: Math.min(Math.max(delta.x, Math.min(0, -x1)), Math.max(0, width - x2)),
    y: Math.min(Math.max(delta.y, Math.min(0, -y1)), Math.max(0, height - y2)),
  };
}

export function clampPoint({ x, y }: Point, { width, height }: Size): Point {
  return { x: Math.min(Math.max(x, 0), width), y: Math.min(Math.max(y, 0), height) };
}
