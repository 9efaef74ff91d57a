import type { Bounds, Point, Size } from '../geometry/shapes.ts';
import type { Turn } from './turn.ts';

/**
 * Where the picture lies on the screen: screen = picture * scale + offset, in CSS pixels of the canvas, which is shown
 * turned as a whole.
 */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly turn?: Turn;
}

const MIN_SCALE = 0.02;
const MAX_SCALE = 64;

export function toScreen(viewport: Viewport, point: Point): Point {
  return { x: point.x * viewport.scale + viewport.x, y: point.y * viewport.scale + viewport.y };
}

export function toImage(viewport: Viewport, point: Point): Point {
  return { x: (point.x - viewport.x) / viewport.scale, y: (point.y - viewport.y) / viewport.scale };
}

/** Zoomed by `factor`; what lies under the screen point `about` stays there. */
export function zoomAt(viewport: Viewport, about: Point, factor: number): Viewport {
  const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, viewport.scale * factor));
  const anchor = toImage(viewport, about);
  return { ...viewport, scale, x: about.x - anchor.x * scale, y: about.y - anchor.y * scale };
}

export function pan(viewport: Viewport, dx: number, dy: number): Viewport {
  return { ...viewport, x: viewport.x + dx, y: viewport.y + dy };
}

/** The part `bounds` of the picture as large as it fits, in the middle, with `padding` CSS pixels left around it. */
export function fit(bounds: Bounds, screen: Size, padding: number): Viewport {
  const width = Math.max(1e-6, bounds.x2 - bounds.x1);
  const height = Math.max(1e-6, bounds.y2 - bounds.y1);
  const room = Math.min((screen.width - 2 * padding) / width, (screen.height - 2 * padding) / height);
  const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, room));
  return {
    scale,
    x: screen.width / 2 - ((bounds.x1 + bounds.x2) / 2) * scale,
    y: screen.height / 2 - ((bounds.y1 + bounds.y2) / 2) * scale,
  };
}
