import { kindOf } from '../geometry/kinds.ts';
import type { Shape } from '../geometry/shapes.ts';
import type { Annotation, Keyframe, Source } from './annotation.ts';

/** An object as it is on one frame. */
export interface ObjectState {
  readonly shape: Shape;
  readonly outside: boolean;
  readonly occluded: boolean;
  /** Whether a keyframe lies exactly there. */
  readonly keyframe: boolean;
  /** Of the keyframe at or before the frame. */
  readonly source: Source;
  readonly zOrder: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Undefined where the object is not: before its first keyframe, and after an outside keyframe until the next. */
export function at(annotation: Annotation, frame: number): ObjectState | undefined {
  const index = indexAtOrBefore(annotation.keyframes, frame);
  const left = annotation.keyframes[index];
  if (!left) {
    return undefined;
  }
  if (left.frame === frame) {
    return stateOf(annotation, index, left.shape, true);
  }
  if (!annotation.track || left.outside) {
    return undefined;
  }
  const right = annotation.keyframes[index + 1];
  return stateOf(annotation, index, right ? shapeBetween(left, right, frame) : left.shape, false);
}

/** Index of the last keyframe at or before `frame`, -1 where there is none. */
export function indexAtOrBefore(keyframes: readonly Keyframe[], frame: number): number {
  let low = 0;
  let high = keyframes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyframes[middle]!.frame <= frame) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

function shapeBetween(left: Keyframe, right: Keyframe, frame: number): Shape {
  if (left.shape.kind !== right.shape.kind) {
    return left.shape;
  }
  const t = (frame - left.frame) / (right.frame - left.frame);
  return kindOf(left.shape).interpolate(left.shape, right.shape, t);
}

function stateOf(annotation: Annotation, index: number, shape: Shape, keyframe: boolean): ObjectState {
  const { outside, occluded, source, zOrder = 0 } = annotation.keyframes[index]!;
  return { shape, outside, occluded, keyframe, source, zOrder, attributes: valuesAt(annotation.keyframes, index) };
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/** The mutable attributes' values that hold from the keyframe at `index` on. */
export function valuesAt(keyframes: readonly Keyframe[], index: number): Readonly<Record<string, string>> {
  let merged: Record<string, string> | undefined;
  for (let i = 0; i <= index; i++) {
    const own = keyframes[i]!.attributes;
    if (own) {
      merged = { ...merged, ...own };
    }
  }
  return merged ?? NO_ATTRIBUTES;
}
