import { kindOf } from './kinds.ts';
import type { Point, Shape } from './shapes.ts';

export interface Hittable {
  readonly id: string;
  readonly shape: Shape;
}

/** Everything under `point`, smallest area first, so that a small box inside a large one can be picked. */
export function hitTest<T extends Hittable>(items: readonly T[], point: Point, tolerance: number): T[] {
  return items
    .filter((item) => kindOf(item.shape).contains(item.shape, point, tolerance))
    .sort((a, b) => kindOf(a.shape).area(a.shape) - kindOf(b.shape).area(b.shape));
}

/** The one after `current` among the hits, round and round; the first where `current` is none of them. */
export function nextHit<T extends Hittable>(hits: readonly T[], current: string | undefined): T | undefined {
  const index = hits.findIndex((hit) => hit.id === current);
  return hits[(index + 1) % Math.max(1, hits.length)];
}
