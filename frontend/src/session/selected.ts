import type { Annotation, Id } from '../model/annotation.ts';
import type { EditorSession, Selection } from './editor-session.ts';

/** The primary one and those selected with it. */
export function selectedIds(session: EditorSession): ReadonlySet<Id> {
  return new Set(session.selection ? [session.selection.id, ...session.alsoSelected] : []);
}

export function isSelected(session: EditorSession, id: Id): boolean {
  return session.selection !== undefined && (session.selection.id === id || session.alsoSelected.has(id));
}

/** All selected objects, the primary one first; proposals are none. */
export function selectedObjects(session: EditorSession): Annotation[] {
  const store = session.document?.store.current;
  return [...selectedIds(session)].flatMap((id) => store?.get(id) ?? []);
}

/** Adds an object to the selection, as its primary one, or takes it out. Proposals are selected one at a time. */
export function toggleSelected(session: EditorSession, { kind, id }: Selection): void {
  const primary = session.selection;
  if (kind === 'proposal' || primary?.kind === 'proposal') {
    session.select({ kind, id });
    return;
  }
  const ids = selectedIds(session);
  selectObjects(session, ids.has(id) ? [...ids].filter((other) => other !== id) : [id, ...ids]);
}

/** The first is the primary one. */
export function selectObjects(session: EditorSession, ids: readonly Id[]): void {
  const [first, ...others] = ids;
  session.select(first === undefined ? undefined : { kind: 'object', id: first }, others);
}
