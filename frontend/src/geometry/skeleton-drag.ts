import { boundsAround } from './bounds.ts';
import { type Handle as BoxHandle, dragBox } from './box-drag.ts';
import { resizeHandles } from './box-handles.ts';
import { type Handle, clampPoint, keptInside } from './drag-options.ts';
import type { ShapeDrag } from './drags.ts';
import { type BoxShape, type Joint, type SkeletonShape, type Visibility, box } from './shapes.ts';

/** A handle at each joint (`j0`, `j1`, …) and a box around them that scales all. */
export const skeletonDrag: ShapeDrag<SkeletonShape> = {
  handles: (shape, scale) => {
    const joints = shape.joints.map(([x, y], i): Handle => ({ id: `j${i}`, at: { x, y }, role: 'joint', cursor: 'move' }));
    return [...joints, ...resizeHandles(scalingBox(shape, scale), scale)];
  },
  drag: (initial, handle, delta, options) => {
    if (handle === 'move') {
      const { x, y } = keptInside(boxAround(initial), delta, options.picture);
      return mapped(initial, (jx, jy) => [jx + x, jy + y]);
    }
    if (handle.startsWith('j')) {
      const index = Number(handle.slice(1));
      const [jx, jy, visibility] = initial.joints[index]!;
      const { x, y } = clampPoint({ x: jx + delta.x, y: jy + delta.y }, options.picture);
      return { ...initial, joints: initial.joints.with(index, [x, y, visibility]) };
    }
    const from = boxAround(initial);
    const to = dragBox(from, handle as BoxHandle, delta, options);
    const scaled = (value: number, a: number, b: number, c: number, d: number) => c + ((value - a) / (b - a)) * (d - c);
    return mapped(initial, (x, y) => [scaled(x, from.x1, from.x2, to.x1, to.x2), scaled(y, from.y1, from.y2, to.y1, to.y2)]);
  },
};

/** Visible, hidden, not labelled, and visible again. */
export function withNextVisibility(shape: SkeletonShape, index: number): SkeletonShape {
  const [x, y, visibility] = shape.joints[index]!;
  return { ...shape, joints: shape.joints.with(index, [x, y, ((visibility + 2) % 3) as Visibility]) };
}

/** What the scaling handles sit on: a little outside, so that they do not cover the joints. */
export function scalingBox(shape: SkeletonShape, scale: number): BoxShape {
  const { x1, y1, x2, y2 } = boxAround(shape);
  const room = 12 / scale;
  return box(x1 - room, y1 - room, x2 + room, y2 + room);
}

/** Around all joints, at least a pixel wide and high. */
function boxAround({ joints }: SkeletonShape): BoxShape {
  const { x1, y1, x2, y2 } = boundsAround(joints);
  return box(x1, y1, Math.max(x1 + 1, x2), Math.max(y1 + 1, y2));
}

function mapped(shape: SkeletonShape, place: (x: number, y: number) => readonly [number, number]): SkeletonShape {
  return { ...shape, joints: shape.joints.map(([x, y, visibility]): Joint => [...place(x, y), visibility]) };
}
