import type { Annotation } from '../model/annotation.ts';
import { type FrameChange, type ObjectChange, type ProposalChange, editOf } from '../model/edit.ts';
import { sameObject } from '../model/equality.ts';
import type { EditorSession } from './editor-session.ts';

interface GestureParts {
  readonly objects?: readonly ObjectChange[];
  readonly proposals?: readonly ProposalChange[];
  /** Frame whose labels a person finished looking at with this; none for gestures over many frames. */
  readonly frame?: number;
}

/** Commits a finished gesture; marks its frame labelled unless proposals are left to decide there. */
export function commitGesture(session: EditorSession, gesture: string, parts: GestureParts): void {
  const objects = (parts.objects ?? []).filter((change) => !sameObject(change.before, change.after));
  const proposals = parts.proposals ?? [];
  if (!session.document || !session.canEdit || (objects.length === 0 && proposals.length === 0)) {
    return;
  }
  const frames = objects.length > 0 && parts.frame !== undefined ? labelledMark(session, parts.frame, proposals) : [];
  session.document.commit(editOf(gesture, { objects, frames, proposals }));
}

/** Commits another state of one object, on the shown frame. */
export function commitObject(session: EditorSession, gesture: string, before: Annotation, after: Annotation): void {
  commitGesture(session, gesture, { objects: [{ id: before.id, before, after }], frame: session.frame });
}

function labelledMark(session: EditorSession, frame: number, decided: readonly ProposalChange[]): FrameChange[] {
  const { store, proposals } = session.document!;
  const settled = new Set(decided.map((change) => change.id));
  const left = proposals.open(frame).some((proposal) => !settled.has(proposal.id));
  const before = store.current.frameState(frame);
  return left || before === 'LABELLED' ? [] : [{ frame, before, after: 'LABELLED' }];
}
