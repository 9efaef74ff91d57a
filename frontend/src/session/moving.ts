import { union } from '../geometry/bounds.ts';
import { keptInside } from '../geometry/drag-options.ts';
import { dragShape } from '../geometry/drags.ts';
import { kindOf } from '../geometry/kinds.ts';
import type { Point, Shape } from '../geometry/shapes.ts';
import type { Id } from '../model/annotation.ts';
import { withChange } from '../model/track-edits.ts';
import type { EditorSession } from './editor-session.ts';
import { commitGesture } from './gestures.ts';
import { isMovable } from './object-actions.ts';
import { isSelected } from './selected.ts';
import { shownObjects } from './visible-objects.ts';

/** Where all selected objects are after a move by `delta`, by id: together, so that none is held back alone at the picture's edge. */
export function movedTogether(session: EditorSession, delta: Point): ReadonlyMap<Id, Shape> {
  const picture = session.media!;
  const moving = shownObjects(session).filter(({ kind, id }) => kind === 'object' && isSelected(session, id) && isMovable(session, id));
  if (moving.length === 0) {
    return new Map();
  }
  const around = moving.map(({ shape }) => kindOf(shape).bounds(shape)).reduce(union);
  const { x, y } = keptInside(around, delta, picture);
  // whole pixels where a mask moves along, which has no others
  const by = moving.some(({ shape }) => shape.kind === 'mask') ? { x: Math.round(x), y: Math.round(y) } : { x, y };
  return new Map(moving.map(({ id, shape }) => [id, dragShape(shape, 'move', by, { picture })]));
}

export function moveTogether(session: EditorSession, delta: Point): void {
  const store = session.document!.store.current;
  const objects = [...movedTogether(session, delta)].flatMap(([id, shape]) => {
    const before = store.get(id);
    return before ? [{ id, before, after: withChange(before, session.frame, { shape }) }] : [];
  });
  commitGesture(session, 'move', { objects });
}
