import type { Handle } from '../geometry/drag-options.ts';
import { dragOf } from '../geometry/drags.ts';
import type { Point, Shape } from '../geometry/shapes.ts';
import { type Viewport, toScreen } from './viewport.ts';

const SIZE = 8;
const DARK = '#111';

/** Squares to resize, a ring to turn, dots at corners, small ones where a corner can be put in. */
export function drawHandles(context: CanvasRenderingContext2D, shape: Shape, viewport: Viewport): void {
  context.setLineDash([]);
  context.lineWidth = 1;
  for (const handle of dragOf(shape).handles(shape, viewport.scale)) {
    drawHandle(context, handle, toScreen(viewport, handle.at));
  }
}

function drawHandle(context: CanvasRenderingContext2D, { role }: Handle, { x, y }: Point): void {
  context.strokeStyle = DARK;
  context.fillStyle = '#fff';
  switch (role) {
    case 'resize': {
      const left = Math.round(x - SIZE / 2) + 0.5;
      const top = Math.round(y - SIZE / 2) + 0.5;
      context.fillRect(left, top, SIZE - 1, SIZE - 1);
      context.strokeRect(left, top, SIZE - 1, SIZE - 1);
      return;
    }
    case 'rotate':
      dot(context, x, y, 5);
      context.beginPath();
      context.arc(x, y, 2, 0, Math.PI * 1.5);
      context.stroke();
      return;
    case 'vertex':
      dot(context, x, y, 4);
      return;
    case 'middle':
      context.fillStyle = 'rgba(255, 255, 255, 0.65)';
      dot(context, x, y, 2.5);
      return;
    case 'joint':
      return;
  }
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
  context.stroke();
}
