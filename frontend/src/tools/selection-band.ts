import { kindOf } from '../geometry/kinds.ts';
import { type Point, box } from '../geometry/shapes.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { selectObjects, selectedIds } from '../session/selected.ts';
import { shownObjects } from '../session/visible-objects.ts';

/** Selects the objects that lie wholly within the rectangle; `adds` to those selected before. Locked ones are left out. */
export function selectWithin(session: EditorSession, from: Point, to: Point, adds: boolean): void {
  const band = box(from.x, from.y, to.x, to.y);
  const inside = shownObjects(session).filter(({ kind, id, shape }) => {
    const { x1, y1, x2, y2 } = kindOf(shape).bounds(shape);
    const within = x1 >= band.x1 && y1 >= band.y1 && x2 <= band.x2 && y2 <= band.y2;
    return within && kind === 'object' && !session.flags.has('locked', id);
  });
  const before = adds && session.selection?.kind !== 'proposal' ? [...selectedIds(session)] : [];
  selectObjects(session, [...new Set([...before, ...inside.map(({ id }) => id)])]);
}
