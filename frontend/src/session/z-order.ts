import type { Annotation } from '../model/annotation.ts';
import { at } from '../model/interpolation.ts';
import { withChange } from '../model/track-edits.ts';
import type { EditorSession } from './editor-session.ts';
import { commitGesture } from './gestures.ts';
import { changeable } from './locked.ts';
import { selectedObjects } from './selected.ts';
import { zOrderOf } from './visible-objects.ts';

/** One up or down from where each selected object is. */
export function shiftSelected(session: EditorSession, by: 1 | -1): void {
  setZOrders(session, 'z-order', (zOrder) => zOrder + by);
}

/** Above, or below, all others on the frame. */
export function sendSelected(session: EditorSession, to: 'front' | 'back'): void {
  const chosen = new Set(selectedObjects(session).map(({ id }) => id));
  const others = session.visible.filter(({ kind, id }) => kind === 'object' && !chosen.has(id)).map(zOrderOf);
  if (others.length > 0) {
    const target = to === 'front' ? Math.max(...others) + 1 : Math.min(...others) - 1;
    setZOrders(session, 'z-order', () => target);
  }
}

function setZOrders(session: EditorSession, gesture: string, next: (zOrder: number) => number): void {
  const objects = changeable(session, selectedObjects(session)).flatMap((before: Annotation) => {
    const state = at(before, session.frame);
    return state ? [{ id: before.id, before, after: withChange(before, session.frame, { zOrder: next(state.zOrder) }) }] : [];
  });
  commitGesture(session, gesture, { objects });
}
