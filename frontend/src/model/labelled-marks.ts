import type { AnnotationState } from './annotation-state.ts';
import type { FrameChange, ObjectChange, ProposalChange } from './edit.ts';
import type { ProposalStore } from './proposal-store.ts';

/**
 * The frames that a gesture finishes: those whose own shapes it made, changed or deleted, and where it leaves no
 * proposal open. Tracks finish nothing: a keyframe says nothing of what else is on its frame, and training would take
 * all of that for background.
 */
export function labelledMarks(
  state: AnnotationState,
  proposals: ProposalStore,
  objects: readonly ObjectChange[],
  decided: readonly ProposalChange[],
): FrameChange[] {
  const settled = new Set(decided.map((change) => change.id));
  return [...new Set(objects.flatMap(frameOf))]
    .filter((frame) => proposals.open(frame).every((proposal) => settled.has(proposal.id)))
    .map((frame) => ({ frame, before: state.frameState(frame), after: 'LABELLED' as const }))
    .filter((change) => change.before !== change.after && change.before !== 'DELETED');
}

function frameOf({ before, after }: ObjectChange): number[] {
  const ofTrack = before?.track || after?.track;
  const keyframe = (after ?? before)?.keyframes[0];
  return ofTrack || !keyframe ? [] : [keyframe.frame];
}
