import { equal } from './equality.ts';
import type { Annotation, Keyframe } from './annotation.ts';

/**
 * A local change from `before` to `mine` put on top of what somebody else made of the same object meanwhile.
 * Keyframe by keyframe: what the local change did not touch stays theirs.
 */
export function mergeObject(before: Annotation, mine: Annotation, theirs: Annotation): Annotation {
  const keyframes = mergeKeyframes(before.keyframes, mine.keyframes, theirs.keyframes);
  const track = mine.track === before.track ? theirs.track : mine.track;
  return {
    ...theirs,
    labelId: mine.labelId === before.labelId ? theirs.labelId : mine.labelId,
    proposalId: mine.proposalId === before.proposalId ? theirs.proposalId : mine.proposalId,
    track: track || keyframes.length > 1,
    keyframes,
  };
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
      result.set(frame, keyframe);
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

function byFrame(keyframes: readonly Keyframe[]): Map<number, Keyframe> {
  return new Map(keyframes.map((keyframe) => [keyframe.frame, keyframe]));
}
