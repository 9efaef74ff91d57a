import type { EditorSession } from './editor-session.ts';
import type { ObjectFlag } from './object-flags.ts';
import { selectedIds, selectedObjects } from './selected.ts';

/** Sets the flag on all selected objects; takes it off where all have it. */
export function toggleSelectedFlag(session: EditorSession, flag: ObjectFlag): void {
  const ids = selectedObjects(session).map(({ id }) => id);
  if (ids.length > 0) {
    toggleFlag(session, flag, ids);
  }
}

export function toggleFlag(session: EditorSession, flag: ObjectFlag, ids: readonly string[]): void {
  const on = !ids.every((id) => session.flags.has(flag, id));
  session.flags.set(flag, ids, on);
  if (flag === 'hidden' && on && ids.some((id) => selectedIds(session).has(id))) {
    session.select(undefined);
  }
  session.emit('annotations');
}

export function showAll(session: EditorSession): void {
  session.flags.clear('hidden');
  session.emit('annotations');
}
