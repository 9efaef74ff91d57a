import { keptInside } from './drag-options.ts';
import type { ShapeDrag } from './drags.ts';
import { MaskBuffer } from './mask-buffer.ts';
import { runsOf } from './mask-runs.ts';
import type { MaskShape } from './shapes.ts';

/** Moves by whole pixels. */
export const maskDrag: ShapeDrag<MaskShape> = {
  handles: () => [],
  drag: (initial, handle, delta, { picture }) => {
    const { x, y } = keptInside(runsOf(initial).bounds, delta, picture);
    if (handle !== 'move' || (Math.round(x) === 0 && Math.round(y) === 0)) {
      return initial;
    }
    const buffer = MaskBuffer.of(initial);
    buffer.x += Math.round(x);
    buffer.y += Math.round(y);
    return buffer.toShape() ?? initial;
  },
};
