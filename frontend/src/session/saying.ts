import type { ObjectChange, ProposalChange } from '../model/edit.ts';
import type { EditorSession } from './editor-session.ts';

const DONE: Record<string, string> = {
  draw: 'drawn',
  tag: 'tagged',
  move: 'moved',
  resize: 'resized',
  rotate: 'turned',
  vertex: 'reshaped',
  joint: 'reshaped',
  brush: 'painted',
  erase: 'erased from',
  delete: 'deleted',
  relabel: 'relabelled',
  attribute: 'given a value',
  track: 'changed between track and single shape',
  keyframe: 'keyframe changed',
  outside: 'outside changed',
  occluded: 'occluded changed',
  paste: 'pasted',
  duplicate: 'duplicated',
  accept: 'accepted',
  'accept-frame': 'accepted',
  reject: 'rejected',
  correct: 'corrected',
  'accept-track': 'accepted',
};

/** A finished gesture in words: "car 12 drawn, 12 objects on the frame". */
export function sentenceOf(
  session: EditorSession,
  gesture: string,
  objects: readonly ObjectChange[],
  proposals: readonly ProposalChange[],
): string {
  const done = DONE[gesture] ?? gesture.replaceAll('-', ' ');
  const count = objects.length || proposals.length;
  const one = objects[0]?.after ?? objects[0]?.before;
  const label = one && session.label(one.labelId)?.name;
  const what = count === 1 ? (label ?? 'Proposal') : `${count} ${objects.length > 0 ? 'objects' : 'proposals'}`;
  const there = session.onFrame.filter((object) => object.kind === 'object').length;
  return `${what} ${done}, ${there} ${there === 1 ? 'object' : 'objects'} on the frame`;
}
