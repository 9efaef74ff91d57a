import type { Label } from '../../api/types.ts';
import type { Point, Shape } from '../../geometry/shapes.ts';
import type { Viewport } from '../viewport.ts';

export interface Paint {
  readonly color: string;
  /** Opacity of the inside, 0 … 1. */
  readonly fill: number;
  readonly label: Label | undefined;
  readonly selected?: boolean;
}

/** How a kind of figure is drawn, on a context in screen pixels. */
export interface KindDrawing<S extends Shape> {
  /** Whether it has an inside that is filled by its path. */
  readonly filled: boolean;
  /** Adds the outline to the context's path, which the caller has begun and strokes. */
  trace(context: CanvasRenderingContext2D, shape: S, viewport: Viewport, lineWidth: number): void;
  /** What lies below the outline beside a plain fill. */
  under?(context: CanvasRenderingContext2D, shape: S, viewport: Viewport, paint: Paint): void;
  /** What lies above the outline. */
  over?(context: CanvasRenderingContext2D, shape: S, viewport: Viewport, paint: Paint): void;
  /** Where on the picture the name hangs; undefined for what has no place. */
  anchor(shape: S): Point | undefined;
}

export const HALO = 'rgba(0, 0, 0, 0.55)';

export function topmost(points: readonly Point[]): Point | undefined {
  return points.reduce<Point | undefined>((best, point) => (best && best.y <= point.y ? best : point), undefined);
}
