import type { Media } from '../api/types.ts';

/** Divisor of a frame's sides: the server makes smaller pictures of it for where they are enough. */
export type Reduction = 1 | 2 | 4 | 8;

/** Pixels along the longer side: frames up to here are small enough to be had whole at any zoom. */
const WHOLE_UP_TO = 2560;
/** Pixels along the longer side that a frame has at least while the scrubber is dragged over it. */
const SCRUBBED = 400;
const REDUCTIONS: readonly Reduction[] = [8, 4, 2];

/** The smallest picture with a pixel for each of the screen's; `scale` is in device pixels for each of the frame's. */
export function fittingReduction(scale: number): Reduction {
  return REDUCTIONS.find((by) => scale * by <= 1) ?? 1;
}

/** As `fittingReduction`, where it saves enough. */
export function zoomReduction(media: Media, scale: number): Reduction {
  return Math.max(media.width, media.height) <= WHOLE_UP_TO ? 1 : fittingReduction(scale);
}

/** For frames that are seen for a moment. */
export function scrubReduction(media: Media): Reduction {
  return REDUCTIONS.find((by) => Math.max(media.width, media.height) / by >= SCRUBBED) ?? 1;
}
