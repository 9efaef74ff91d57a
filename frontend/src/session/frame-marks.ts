import type { FrameState } from '../model/annotation.ts';
import { editOf } from '../model/edit.ts';
import type { EditorSession } from './editor-session.ts';

/** Marks the shown frame labelled, or takes its mark back. */
export function toggleFrameDone(session: EditorSession): void {
  const before = stateHere(session);
  if (before === 'DELETED') {
    session.notify('This frame is deleted. Restore it before you mark it.');
    return;
  }
  mark(session, 'mark', before ? null : 'LABELLED');
}

/** Marks the shown frame reviewed; a reviewed one is labelled again. */
export function toggleFrameReviewed(session: EditorSession): void {
  const before = stateHere(session);
  if (before === 'DELETED') {
    session.notify('This frame is deleted. Restore it before you mark it.');
    return;
  }
  mark(session, 'review', before === 'REVIEWED' ? 'LABELLED' : 'REVIEWED');
}

/** A deleted frame is left out of everything; its labels are kept, and it can be restored. */
export function toggleFrameDeleted(session: EditorSession): void {
  const deleted = stateHere(session) === 'DELETED';
  mark(session, deleted ? 'restore-frame' : 'delete-frame', deleted ? null : 'DELETED');
}

export function isDeleted(session: EditorSession, frame: number): boolean {
  return session.document?.store.current.frameState(frame) === 'DELETED';
}

/** Where a step from `from` to `to` ends: behind deleted frames, unless the person wants to see them. */
export function withoutDeleted(session: EditorSession, from: number, to: number): number {
  if (!session.settings.skipDeleted) {
    return to;
  }
  const last = session.frameCount - 1;
  const direction = to < from ? -1 : 1;
  const start = Math.min(Math.max(0, to), last);
  for (let frame = start; frame >= 0 && frame <= last; frame += direction) {
    if (!isDeleted(session, frame)) {
      return frame;
    }
  }
  for (let frame = start; frame !== from; frame -= direction) {
    if (!isDeleted(session, frame)) {
      return frame;
    }
  }
  return from;
}

function stateHere(session: EditorSession): FrameState | null {
  return session.document?.store.current.frameState(session.frame) ?? null;
}

function mark(session: EditorSession, gesture: string, after: FrameState | null): void {
  const { document, frame } = session;
  if (document && session.canEdit) {
    const before = document.store.current.frameState(frame);
    document.commit(editOf(gesture, { frames: [{ frame, before, after }] }));
  }
}
