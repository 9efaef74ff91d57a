import { dragShape } from '../geometry/drags.ts';
import { kindOf } from '../geometry/kinds.ts';
import { type Joint, type Pair, type Point, type Shape, box } from '../geometry/shapes.ts';
import { toImage } from '../render/viewport.ts';
import { chooseTool } from './choosing.ts';
import type { EditorSession } from './editor-session.ts';
import { drawObject, isMovable } from './object-actions.ts';

/** Of the shorter side of what is seen of the picture. */
const PLACED_SHARE = 0.2;

/** The selected shape with its lower right corner moved by picture pixels; undefined where it has no size to change. */
export function resizedByKey(session: EditorSession, delta: Point): Shape | undefined {
  const selected = session.visible.find((object) => object.id === session.selection?.id);
  const shape = session.preview?.id === selected?.id ? session.preview?.shape : selected?.shape;
  if (!session.canEdit || !session.media || !selected || !shape || !isMovable(session, selected.id)) {
    return undefined;
  }
  switch (shape.kind) {
    case 'box':
    case 'ellipse':
      return dragShape(shape, 'se', delta, { picture: session.media });
    case 'polygon':
    case 'polyline':
    case 'points':
      return { ...shape, points: shape.points.map(stretch<Pair>(shape, delta)) };
    case 'skeleton':
      return { ...shape, joints: shape.joints.map(stretch<Joint>(shape, delta)) };
    case 'mask':
    case 'tag':
      return undefined;
  }
}

/** A new box of the active label in the middle of what is seen, to be moved and resized by the arrow keys. */
export function placeBox(session: EditorSession): void {
  const { media, screen, viewport } = session;
  if (!media) {
    return;
  }
  const from = toImage(viewport, { x: 0, y: 0 });
  const to = toImage(viewport, { x: screen.width, y: screen.height });
  const seen = { x1: Math.max(0, from.x), y1: Math.max(0, from.y), x2: Math.min(media.width, to.x), y2: Math.min(media.height, to.y) };
  const side = Math.max(4, Math.min(seen.x2 - seen.x1, seen.y2 - seen.y1) * PLACED_SHARE);
  const x = Math.round((seen.x1 + seen.x2 - side) / 2);
  const y = Math.round((seen.y1 + seen.y2 - side) / 2);
  chooseTool(session, 'box');
  if (drawObject(session, box(x, y, x + Math.round(side), y + Math.round(side)))) {
    session.set('tool', 'select');
  }
}

/** Stretches away from the bounds' upper left corner; nothing becomes flat or turns inside out. */
function stretch<P extends Pair | Joint>(shape: Shape, delta: Point): (point: P) => P {
  const { x1, y1, x2, y2 } = kindOf(shape).bounds(shape);
  const share = (from: number, to: number, by: number) => (to - from < 1 ? 1 : Math.max(1, to - from + by) / (to - from));
  const sx = share(x1, x2, delta.x);
  const sy = share(y1, y2, delta.y);
  return ([x, y, ...rest]) => [x1 + (x - x1) * sx, y1 + (y - y1) * sy, ...rest] as unknown as P;
}
