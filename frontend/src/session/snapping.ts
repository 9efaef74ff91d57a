import { cornersOf } from '../geometry/rotation.ts';
import type { Pair, Point, Shape } from '../geometry/shapes.ts';
import { type Chain, snapTo } from '../geometry/snapping.ts';
import type { Id } from '../model/annotation.ts';
import type { EditorSession } from './editor-session.ts';
import { shownObjects } from './visible-objects.ts';

/** Screen pixels. */
const REACH = 8;

/** Where `point` is drawn to by the other shapes on the frame; undefined where nothing is near or snapping is off. Ctrl turns the setting round. */
export function snapped(session: EditorSession, point: Point, ctrl: boolean, except?: Id): Point | undefined {
  if (session.settings.snap === ctrl) {
    return undefined;
  }
  const chains = shownObjects(session).flatMap(({ id, shape }) => (id === except ? [] : (chainOf(shape) ?? [])));
  return snapTo(point, chains, REACH / session.viewport.scale);
}

function chainOf(shape: Shape): Chain | undefined {
  switch (shape.kind) {
    case 'box':
      return { points: cornersOf(shape).map(({ x, y }): Pair => [x, y]), closed: true };
    case 'polygon':
      return { points: shape.points, closed: true };
    case 'polyline':
      return { points: shape.points, closed: false };
    default:
      return undefined;
  }
}
