import { MIN_SIDE } from './box-drag.ts';
import { ROTATE_DISTANCE } from './box-handles.ts';
import { keptInside, turned } from './drag-options.ts';
import type { ShapeDrag } from './drags.ts';
import { ellipseKind } from './ellipse-kind.ts';
import { rotate } from './rotation.ts';
import type { EllipseShape, Point } from './shapes.ts';

const DIRECTIONS = { n: { x: 0, y: -1 }, e: { x: 1, y: 0 }, s: { x: 0, y: 1 }, w: { x: -1, y: 0 } } as const;
type Direction = keyof typeof DIRECTIONS;

/** A handle at the end of each half axis; the opposite end stays, or with shift the centre and the aspect. */
export const ellipseDrag: ShapeDrag<EllipseShape> = {
  handles: (shape, scale) => {
    const at = (x: number, y: number) => rotate({ x: shape.cx + x, y: shape.cy + y }, centreOf(shape), shape.rotation);
    const ends = (Object.keys(DIRECTIONS) as Direction[]).map((id) => ({
      id,
      at: at(DIRECTIONS[id].x * shape.rx, DIRECTIONS[id].y * shape.ry),
      role: 'resize' as const,
      cursor: id === 'n' || id === 's' ? 'ns-resize' : 'ew-resize',
    }));
    const turn = { id: 'rotate', at: at(0, -shape.ry - ROTATE_DISTANCE / scale), role: 'rotate' as const, cursor: 'grab' };
    return [...ends, turn];
  },
  drag: (initial, handle, delta, options) => {
    if (handle === 'move') {
      const { x, y } = keptInside(ellipseKind.bounds(initial), delta, options.picture);
      return { ...initial, cx: initial.cx + x, cy: initial.cy + y };
    }
    if (handle === 'rotate') {
      return { ...initial, rotation: turned(initial.rotation, centreOf(initial), delta, options) };
    }
    return resize(initial, handle as Direction, delta, options.keepAspect ?? false);
  },
};

function resize(initial: EllipseShape, handle: Direction, delta: Point, keepAspect: boolean): EllipseShape {
  const local = rotate(delta, { x: 0, y: 0 }, -initial.rotation);
  const direction = DIRECTIONS[handle];
  const along = local.x * direction.x + local.y * direction.y;
  const axis = direction.x === 0 ? 'ry' : 'rx';
  const least = MIN_SIDE / 2;
  if (keepAspect) {
    const ratio = Math.max((initial[axis] + along) / initial[axis], least / Math.min(initial.rx, initial.ry));
    return { ...initial, rx: initial.rx * ratio, ry: initial.ry * ratio };
  }
  const half = Math.max(least, initial[axis] + along / 2);
  const shift = half - initial[axis];
  const centre = rotate({ x: direction.x * shift, y: direction.y * shift }, { x: 0, y: 0 }, initial.rotation);
  return { ...initial, [axis]: half, cx: initial.cx + centre.x, cy: initial.cy + centre.y };
}

function centreOf({ cx, cy }: EllipseShape): Point {
  return { x: cx, y: cy };
}
