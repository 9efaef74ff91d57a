import type { Pair } from './shapes.ts';

/**
 * Interpolates two open or closed chains of different point counts: each point is matched with the one at the nearest
 * share of the other chain's length, and the pairs' intermediate points are thinned again. The first points of both
 * chains are taken as belonging together.
 */
export function interpolateChain(left: readonly Pair[], right: readonly Pair[], closed: boolean, t: number): Pair[] {
  const from = chainOf(left, closed);
  const to = chainOf(right, closed);
  const matches = match(shares(from), shares(to));
  const pairs: Vertex[] = [];
  const pairsOf = matches.map((partners, i) =>
    partners.map((j) => pairs.push(between(from[i]!, to[j]!, t)) - 1),
  );
  const reduced = reduce(from, to, matches, pairsOf, pairs);
  const result = closed ? reduced.slice(0, -1) : reduced;
  return result.map(({ x, y }) => [x, y]);
}

interface Vertex {
  readonly x: number;
  readonly y: number;
}

function chainOf(points: readonly Pair[], closed: boolean): Vertex[] {
  const chain = points.map(([x, y]) => ({ x, y }));
  return closed && chain.length > 0 ? [...chain, chain[0]!] : chain;
}

/** Share of the chain's length at each point, 0 … 1; a chain without length has its points at equal steps. */
function shares(chain: Vertex[]): number[] {
  const lengths = [0];
  for (let i = 1; i < chain.length; i++) {
    lengths.push(lengths[i - 1]! + distance(chain[i - 1]!, chain[i]!));
  }
  const total = lengths.at(-1)!;
  return lengths.map((length, i) => (total > 0 ? length / total : i / Math.max(1, chain.length - 1)));
}

function match(left: number[], right: number[]): number[][] {
  const matches = left.map((share) => [nearest(right, share)]);
  const used = new Set(matches.flat());
  right.forEach((share, j) => {
    if (!used.has(j)) {
      matches[nearest(left, share)]!.push(j);
    }
  });
  matches.forEach((partners) => partners.sort((a, b) => a - b));
  return matches;
}

function nearest(shareList: number[], share: number): number {
  let best = 0;
  for (let i = 1; i < shareList.length; i++) {
    if (Math.abs(shareList[i]! - share) < Math.abs(shareList[best]! - share)) {
      best = i;
    }
  }
  return best;
}

function reduce(left: Vertex[], right: Vertex[], matches: number[][], pairsOf: number[][], pairs: Vertex[]): Vertex[] {
  const result: Vertex[] = [];
  let open: number | undefined;
  const closeRun = (last: number) => {
    if (open === undefined) {
      return;
    }
    const start = pairsOf[open]![0]!;
    const end = pairsOf[last]![0]!;
    const run = left.slice(open, last + 1);
    result.push(...(start === end ? [pairs[start]!] : thin(lengthOf(run), run.length, pairs.slice(start, end + 1))));
    open = undefined;
  };
  matches.forEach((partners, i) => {
    if (partners.length > 1) {
      closeRun(i - 1);
      const run = right.slice(partners[0]!, partners.at(-1)! + 1);
      result.push(...thin(lengthOf(run), run.length, pairs.slice(pairsOf[i]![0]!, pairsOf[i]!.at(-1)! + 1)));
      return;
    }
    if (open !== undefined && partners[0] === matches[open]![0]) {
      return;
    }
    closeRun(i - 1);
    open = i;
  });
  closeRun(matches.length - 1);
  return result;
}

/** Drops points nearer to the last kept one than half the mean spacing of the chain they came from. */
function thin(length: number, count: number, points: Vertex[]): Vertex[] {
  const threshold = length / (2 * count);
  const first = points[0]!;
  const last = points.at(-1)!;
  const kept = [first];
  for (const point of points.slice(1, -1)) {
    if (distance(kept.at(-1)!, point) >= threshold) {
      kept.push(point);
    }
  }
  kept.push(last);
  return kept.length === 2 && distance(first, last) < threshold ? [between(first, last, 0.5)] : kept;
}

function lengthOf(chain: Vertex[]): number {
  return chain.slice(1).reduce((sum, vertex, i) => sum + distance(chain[i]!, vertex), 0);
}

function between(a: Vertex, b: Vertex, t: number): Vertex {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

function distance(a: Vertex, b: Vertex): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  // not hypot, whose last bit differs between Java and JavaScript: equal distances must tie in both
  return Math.sqrt(dx * dx + dy * dy);
}
