import { decodeCounts } from './mask-codec.ts';
import type { Bounds, MaskShape } from './shapes.ts';

/** A mask's decoded runs of ones, in pixels counted column by column. */
export interface MaskRuns {
  readonly height: number;
  readonly width: number;
  readonly starts: readonly number[];
  /** Exclusive. */
  readonly ends: readonly number[];
  readonly area: number;
  readonly bounds: Bounds;
}

const decoded = new WeakMap<MaskShape, MaskRuns>();

/** Decoded once for each shape. */
export function runsOf(shape: MaskShape): MaskRuns {
  let runs = decoded.get(shape);
  if (!runs) {
    runs = decode(shape);
    decoded.set(shape, runs);
  }
  return runs;
}

const pictured = new WeakMap<MaskShape, MaskShape>();

/** Says that a mask has the pixels of another one, elsewhere on the picture. */
export function sharePixels(mask: MaskShape, other: MaskShape): void {
  pictured.set(mask, pixelsOf(other));
}

/** The mask whose pixels this one has: what is made of them once serves both. */
export function pixelsOf(mask: MaskShape): MaskShape {
  return pictured.get(mask) ?? mask;
}

/** Whether the pixel in column x and row y belongs to the mask; false beyond the picture. */
export function hasPixel({ height, width, starts, ends }: MaskRuns, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= width || y >= height) {
    return false;
  }
  const at = x * height + y;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low > 0 && at < ends[low - 1]!;
}

function decode(shape: MaskShape): MaskRuns {
  const [height, width] = shape.size;
  const pixels = height * width;
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  decodeCounts(shape.counts).forEach((length, i) => {
    const end = Math.min(pixels, position + Math.max(0, length));
    if (i % 2 === 1 && end > position) {
      starts.push(position);
      ends.push(end);
    }
    position = end;
  });
  const area = starts.reduce((sum, start, i) => sum + ends[i]! - start, 0);
  return { height, width, starts, ends, area, bounds: boundsOf(starts, ends, height) };
}

function boundsOf(starts: readonly number[], ends: readonly number[], height: number): Bounds {
  if (starts.length === 0) {
    return { x1: 0, y1: 0, x2: 0, y2: 0 };
  }
  let y1 = height;
  let y2 = 0;
  starts.forEach((start, i) => {
    const last = ends[i]! - 1;
    const oneColumn = Math.floor(start / height) === Math.floor(last / height);
    y1 = Math.min(y1, oneColumn ? start % height : 0);
    y2 = Math.max(y2, oneColumn ? (last % height) + 1 : height);
  });
  return { x1: Math.floor(starts[0]! / height), y1, x2: Math.floor((ends.at(-1)! - 1) / height) + 1, y2 };
}
