import { crossingEdges } from '../../geometry/self-intersection.ts';
import type { Pair, PointsShape } from '../../geometry/shapes.ts';
import { stroke } from '../stroke.ts';
import { type Viewport, toScreen } from '../viewport.ts';
import { type KindDrawing, topmost } from './kind-drawing.ts';

const DOT = 3;
/** Of a chain of more points those closer on the screen than `CLOSE` pixels to the one before are not drawn. */
const DENSE = 24;
const CLOSE = 1.5;

export const polygonDrawing: KindDrawing<PointsShape> = {
  filled: true,
  trace: (context, { points }, viewport) => {
    traceChain(context, points, viewport);
    context.closePath();
  },
  over: markCrossings,
  anchor,
};

export const polylineDrawing: KindDrawing<PointsShape> = {
  filled: false,
  trace: (context, { points }, viewport) => traceChain(context, points, viewport),
  over: markCrossings,
  anchor,
};

export const pointsDrawing: KindDrawing<PointsShape> = {
  filled: true,
  trace: (context, { points }, viewport) => {
    for (const [x, y] of points) {
      const at = toScreen(viewport, { x, y });
      context.moveTo(at.x + DOT, at.y);
      context.arc(at.x, at.y, DOT, 0, Math.PI * 2);
    }
  },
  over: (context, _shape, _viewport, { color }) => {
    context.fillStyle = color;
    context.fill();
  },
  anchor,
};

/** Edges that cross each other are red. */
function markCrossings(context: CanvasRenderingContext2D, shape: PointsShape, viewport: Viewport): void {
  const crossing = crossingEdges(shape);
  if (crossing.length === 0) {
    return;
  }
  context.beginPath();
  crossing.forEach((edge) => traceChain(context, edge, viewport));
  stroke(context, '#ff2d2d', 3);
}

export function traceChain(context: CanvasRenderingContext2D, points: readonly Pair[], { scale, x, y }: Viewport): void {
  const least = points.length > DENSE ? CLOSE : 0;
  let lastX = 0;
  let lastY = 0;
  for (let i = 0; i < points.length; i++) {
    const [px, py] = points[i]!;
    const atX = px * scale + x;
    const atY = py * scale + y;
    if (i === 0) {
      context.moveTo(atX, atY);
    } else if (i < points.length - 1 && Math.abs(atX - lastX) < least && Math.abs(atY - lastY) < least) {
      continue;
    } else {
      context.lineTo(atX, atY);
    }
    lastX = atX;
    lastY = atY;
  }
}

function anchor({ points }: PointsShape) {
  return topmost(points.map(([x, y]) => ({ x, y })));
}
