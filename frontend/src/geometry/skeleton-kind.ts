import { boundsAround } from './bounds.ts';
import type { ShapeKind } from './kinds.ts';
import type { Bounds, Joint, SkeletonShape } from './shapes.ts';

/** Picked and ordered by the box around its labelled joints; the edges are the label's and unknown here. */
export const skeletonKind: ShapeKind<SkeletonShape> = {
  interpolate: (from, to, t) => ({
    kind: 'skeleton',
    joints: from.joints.map((joint, i) => between(joint, to.joints[i] ?? joint, t)),
  }),
  bounds,
  area: (shape) => {
    const { x1, y1, x2, y2 } = bounds(shape);
    return (x2 - x1) * (y2 - y1);
  },
  contains: (shape, point, tolerance) => {
    const { x1, y1, x2, y2 } = bounds(shape);
    return (
      point.x >= x1 - tolerance && point.x <= x2 + tolerance && point.y >= y1 - tolerance && point.y <= y2 + tolerance
    );
  },
};

function between([x, y, visibility]: Joint, [toX, toY]: Joint, t: number): Joint {
  return [x + (toX - x) * t, y + (toY - y) * t, visibility];
}

/** Of the labelled joints; of all where none is labelled. */
function bounds({ joints }: SkeletonShape): Bounds {
  const labelled = joints.filter(([, , visibility]) => visibility > 0);
  const counted = labelled.length > 0 ? labelled : joints;
  return boundsAround(counted);
}
