import type { Annotation, Keyframe } from './annotation.ts';
import { wholeKeyframeFor, withKeyframe } from './track-edits.ts';

/** Where the keyframe at `from` may go: between its neighbours, within the media. Inclusive. */
export function roomOf(annotation: Annotation, from: number, lastFrame: number): { least: number; most: number } {
  const index = annotation.keyframes.findIndex((keyframe) => keyframe.frame === from);
  const before = annotation.keyframes[index - 1];
  const after = annotation.keyframes[index + 1];
  return { least: before ? before.frame + 1 : 0, most: after ? after.frame - 1 : lastFrame };
}

/** Moves a keyframe in time, as far as its neighbours allow; undefined where there is none or it stays. */
export function moveKeyframe(annotation: Annotation, from: number, to: number, lastFrame: number): Annotation | undefined {
  const moved = annotation.keyframes.find((keyframe) => keyframe.frame === from);
  if (!moved || !annotation.track) {
    return undefined;
  }
  const { least, most } = roomOf(annotation, from, lastFrame);
  const frame = Math.min(Math.max(to, least), most);
  if (frame === from) {
    return undefined;
  }
  const keyframes = annotation.keyframes.map((keyframe) =>
    keyframe === moved ? { ...moved, frame, source: 'HUMAN' as const } : keyframe,
  );
  return { ...annotation, keyframes };
}

/**
 * The state at `frame` in the whole of `from..to`, inclusive; keyframes in the range give way. A shape of one frame
 * becomes a track of the range. Undefined where the object is not to be seen at `frame`.
 */
export function copyState(
  annotation: Annotation,
  frame: number,
  range: { readonly from: number; readonly to: number },
  lastFrame: number,
): Annotation | undefined {
  if (!annotation.track && annotation.keyframes[0]!.frame !== frame) {
    return undefined;
  }
  const state = wholeKeyframeFor(annotation, frame);
  if (state.outside) {
    return undefined;
  }
  const { from, to } = range;
  if (!annotation.track) {
    const end: Keyframe[] = to < lastFrame ? [{ ...state, frame: to + 1, outside: true }] : [];
    return { ...annotation, track: true, keyframes: [{ ...state, frame: from }, ...end] };
  }
  const last = annotation.keyframes.at(-1)!.frame;
  const cleared: Annotation = {
    ...annotation,
    keyframes: annotation.keyframes.filter((keyframe) => keyframe.frame < from || keyframe.frame > to),
  };
  const started = withKeyframe(cleared, { ...state, frame: from });
  return to > from && to < last ? withKeyframe(started, { ...state, frame: to }) : started;
}
