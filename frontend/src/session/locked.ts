import type { Annotation } from '../model/annotation.ts';
import type { EditorSession } from './editor-session.ts';

/** Those of the objects that are not locked; says so where some are. */
export function changeable(session: EditorSession, objects: readonly Annotation[]): Annotation[] {
  const open = objects.filter(({ id }) => !session.flags.has('locked', id));
  const left = objects.length - open.length;
  if (left > 0) {
    session.notify(left === 1 ? 'The object is locked. Unlock it first.' : `${left} locked objects were left as they are.`);
  }
  return open;
}
