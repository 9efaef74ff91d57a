import type { Shape } from '../geometry/shapes.ts';
import type { Annotation, Id, Keyframe } from './annotation.ts';
import { at, indexAtOrBefore, valuesAt } from './interpolation.ts';

/** A human's change of what a keyframe says. */
export type KeyframeChange = Partial<Pick<Keyframe, 'shape' | 'outside' | 'occluded' | 'zOrder' | 'attributes'>>;

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

/**
 * The keyframe that an edit at `frame` starts from: the one there, or the state there, or the nearest keyframe's as not
 * visible. Where it lies between keyframes it says no attributes, so that it goes on inheriting them.
 */
export function keyframeFor(annotation: Annotation, frame: number): Keyframe {
  const state = at(annotation, frame);
  const before = indexAtOrBefore(annotation.keyframes, frame);
  const nearest = annotation.keyframes[Math.max(0, before)]!;
  const made: Keyframe = {
    ...nearest,
    frame,
    shape: state?.shape ?? nearest.shape,
    outside: state ? state.outside : true,
    source: 'HUMAN',
  };
  return before < 0 || nearest.frame === frame ? made : withoutAttributes(made);
}

/** As `keyframeFor`, and saying every mutable attribute's value there by itself. */
export function wholeKeyframeFor(annotation: Annotation, frame: number): Keyframe {
  const made = withoutAttributes(keyframeFor(annotation, frame));
  const attributes = valuesAt(annotation.keyframes, Math.max(0, indexAtOrBefore(annotation.keyframes, frame)));
  return Object.keys(attributes).length > 0 ? { ...made, attributes } : made;
}

/**
 * On a track a keyframe is made where there is none; any other object keeps its one keyframe. A change of attributes
 * leaves those that it does not name.
 */
export function withChange(annotation: Annotation, frame: number, change: KeyframeChange): Annotation {
  const base = annotation.track ? keyframeFor(annotation, frame) : { ...annotation.keyframes[0]!, source: 'HUMAN' as const };
  const changed: Keyframe = { ...base, ...change };
  const keyframe = change.attributes ? { ...changed, attributes: { ...base.attributes, ...change.attributes } } : changed;
  return annotation.track ? withKeyframe(annotation, keyframe) : { ...annotation, keyframes: [keyframe] };
}

/** Makes or removes the keyframe at `frame`; undefined where it is the only one or the object is no track. */
export function toggleKeyframe(annotation: Annotation, frame: number): Annotation | undefined {
  if (!annotation.track) {
    return undefined;
  }
  if (annotation.keyframes.some((keyframe) => keyframe.frame === frame)) {
    return withoutKeyframe(annotation, frame);
  }
  const made = keyframeFor(annotation, frame);
  return withKeyframe(annotation, frame < annotation.keyframes[0]!.frame ? { ...made, outside: false } : made);
}

/** Undefined where it is the only keyframe or there is none. What the first one said goes on to hold. */
export function withoutKeyframe(annotation: Annotation, frame: number): Annotation | undefined {
  const index = annotation.keyframes.findIndex((keyframe) => keyframe.frame === frame);
  if (index < 0 || annotation.keyframes.length === 1) {
    return undefined;
  }
  const rest = annotation.keyframes.filter((keyframe) => keyframe.frame !== frame);
  if (index === 0 && annotation.keyframes[0]!.attributes) {
    rest[0] = wholeKeyframeAt(annotation, rest[0]!);
  }
  return { ...annotation, keyframes: rest };
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

export function withKeyframe(annotation: Annotation, keyframe: Keyframe): Annotation {
  const others = annotation.keyframes.filter((other) => other.frame !== keyframe.frame);
  return { ...annotation, keyframes: [...others, keyframe].sort((a, b) => a.frame - b.frame) };
}

function wholeKeyframeAt(annotation: Annotation, keyframe: Keyframe): Keyframe {
  return { ...keyframe, attributes: valuesAt(annotation.keyframes, indexAtOrBefore(annotation.keyframes, keyframe.frame)) };
}

function withoutAttributes({ attributes: _, ...keyframe }: Keyframe): Keyframe {
  return keyframe;
}
