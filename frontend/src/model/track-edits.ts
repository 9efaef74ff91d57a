import type { Shape } from '../geometry/shapes.ts';
import type { Annotation, Id, Keyframe } from './annotation.ts';
import { at, indexAtOrBefore } from './interpolation.ts';

/** A human's change of what a keyframe says. */
export type KeyframeChange = Partial<Pick<Keyframe, 'shape' | 'outside' | 'occluded'>>;

export function newObject(labelId: Id, frame: number, shape: Shape): Annotation {
  return {
    id: crypto.randomUUID(),
    labelId,
    track: false,
    keyframes: [{ frame, shape, outside: false, occluded: false, source: 'HUMAN' }],
    proposalId: null,
    revision: 0,
  };
}

/** The keyframe that an edit at `frame` starts from: the state there, or the nearest keyframe's as not visible. */
export function keyframeFor(annotation: Annotation, frame: number): Keyframe {
  const state = at(annotation, frame);
  const index = Math.max(0, indexAtOrBefore(annotation.keyframes, frame));
  const nearest = annotation.keyframes[index]!;
  return {
    ...nearest,
    frame,
    shape: state?.shape ?? nearest.shape,
    outside: state ? state.outside : true,
    source: 'HUMAN',
  };
}

/** On a track a keyframe is made where there is none; any other object keeps its one keyframe. */
export function withChange(annotation: Annotation, frame: number, change: KeyframeChange): Annotation {
  if (!annotation.track) {
    return { ...annotation, keyframes: [{ ...annotation.keyframes[0]!, ...change, source: 'HUMAN' }] };
  }
  return withKeyframe(annotation, { ...keyframeFor(annotation, frame), ...change });
}

/** Makes or removes the keyframe at `frame`; undefined where it is the only one or the object is no track. */
export function toggleKeyframe(annotation: Annotation, frame: number): Annotation | undefined {
  if (!annotation.track) {
    return undefined;
  }
  if (!annotation.keyframes.some((keyframe) => keyframe.frame === frame)) {
    const made = keyframeFor(annotation, frame);
    const first = annotation.keyframes[0]!;
    return withKeyframe(annotation, frame < first.frame ? { ...made, outside: false } : made);
  }
  if (annotation.keyframes.length === 1) {
    return undefined;
  }
  return { ...annotation, keyframes: annotation.keyframes.filter((keyframe) => keyframe.frame !== frame) };
}

/** A shape becomes a track; a track with one keyframe a shape again. Undefined where neither holds. */
export function toggleTrack(annotation: Annotation): Annotation | undefined {
  if (annotation.track && annotation.keyframes.length > 1) {
    return undefined;
  }
  return { ...annotation, track: !annotation.track };
}

export function withAcceptedSources(annotation: Annotation): Annotation {
  const accepted = (keyframe: Keyframe): Keyframe =>
    keyframe.source === 'MODEL' ? { ...keyframe, source: 'ACCEPTED' } : keyframe;
  return { ...annotation, keyframes: annotation.keyframes.map(accepted) };
}

export function hasModelKeyframes(annotation: Annotation): boolean {
  return annotation.keyframes.some((keyframe) => keyframe.source === 'MODEL');
}

function withKeyframe(annotation: Annotation, keyframe: Keyframe): Annotation {
  const others = annotation.keyframes.filter((other) => other.frame !== keyframe.frame);
  return { ...annotation, keyframes: [...others, keyframe].sort((a, b) => a.frame - b.frame) };
}
