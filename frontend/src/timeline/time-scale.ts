/** Which frames the timeline shows, from the left edge of `from` to the right edge of `to`, over `width` CSS pixels. */
export interface TimeScale {
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
  readonly width: number;
}

const LEAST_FRAMES = 10;

export function wholeScale(frameCount: number, width: number): TimeScale {
  return { from: 0, to: Math.max(0, frameCount - 1), width };
}

export function frameWidth(scale: TimeScale): number {
  return scale.width / (scale.to - scale.from + 1);
}

/** The left edge of a frame's cell. */
export function xOf(scale: TimeScale, frame: number): number {
  return (frame - scale.from) * frameWidth(scale);
}

export function centreOf(scale: TimeScale, frame: number): number {
  return xOf(scale, frame + 0.5);
}

/** The frame whose cell holds `x`, kept within what is shown. */
export function frameAt(scale: TimeScale, x: number): number {
  const frame = Math.floor(scale.from + x / frameWidth(scale));
  return Math.min(Math.max(frame, scale.from), scale.to);
}

/** Shows `factor` times as many frames; the one at `x` stays there as far as the ends allow. */
export function zoomScale(scale: TimeScale, x: number, factor: number, frameCount: number): TimeScale {
  const shown = scale.to - scale.from + 1;
  const wanted = Math.round(Math.min(frameCount, Math.max(Math.min(LEAST_FRAMES, frameCount), shown * factor)));
  const share = scale.width > 0 ? x / scale.width : 0.5;
  const anchor = scale.from + share * shown;
  return slideTo({ ...scale, to: scale.from + wanted - 1 }, Math.round(anchor - share * wanted), frameCount);
}

/** The same number of frames, starting at `from` as far as the ends allow. */
export function slideTo(scale: TimeScale, from: number, frameCount: number): TimeScale {
  const shown = scale.to - scale.from + 1;
  const start = Math.min(Math.max(0, from), Math.max(0, frameCount - shown));
  return { ...scale, from: start, to: start + shown - 1 };
}

/** Slid, where it must be, so that `frame` can be seen. */
export function revealing(scale: TimeScale, frame: number, frameCount: number): TimeScale {
  if (frame >= scale.from && frame <= scale.to) {
    return scale;
  }
  const shown = scale.to - scale.from + 1;
  const lead = frame < scale.from ? 0.9 : 0.1;
  return slideTo(scale, Math.round(frame - shown * lead), frameCount);
}
