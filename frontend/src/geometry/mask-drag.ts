import { keptInside } from './drag-options.ts';
import type { ShapeDrag } from './drags.ts';
import { decodeCounts, encodeCounts } from './mask-codec.ts';
import { runsOf, sharePixels } from './mask-runs.ts';
import type { MaskShape } from './shapes.ts';

/** Moves by whole pixels. */
export const maskDrag: ShapeDrag<MaskShape> = {
  handles: () => [],
  drag: (initial, handle, delta, { picture }) => {
    const { x, y } = keptInside(runsOf(initial).bounds, delta, picture);
    const by = Math.round(x) * initial.size[0] + Math.round(y);
    return handle === 'move' && by !== 0 ? shifted(initial, by) : initial;
  },
};

/**
 * By pixels counted column by column. A run that goes on in the next column reaches both the lower and the upper edge,
 * so that it is never moved up or down: all runs keep their lengths.
 */
function shifted(mask: MaskShape, by: number): MaskShape {
  const runs = decodeCounts(mask.counts);
  const endsWithZeros = runs.length % 2 === 1;
  const rest = (endsWithZeros ? runs.pop()! : 0) - by;
  runs[0]! += by;
  const moved: MaskShape = { ...mask, counts: encodeCounts(rest > 0 ? [...runs, rest] : runs) };
  sharePixels(moved, mask);
  return moved;
}
