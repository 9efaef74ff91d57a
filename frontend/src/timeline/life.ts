import type { Keyframe } from '../model/annotation.ts';

/** Frames from `from` to `to`, inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Between a track's first and last keyframe, where it is not visible. */
export function gapsOf(keyframes: readonly Keyframe[]): Span[] {
  return keyframes.flatMap((keyframe, i) => {
    const next = keyframes[i + 1];
    return keyframe.outside && next ? [{ from: keyframe.frame, to: next.frame - 1 }] : [];
  });
}

/** Where a track is visible: its life without the gaps behind outside keyframes. */
export function livesOf(keyframes: readonly Keyframe[], lastFrame: number): Span[] {
  const lives: Span[] = [];
  let start: number | undefined;
  for (const keyframe of keyframes) {
    if (keyframe.outside) {
      if (start !== undefined && keyframe.frame > start) {
        lives.push({ from: start, to: keyframe.frame - 1 });
      }
      start = undefined;
    } else {
      start ??= keyframe.frame;
    }
  }
  if (start !== undefined) {
    lives.push({ from: start, to: Math.max(start, lastFrame) });
  }
  return lives;
}
