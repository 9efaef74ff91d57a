import { boxDrag } from './box-handles.ts';
import type { DragOptions, Handle } from './drag-options.ts';
import { ellipseDrag } from './ellipse-drag.ts';
import { maskDrag } from './mask-drag.ts';
import { pointsDrag } from './points-drag.ts';
import type { Point, Shape, TagShape } from './shapes.ts';
import { skeletonDrag } from './skeleton-drag.ts';

/** How a kind of figure is changed by dragging. */
export interface ShapeDrag<S extends Shape> {
  /** Where it can be taken hold of; `scale` is screen pixels for each of the picture's. */
  handles(shape: S, scale: number): readonly Handle[];
  /** The figure after dragging a handle, or `move`, by `delta` picture pixels since the start; depends on nothing else. */
  drag(initial: S, handle: string, delta: Point, options: DragOptions): S;
}

const tagDrag: ShapeDrag<TagShape> = { handles: () => [], drag: (initial) => initial };

const drags = {
  box: boxDrag,
  ellipse: ellipseDrag,
  polygon: pointsDrag,
  polyline: pointsDrag,
  points: pointsDrag,
  skeleton: skeletonDrag,
  mask: maskDrag,
  tag: tagDrag,
} satisfies Record<Shape['kind'], unknown>;

export function dragOf(shape: Shape): ShapeDrag<Shape> {
  return drags[shape.kind] as unknown as ShapeDrag<Shape>;
}

export function dragShape(initial: Shape, handle: string, delta: Point, options: DragOptions): Shape {
  return dragOf(initial).drag(initial, handle, delta, options);
}
