import type { Annotation, Keyframe } from './annotation.ts';
import { at } from './interpolation.ts';
import { wholeKeyframeFor } from './track-edits.ts';

export interface Split {
  readonly first: Annotation;
  readonly second: Annotation;
}

/**
 * Two tracks of one: the first ends at `frame` with an outside keyframe of the position there, the second starts with
 * that position and has all later keyframes, no group and no proposal. Undefined where one of them would be empty.
 */
export function splitTrack(annotation: Annotation, frame: number, secondId: string): Split | undefined {
  const earlier = annotation.keyframes.filter((keyframe) => keyframe.frame < frame);
  const later = annotation.keyframes.filter((keyframe) => keyframe.frame > frame);
  if (!annotation.track || earlier.length === 0) {
    return undefined;
  }
  const visible = at(annotation, frame)?.outside === false;
  if (!visible && later.length === 0) {
    return undefined;
  }
  const position = wholeKeyframeFor(annotation, frame);
  const there = annotation.keyframes.filter((keyframe) => keyframe.frame === frame && keyframe.outside);
  const ended = earlier.at(-1)!.outside || there.length > 0 ? [...earlier, ...there] : [...earlier, outsideAt(position, frame)];
  const start = visible ? [withSourceAt(annotation, position), ...later] : startingWhole(annotation, later);
  return {
    first: { ...annotation, keyframes: ended },
    second: { ...annotation, id: secondId, proposalId: null, groupId: null, keyframes: start, revision: 0 },
  };
}

/** Ends the track behind `frame`; undefined where nothing would be left or nothing changes. */
export function withoutAfter(annotation: Annotation, frame: number, lastFrame: number): Annotation | undefined {
  const kept = annotation.keyframes.filter((keyframe) => keyframe.frame <= frame);
  if (!annotation.track || kept.length === 0) {
    return undefined;
  }
  if (kept.at(-1)!.outside || frame >= lastFrame) {
    return kept.length < annotation.keyframes.length ? { ...annotation, keyframes: kept } : undefined;
  }
  const here = kept.at(-1)!.frame === frame ? kept.at(-1)! : wholeKeyframeFor(annotation, frame);
  const needed = kept.at(-1)!.frame === frame || annotation.keyframes.length === kept.length ? [] : [here];
  return { ...annotation, keyframes: [...kept, ...needed, outsideAt(here, frame + 1)] };
}

/** Lets the track begin at `frame`; undefined where nothing would be left or nothing changes. */
export function withoutBefore(annotation: Annotation, frame: number): Annotation | undefined {
  const later = annotation.keyframes.filter((keyframe) => keyframe.frame > frame);
  const first = annotation.keyframes[0]!;
  if (!annotation.track || first.frame >= frame) {
    return undefined;
  }
  const visible = at(annotation, frame)?.outside === false;
  const start = visible ? [wholeKeyframeFor(annotation, frame), ...later] : startingWhole(annotation, later);
  return start.length > 0 ? { ...annotation, keyframes: start } : undefined;
}

function outsideAt({ attributes: _, ...position }: Keyframe, frame: number): Keyframe {
  return { ...position, frame, outside: true, source: 'HUMAN' };
}

/** A keyframe that was there keeps saying whose it is. */
function withSourceAt(annotation: Annotation, position: Keyframe): Keyframe {
  const there = annotation.keyframes.find((keyframe) => keyframe.frame === position.frame);
  return there ? { ...position, source: there.source } : position;
}

/** The first one says all attributes, as nothing before it does any more. */
function startingWhole(annotation: Annotation, [first, ...rest]: readonly Keyframe[]): Keyframe[] {
  if (!first) {
    return [];
  }
  const { source } = first;
  return [{ ...wholeKeyframeFor(annotation, first.frame), source }, ...rest];
}
