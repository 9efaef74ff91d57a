import type { MaskRuns } from './mask-runs.ts';
import { signedArea } from './points-kinds.ts';
import type { Pair } from './shapes.ts';

/** Closed chains along pixel edges, corners alone; outer ones run clockwise (y down), those of holes the other way. */
export interface Contours {
  readonly outer: readonly (readonly Pair[])[];
  readonly holes: readonly (readonly Pair[])[];
}

/** Right, down, left, up: the mask lies on the right of each edge. */
const STEPS = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const;

/** Pixels that touch at a corner alone are taken as apart. */
export function contoursOf(runs: MaskRuns): Contours {
  const { x1, y1, x2 } = runs.bounds;
  const columns = x2 - x1 + 1;
  const edges = edgesOf(runs, columns);
  const outer: Pair[][] = [];
  const holes: Pair[][] = [];
  for (let corner = 0; corner < edges.length; corner++) {
    for (let direction = 0; direction < 4; direction++) {
      if (edges[corner]! & (1 << direction)) {
        const loop = follow(edges, columns, corner, direction);
        const chain = loop.map((at): Pair => [x1 + (at % columns), y1 + Math.floor(at / columns)]);
        (signedArea(chain) > 0 ? outer : holes).push(chain);
      }
    }
  }
  return { outer, holes };
}

/** For each corner of the bounds' pixels the directions of the boundary edges that leave it, a bit each. */
function edgesOf(runs: MaskRuns, columns: number): Uint8Array {
  const { x1, y1, x2, y2 } = runs.bounds;
  const width = x2 - x1;
  const height = y2 - y1;
  const pixels = windowOf(runs);
  const set = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height && pixels[y * width + x] === 1;
  const edges = new Uint8Array(columns * (height + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (pixels[y * width + x] !== 1) {
        continue;
      }
      const corner = y * columns + x;
      edges[corner]! |= set(x, y - 1) ? 0 : 1;
      edges[corner + 1]! |= set(x + 1, y) ? 0 : 2;
      edges[corner + columns + 1]! |= set(x, y + 1) ? 0 : 4;
      edges[corner + columns]! |= set(x - 1, y) ? 0 : 8;
    }
  }
  return edges;
}

/** Takes the edges of one loop out of `edges`; the corners where it turns. */
function follow(edges: Uint8Array, columns: number, start: number, startDirection: number): number[] {
  const corners: number[] = [];
  let at = start;
  let direction = startDirection;
  let closed = false;
  while (!closed) {
    edges[at]! &= ~(1 << direction);
    const [dx, dy] = STEPS[direction]!;
    at += dy * columns + dx;
    const closes = (turn: number) => at === start && turn === startDirection;
    const turns = [(direction + 1) % 4, direction, (direction + 3) % 4];
    const next = turns.find((turn) => closes(turn) || edges[at]! & (1 << turn)) ?? startDirection;
    if (next !== direction) {
      corners.push(at);
    }
    closed = closes(next);
    direction = next;
  }
  return corners;
}

/** One byte for each pixel of the bounds, row by row: 1 where the mask is. */
export function windowOf({ bounds, height, starts, ends }: MaskRuns): Uint8Array {
  const { x1, y1, x2, y2 } = bounds;
  const width = x2 - x1;
  const pixels = new Uint8Array(width * (y2 - y1));
  starts.forEach((start, i) => {
    let x = Math.floor(start / height);
    let y = start - x * height;
    for (let at = start; at < ends[i]!; at++) {
      pixels[(y - y1) * width + x - x1] = 1;
      if (++y === height) {
        y = 0;
        x++;
      }
    }
  });
  return pixels;
}
