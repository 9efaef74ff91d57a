import type { Pair } from './shapes.ts';

/** A closed chain with fewer corners (Douglas and Peucker 1973), none of the left out ones farther than `tolerance` from it. */
export function simplifyClosed(points: readonly Pair[], tolerance: number): Pair[] {
  if (points.length < 4) {
    return [...points];
  }
  const [x0, y0] = points[0]!;
  let far = 0;
  points.forEach(([x, y], i) => {
    const [fx, fy] = points[far]!;
    far = Math.hypot(x - x0, y - y0) > Math.hypot(fx - x0, fy - y0) ? i : far;
  });
  const kept = new Set([0, far]);
  thin(points, 0, far, tolerance, kept);
  thin([...points, points[0]!], far, points.length, tolerance, kept);
  kept.delete(points.length);
  return [...kept].sort((a, b) => a - b).map((i) => points[i]!);
}

function thin(points: readonly Pair[], first: number, last: number, tolerance: number, kept: Set<number>): void {
  const open: [number, number][] = [[first, last]];
  while (open.length > 0) {
    const [from, to] = open.pop()!;
    let worst = -1;
    let most = tolerance;
    for (let i = from + 1; i < to; i++) {
      const off = distance(points[i]!, points[from]!, points[to]!);
      if (off > most) {
        most = off;
        worst = i;
      }
    }
    if (worst >= 0) {
      kept.add(worst);
      open.push([from, worst], [worst, to]);
    }
  }
}

function distance([x, y]: Pair, [x1, y1]: Pair, [x2, y2]: Pair): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return length === 0
    ? Math.hypot(x - x1, y - y1)
    : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}
