import { type Handle as BoxHandle, RESIZE_HANDLES, dragBox, handlePosition } from './box-drag.ts';
import { type Handle, turned } from './drag-options.ts';
import type { ShapeDrag } from './drags.ts';
import { centreOf, rotate } from './rotation.ts';
import type { BoxShape } from './shapes.ts';

/** Screen pixels from the upper side. */
export const ROTATE_DISTANCE = 24;
const NARROW = 32;

export const boxDrag: ShapeDrag<BoxShape> = {
  handles: (shape, scale) => [
    ...resizeHandles(shape, scale),
    {
      id: 'rotate',
      at: rotate({ x: (shape.x1 + shape.x2) / 2, y: shape.y1 - ROTATE_DISTANCE / scale }, centreOf(shape), shape.rotation),
      role: 'rotate',
      cursor: 'grab',
    },
  ],
  drag: (initial, handle, delta, options) =>
    handle === 'rotate'
      ? { ...initial, rotation: turned(initial.rotation, centreOf(initial), delta, options) }
      : dragBox(initial, handle as BoxHandle, delta, options),
};

/** Without those in the middle of sides that are too short on the screen. */
export function resizeHandles(shape: BoxShape, scale: number): Handle[] {
  const narrow = (shape.x2 - shape.x1) * scale < NARROW;
  const flat = (shape.y2 - shape.y1) * scale < NARROW;
  return RESIZE_HANDLES.filter(
    (id) => !(narrow && (id === 'n' || id === 's')) && !(flat && (id === 'e' || id === 'w')),
  ).map((id) => ({
    id,
    at: rotate(handlePosition(shape, id), centreOf(shape), shape.rotation),
    role: 'resize',
    cursor: resizeCursor(id, shape.rotation),
  }));
}

const CURSORS = ['ns-resize', 'nesw-resize', 'ew-resize', 'nwse-resize'];
const COMPASS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];

function resizeCursor(id: string, rotation: number): string {
  return CURSORS[(COMPASS.indexOf(id) + Math.round(rotation / 45)) % 4]!;
}
