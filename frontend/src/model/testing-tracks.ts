import type { BoxShape, Pair, Shape } from '../geometry/shapes.ts';
import type { Annotation, Keyframe, Source } from './annotation.ts';
import { Random as Numbers } from './random-tracks.ts';

/** Numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  const numbers = new Numbers(seed);
  return () => numbers.next();
}

export type Random = () => number;

export function wholeNumber(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function oneOf<T>(random: Random, list: readonly T[]): T {
  return list[wholeNumber(random, 0, list.length - 1)]!;
}

const SOURCES: readonly Source[] = ['HUMAN', 'MODEL', 'ACCEPTED', 'IMPORT'];
const KINDS = ['box', 'ellipse', 'polygon', 'polyline', 'points', 'skeleton'] as const;

export type RandomKind = (typeof KINDS)[number];

/** A track with one to six keyframes within `frames` frames, gaps and attributes among them. */
export function randomTrack(random: Random, id: string, frames: number, kind: RandomKind = oneOf(random, KINDS)): Annotation {
  const at = new Set(Array.from({ length: wholeNumber(random, 1, 6) }, () => wholeNumber(random, 0, frames - 1)));
  const keyframes = [...at].sort((a, b) => a - b).map((frame) => randomKeyframe(random, frame, kind));
  return { id, labelId: 'car', track: true, keyframes, proposalId: null, revision: 0 };
}

export function randomKeyframe(random: Random, frame: number, kind: RandomKind): Keyframe {
  return {
    frame,
    shape: randomShape(random, kind),
    outside: random() < 0.2,
    occluded: random() < 0.3,
    source: oneOf(random, SOURCES),
    ...(random() < 0.3 ? { zOrder: wholeNumber(random, 0, 3) } : {}),
    ...(random() < 0.4 ? { attributes: { [oneOf(random, ['a', 'b'])]: oneOf(random, ['x', 'y']) } } : {}),
  };
}

export function randomShape(random: Random, kind: RandomKind): Shape {
  const coordinate = () => wholeNumber(random, 0, 400) / 4;
  const pairs = (count: number): Pair[] => Array.from({ length: count }, () => [coordinate(), coordinate()]);
  const rotation = oneOf(random, [0, 0, 90, 180, 270, 33]);
  switch (kind) {
    case 'box': {
      const [x1, y1] = [coordinate(), coordinate()];
      const shape: BoxShape = { kind, x1, y1, x2: x1 + 5 + coordinate(), y2: y1 + 5 + coordinate(), rotation };
      return shape;
    }
    case 'ellipse':
      return { kind, cx: coordinate(), cy: coordinate(), rx: 1 + coordinate(), ry: 1 + coordinate(), rotation };
    case 'polygon':
      return { kind, points: pairs(wholeNumber(random, 3, 6)) };
    case 'polyline':
      return { kind, points: pairs(wholeNumber(random, 2, 5)) };
    case 'points':
      return { kind, points: pairs(wholeNumber(random, 1, 2)) };
    case 'skeleton':
      return { kind, joints: pairs(3).map(([x, y]) => [x, y, oneOf(random, [0, 1, 2] as const)] as const) };
  }
}
