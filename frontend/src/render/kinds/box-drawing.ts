import { cornersOf } from '../../geometry/rotation.ts';
import type { BoxShape } from '../../geometry/shapes.ts';
import { type Viewport, toScreen } from '../viewport.ts';
import { type KindDrawing, topmost } from './kind-drawing.ts';

/** An upright box on the screen, so that lines of the given width, or of one wider by an even number, end between pixels. */
export function uprightRect({ x1, y1, x2, y2 }: BoxShape, { scale, x, y }: Viewport, lineWidth: number): [number, number, number, number] {
  const left = Math.round(x1 * scale + x);
  const top = Math.round(y1 * scale + y);
  const shift = (lineWidth % 2) / 2;
  return [left + shift, top + shift, Math.round(x2 * scale + x) - left, Math.round(y2 * scale + y) - top];
}

export const boxDrawing: KindDrawing<BoxShape> = {
  filled: true,
  trace: (context, shape, viewport, lineWidth) => {
    if (shape.rotation === 0) {
      context.rect(...uprightRect(shape, viewport, lineWidth));
      return;
    }
    cornersOf(shape).forEach((corner, i) => {
      const { x, y } = toScreen(viewport, corner);
      i === 0 ? context.moveTo(x, y) : context.lineTo(x, y);
    });
    context.closePath();
  },
  anchor: (shape) => (shape.rotation === 0 ? { x: shape.x1, y: shape.y1 } : topmost(cornersOf(shape))),
};
