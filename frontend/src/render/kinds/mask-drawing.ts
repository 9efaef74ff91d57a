import { type Contours, contoursOf } from '../../geometry/mask-contours.ts';
import { pixelsOf, runsOf } from '../../geometry/mask-runs.ts';
import type { MaskShape, Point } from '../../geometry/shapes.ts';
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
    const { x, y } = shiftOf(shape);
    const shifted = { ...viewport, x: viewport.x + x * viewport.scale, y: viewport.y + y * viewport.scale };
    for (const chain of [...outer, ...holes]) {
      traceChain(context, chain, shifted);
      context.closePath();
    }
  },
  anchor: (shape) => {
    const top = topmost(contoursFor(shape).outer.flatMap((chain) => chain.slice(0, 1).map(([x, y]) => ({ x, y }))));
    const shift = shiftOf(shape);
    return top && { x: top.x + shift.x, y: top.y + shift.y };
  },
};

/** Of the mask's own pixels, wherever they were first. */
function contoursFor(mask: MaskShape): Contours {
  const shape = pixelsOf(mask);
  const known = contours.get(shape) ?? contoursOf(runsOf(shape));
  contours.set(shape, known);
  return known;
}

function shiftOf(mask: MaskShape): Point {
  const from = runsOf(pixelsOf(mask)).bounds;
  const to = runsOf(mask).bounds;
  return { x: to.x1 - from.x1, y: to.y1 - from.y1 };
}
