import type { Shape } from '../../geometry/shapes.ts';
import { boxDrawing } from './box-drawing.ts';
import { ellipseDrawing } from './ellipse-drawing.ts';
import type { KindDrawing } from './kind-drawing.ts';
import { maskDrawing } from './mask-drawing.ts';
import { pointsDrawing, polygonDrawing, polylineDrawing } from './points-drawing.ts';
import { skeletonDrawing } from './skeleton-drawing.ts';
import { tagDrawing } from './tag-drawing.ts';

const drawings = {
  box: boxDrawing,
  ellipse: ellipseDrawing,
  polygon: polygonDrawing,
  polyline: polylineDrawing,
  points: pointsDrawing,
  skeleton: skeletonDrawing,
  mask: maskDrawing,
  tag: tagDrawing,
} satisfies Record<Shape['kind'], unknown>;

export function drawingOf(shape: Shape): KindDrawing<Shape> {
  return drawings[shape.kind] as unknown as KindDrawing<Shape>;
}
