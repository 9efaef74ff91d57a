import type { Shape } from '../geometry/shapes.ts';
import { withAlpha } from './colors.ts';
import { drawingOf } from './kinds/drawings.ts';
import { HALO, type Paint } from './kinds/kind-drawing.ts';
import { stroke } from './stroke.ts';
import type { Viewport } from './viewport.ts';

/** One figure from bottom to top; `line` strokes the path that was traced. */
export function drawFigure(
  context: CanvasRenderingContext2D,
  shape: Shape,
  viewport: Viewport,
  paint: Paint,
  lineWidth: number,
  line: () => void,
): void {
  const drawing = drawingOf(shape);
  drawing.under?.(context, shape, viewport, paint);
  context.beginPath();
  drawing.trace(context, shape, viewport, lineWidth);
  if (drawing.filled && paint.fill > 0) {
    context.fillStyle = withAlpha(paint.color, paint.fill);
    context.fill();
  }
  line();
  drawing.over?.(context, shape, viewport, paint);
}

/** Dark below the colour, so that the line reads on any picture. */
export function outline(context: CanvasRenderingContext2D, color: string, width: number, dash: number[], opacity = 1): void {
  if (opacity === 0) {
    return;
  }
  context.globalAlpha = opacity;
  stroke(context, HALO, width + 2);
  stroke(context, color, width, dash);
  context.globalAlpha = 1;
}
