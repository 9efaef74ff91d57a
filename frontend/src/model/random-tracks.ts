import { encodeCounts } from '../geometry/mask-codec.ts';
import type { Joint, Pair, Shape, Visibility } from '../geometry/shapes.ts';
import type { Annotation, Keyframe } from './annotation.ts';

/** The same numbers for the same seed everywhere, in [0, 1) (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  list<T>(length: number, make: (index: number) => T): T[] {
    return Array.from({ length }, (_, i) => make(i));
  }
}

const KINDS: readonly Shape['kind'][] = ['box', 'ellipse', 'polygon', 'polyline', 'points', 'skeleton', 'mask', 'tag'];

/** A track (sometimes a single frame's object) of any kind, with what makes interpolation hard in it now and then. */
export function randomTrack(random: Random, number: number): Annotation {
  const kind = KINDS[random.whole(0, KINDS.length - 1)]!;
  const track = random.chance(0.95);
  const onGrid = random.chance(0.3);
  let frame = random.whole(0, 20);
  const keyframes = random.list(track ? random.whole(1, 4) : 1, (): Keyframe => {
    const at = frame;
    frame += random.whole(1, 12);
    return {
      frame: at,
      shape: randomShape(random, kind, onGrid),
      outside: track && random.chance(0.15),
      occluded: random.chance(0.3),
      source: 'HUMAN',
      zOrder: random.whole(-1, 2),
      attributes: random.chance(0.3) ? { colour: `c${random.whole(0, 3)}` } : {},
    };
  });
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { id, labelId: id, track, keyframes, proposalId: null, revision: 0 };
}

function randomShape(random: Random, kind: Shape['kind'], onGrid: boolean): Shape {
  const oneSpot = random.chance(0.05);
  const place = (): number => (oneSpot ? 50 : onGrid ? random.whole(0, 8) * 10 : random.next() * 2000 - 100);
  const points = (least: number): Pair[] => random.list(random.whole(least, 8), () => [place(), place()]);
  const rotation = (): number => (random.chance(0.5) ? random.whole(0, 7) * 45 : random.next() * 360);
  switch (kind) {
    case 'box': {
      const [x1, y1] = [place(), place()];
      return { kind, x1, y1, x2: x1 + random.next() * 300, y2: y1 + random.next() * 300, rotation: rotation() };
    }
    case 'ellipse':
      return { kind, cx: place(), cy: place(), rx: 1 + random.next() * 200, ry: 1 + random.next() * 200, rotation: rotation() };
    case 'polygon':
      return { kind, points: points(3) };
    case 'polyline':
      return { kind, points: points(2) };
    case 'points':
      return { kind, points: random.chance(0.5) ? [[place(), place()]] : points(1) };
    case 'skeleton':
      return { kind, joints: random.list(random.whole(3, 4), (): Joint => [place(), place(), random.whole(0, 2) as Visibility]) };
    case 'mask':
      return { kind, size: [9, 16], counts: encodeCounts(randomRuns(random, 9 * 16)) };
    case 'tag':
      return { kind };
  }
}

function randomRuns(random: Random, pixels: number): number[] {
  const runs: number[] = [];
  for (let left = pixels; left > 0; ) {
    const run = Math.min(left, random.whole(runs.length === 0 ? 0 : 1, 40));
    runs.push(run);
    left -= run;
  }
  return runs;
}
