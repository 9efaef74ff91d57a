import type { Annotation } from '../model/annotation.ts';
import { type ObjectChange, type ProposalChange, editOf } from '../model/edit.ts';
import { sameObject } from '../model/equality.ts';
import { labelledMarks } from '../model/labelled-marks.ts';
import type { EditorSession } from './editor-session.ts';
import { sentenceOf } from './saying.ts';

interface GestureParts {
  readonly objects?: readonly ObjectChange[];
  readonly proposals?: readonly ProposalChange[];
}

/** Commits a finished gesture, with the marks of the frames that it finishes. */
export function commitGesture(session: EditorSession, gesture: string, parts: GestureParts): void {
  const { document } = session;
  const objects = (parts.objects ?? []).filter((change) => !sameObject(change.before, change.after));
  const proposals = parts.proposals ?? [];
  if (!document || !session.canEdit || (objects.length === 0 && proposals.length === 0)) {
    return;
  }
  const frames = labelledMarks(document.store.current, document.proposals, objects, proposals);
  document.commit(editOf(gesture, { objects, frames, proposals }));
  session.say(sentenceOf(session, gesture, objects, proposals));
}

/** Commits another state of one object; null where it is new or gone. */
export function commitObject(
  session: EditorSession,
  gesture: string,
  before: Annotation | null,
  after: Annotation | null,
): void {
  commitGesture(session, gesture, { objects: [{ id: (after ?? before)!.id, before, after }] });
}
