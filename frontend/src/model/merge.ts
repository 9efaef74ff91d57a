import { equal } from './equality.ts';
import type { Annotation, Keyframe } from './annotation.ts';

/**
 * A local change from `before` to `mine` put on top of what somebody else made of the same object meanwhile: keyframe
 * by keyframe, in each of them property by property, and attribute by attribute. What the local change did not touch
 * stays theirs.
 */
export function mergeObject(before: Annotation, mine: Annotation, theirs: Annotation): Annotation {
  const keyframes = mergeKeyframes(before.keyframes, mine.keyframes, theirs.keyframes);
  const merged = mergeProperties<Annotation>(before, mine, theirs, ['labelId', 'proposalId', 'groupId', 'track']);
  return withValues({ ...merged, track: merged.track || keyframes.length > 1, keyframes }, before, mine, theirs);
}

function mergeKeyframes(
  before: readonly Keyframe[],
  mine: readonly Keyframe[],
  theirs: readonly Keyframe[],
): readonly Keyframe[] {
  const result = byFrame(theirs);
  const old = byFrame(before);
  const wanted = byFrame(mine);
  for (const [frame, keyframe] of wanted) {
    const was = old.get(frame);
    if (!was || !equal(was, keyframe)) {
      result.set(frame, mergeKeyframe(was, keyframe, result.get(frame)));
    }
  }
  for (const frame of old.keys()) {
    if (!wanted.has(frame)) {
      result.delete(frame);
    }
  }
  if (result.size === 0) {
    return theirs;
  }
  return [...result.values()].sort((a, b) => a.frame - b.frame);
}

function mergeKeyframe(before: Keyframe | undefined, mine: Keyframe, theirs: Keyframe | undefined): Keyframe {
  if (!before || !theirs) {
    return mine;
  }
  const properties = ['shape', 'outside', 'occluded', 'source', 'zOrder'] as const;
  return withValues(mergeProperties<Keyframe>(before, mine, theirs, properties), before, mine, theirs);
}

function mergeProperties<T extends object>(before: T, mine: T, theirs: T, names: readonly (keyof T)[]): T {
  const changed = names.filter((name) => !equal(before[name], mine[name]));
  return { ...theirs, ...Object.fromEntries(changed.map((name) => [name, mine[name]])) };
}

interface Valued {
  readonly attributes?: Readonly<Record<string, string>>;
}

function withValues<T extends Valued>(merged: T, before: Valued, mine: Valued, theirs: Valued): T {
  const values: Record<string, string> = { ...theirs.attributes };
  for (const id of new Set([...Object.keys(before.attributes ?? {}), ...Object.keys(mine.attributes ?? {})])) {
    const value = mine.attributes?.[id];
    if (value === before.attributes?.[id]) {
      continue;
    }
    if (value === undefined) {
      delete values[id];
    } else {
      values[id] = value;
    }
  }
  return Object.keys(values).length > 0 || merged.attributes ? { ...merged, attributes: values } : merged;
}

function byFrame(keyframes: readonly Keyframe[]): Map<number, Keyframe> {
  return new Map(keyframes.map((keyframe) => [keyframe.frame, keyframe]));
}
