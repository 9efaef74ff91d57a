import type { Pair, PointsShape } from './shapes.ts';

export type Segment = readonly [Pair, Pair];

/** Beyond it the search, which compares all with all, would be felt. */
const MOST_POINTS = 2000;

const known = new WeakMap<PointsShape, readonly Segment[]>();

/** The edges of a polygon or polyline that cross another one of its own; found once for each shape. */
export function crossingEdges(shape: PointsShape): readonly Segment[] {
  let crossing = known.get(shape);
  if (!crossing) {
    crossing = shape.kind === 'points' || shape.points.length > MOST_POINTS ? [] : find(shape.points, shape.kind === 'polygon');
    known.set(shape, crossing);
  }
  return crossing;
}

function find(points: readonly Pair[], closed: boolean): Segment[] {
  const count = points.length - (closed ? 0 : 1);
  const edges = Array.from({ length: Math.max(0, count) }, (_, i): Segment => [points[i]!, points[(i + 1) % points.length]!]);
  const crossing = new Set<Segment>();
  for (let i = 0; i < edges.length; i++) {
    for (let j = i + 2; j < edges.length; j++) {
      const neighbours = closed && i === 0 && j === edges.length - 1;
      if (!neighbours && cross(edges[i]!, edges[j]!)) {
        crossing.add(edges[i]!).add(edges[j]!);
      }
    }
  }
  return [...crossing];
}

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side([ax, ay]: Pair, [bx, by]: Pair, [x, y]: Pair): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}
