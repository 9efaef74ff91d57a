import { cornersOf } from '../../geometry/rotation.ts';
import type { BoxShape } from '../../geometry/shapes.ts';
import { toScreen } from '../viewport.ts';
import { type KindDrawing, topmost } from './kind-drawing.ts';

/** An upright box lies so that lines of the given width, or of one wider by an even number, end between pixels. */
export const boxDrawing: KindDrawing<BoxShape> = {
  filled: true,
  trace: (context, shape, viewport, lineWidth) => {
    if (shape.rotation === 0) {
      const from = toScreen(viewport, { x: shape.x1, y: shape.y1 });
      const to = toScreen(viewport, { x: shape.x2, y: shape.y2 });
      const left = Math.round(from.x);
      const top = Math.round(from.y);
      const shift = (lineWidth % 2) / 2;
      context.rect(left + shift, top + shift, Math.round(to.x) - left, Math.round(to.y) - top);
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
