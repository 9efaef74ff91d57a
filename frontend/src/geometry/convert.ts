import { kindOf } from './kinds.ts';
import { MaskBuffer } from './mask-buffer.ts';
import { contoursOf } from './mask-contours.ts';
import { runsOf } from './mask-runs.ts';
import { simplifyClosed } from './simplify.ts';
import { type BoxShape, type MaskShape, type PointsShape, type Shape, type Size, box } from './shapes.ts';

/** Picture pixels that a polygon may be off its mask. */
export const SIMPLIFY_TOLERANCE = 1.2;

/** A polygon for each part; undefined where the mask has holes, which polygons can't have. Empty for an empty mask. */
export function maskToPolygons(mask: MaskShape): readonly PointsShape[] | undefined {
  const { outer, holes } = contoursOf(runsOf(mask));
  if (holes.length > 0) {
    return undefined;
  }
  return outer.map((chain) => {
    const simple = simplifyClosed(chain, SIMPLIFY_TOLERANCE);
    return { kind: 'polygon', points: simple.length >= 3 ? simple : chain };
  });
}

/** Undefined where the polygon covers no pixel's centre. */
export function polygonToMask({ points }: PointsShape, picture: Size): MaskShape | undefined {
  const buffer = new MaskBuffer({ width: picture.width, height: picture.height });
  buffer.polygon(points, 1);
  return buffer.toShape();
}

/** The upright box around a shape; undefined for what has no place. */
export function toBox(shape: Shape): BoxShape | undefined {
  if (shape.kind === 'tag') {
    return undefined;
  }
  const { x1, y1, x2, y2 } = kindOf(shape).bounds(shape);
  return x2 > x1 && y2 > y1 ? box(x1, y1, x2, y2) : undefined;
}
