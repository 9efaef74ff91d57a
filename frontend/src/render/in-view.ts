import { kindOf } from '../geometry/kinds.ts';
import type { Bounds, Shape, Size } from '../geometry/shapes.ts';
import type { Viewport } from './viewport.ts';

const known = new WeakMap<Shape, Bounds>();

/** Shapes never change, so the box around one is worked out once. */
export function boundsOf(shape: Shape): Bounds {
  if (shape.kind === 'box' && shape.rotation === 0) {
    return shape;
  }
  let bounds = known.get(shape);
  if (!bounds) {
    bounds = kindOf(shape).bounds(shape);
    known.set(shape, bounds);
  }
  return bounds;
}

/** Those that can be seen on an area of so many CSS pixels; `reach` is how far lines and names stick out. */
export function inView<T extends { readonly shape: Shape }>(
  objects: readonly T[],
  { scale, x, y }: Viewport,
  area: Size,
  reach = 20,
): T[] {
  const left = (-reach - x) / scale;
  const top = (-reach - y) / scale;
  const right = (area.width + reach - x) / scale;
  const bottom = (area.height + reach - y) / scale;
  return objects.filter(({ shape }) => {
    if (shape.kind === 'tag') {
      return false;
    }
    const { x1, y1, x2, y2 } = boundsOf(shape);
    return x2 >= left && x1 <= right && y2 >= top && y1 <= bottom;
  });
}
