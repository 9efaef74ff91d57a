import { type Contours, contoursOf } from '../../geometry/mask-contours.ts';
import { runsOf } from '../../geometry/mask-runs.ts';
import type { MaskShape } from '../../geometry/shapes.ts';
import { toScreen } from '../viewport.ts';
import { type KindDrawing, topmost } from './kind-drawing.ts';
import { maskBitmap } from './mask-bitmap.ts';
import { traceChain } from './points-drawing.ts';

/** A mask is hard to see as an outline alone. */
export const LEAST_MASK_FILL = 0.35;

const contours = new WeakMap<MaskShape, Contours>();

/** A tinted bitmap with its contour; both are made once for each shape. */
export const maskDrawing: KindDrawing<MaskShape> = {
  filled: false,
  under: (context, shape, viewport, { color, fill }) => {
    const bitmap = maskBitmap(shape, color);
    if (bitmap) {
      const { x1, y1 } = runsOf(shape).bounds;
      const { x, y } = toScreen(viewport, { x: x1, y: y1 });
      context.globalAlpha = Math.max(LEAST_MASK_FILL, fill);
      context.imageSmoothingEnabled = viewport.scale < 1;
      context.drawImage(bitmap, x, y, bitmap.width * viewport.scale, bitmap.height * viewport.scale);
      context.globalAlpha = 1;
    }
  },
  trace: (context, shape, viewport) => {
    const { outer, holes } = contoursFor(shape);
    for (const chain of [...outer, ...holes]) {
      traceChain(context, chain, viewport);
      context.closePath();
    }
  },
  anchor: (shape) => topmost(contoursFor(shape).outer.flatMap((chain) => chain.slice(0, 1).map(([x, y]) => ({ x, y })))),
};

function contoursFor(shape: MaskShape): Contours {
  const known = contours.get(shape) ?? contoursOf(runsOf(shape));
  contours.set(shape, known);
  return known;
}
