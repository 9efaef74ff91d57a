import type { Id } from '../model/annotation.ts';
import type { EditorSession } from './editor-session.ts';
import { commitGesture } from './gestures.ts';
import { changeable } from './locked.ts';
import { selectObjects, selectedObjects } from './selected.ts';

export function groupSelected(session: EditorSession): void {
  if (selectedObjects(session).length < 2) {
    session.notify('A group takes at least two objects. Select more with Shift+click or by a rectangle on empty ground.');
    return;
  }
  setGroup(session, 'group', crypto.randomUUID());
}

export function ungroupSelected(session: EditorSession): void {
  setGroup(session, 'ungroup', null);
}

/** Selects all that share the groups of what is selected, on this frame. */
export function selectGroup(session: EditorSession): void {
  const groups = new Set(selectedObjects(session).map(({ groupId }) => groupId));
  const primary = session.selection?.id;
  const members = session.visible
    .filter((object) => object.kind === 'object' && object.annotation.groupId && groups.has(object.annotation.groupId))
    .map(({ id }) => id);
  if (primary && members.length > 0) {
    selectObjects(session, [primary, ...members.filter((id) => id !== primary)]);
  }
}

function setGroup(session: EditorSession, gesture: string, groupId: Id | null): void {
  const objects = changeable(session, selectedObjects(session)).map((before) => ({
    id: before.id,
    before,
    after: { ...before, groupId },
  }));
  commitGesture(session, gesture, { objects });
}
