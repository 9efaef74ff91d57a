import { describe, expect, test } from 'vitest';
import { kindOf } from './kinds.ts';
import { decodeCounts, encodeCounts } from './mask-codec.ts';
import { contoursOf } from './mask-contours.ts';
import { runsOf } from './mask-runs.ts';
import type { MaskShape } from './shapes.ts';

/** Rows of `#` and `.`. */
function mask(...rows: string[]): MaskShape {
  const width = rows[0]!.length;
  const flat = Array.from({ length: width }, (_, x) => rows.map((row) => row[x]).join('')).join('');
  const runs = [0];
  let ones = false;
  for (const pixel of flat) {
    if ((pixel === '#') !== ones) {
      ones = !ones;
      runs.push(0);
    }
    runs[runs.length - 1]!++;
  }
  return { kind: 'mask', size: [rows.length, width], counts: encodeCounts(runs) };
}

describe('the codec', () => {
  test('writes what COCO’s tools write', () => {
    expect(encodeCounts([6, 1, 40, 4, 5, 4, 5, 4, 21])).toBe('61X13mN000`0');
    expect(decodeCounts('61X13mN000`0')).toEqual([6, 1, 40, 4, 5, 4, 5, 4, 21]);
  });

  test('reads back any runs', () => {
    let seed = 7;
    const random = (limit: number) => (seed = (seed * 48271) % 2147483647) % limit;
    for (let round = 0; round < 300; round++) {
      const runs = Array.from({ length: 1 + random(40) }, () => random(round % 3 === 0 ? 400_000_000 : 900));
      expect(decodeCounts(encodeCounts(runs))).toEqual(runs);
    }
  });

  test('a text cut short gives what came before', () => {
    const text = encodeCounts([5, 700, 9]);
    expect(decodeCounts(text.slice(0, 2))).toEqual([5]);
  });
});

describe('a mask', () => {
  const shape = mask('.....', '.##..', '.##..', '....#');

  test('knows its bounds and area', () => {
    expect(kindOf(shape).bounds(shape)).toEqual({ x1: 1, y1: 1, x2: 5, y2: 4 });
    expect(kindOf(shape).area(shape)).toBe(5);
  });

  test('contains its pixels, and with a tolerance those beside them', () => {
    const has = (x: number, y: number, tolerance = 0) => kindOf(shape).contains(shape, { x, y }, tolerance);
    expect(has(1.5, 1.5)).toBe(true);
    expect(has(2.99, 2.99)).toBe(true);
    expect(has(3.01, 2.5)).toBe(false);
    expect(has(3.01, 2.5, 0.5)).toBe(true);
    expect(has(4.5, 3.5)).toBe(true);
    expect(has(-1, -1, 0)).toBe(false);
    expect(has(1.5, 4.2)).toBe(false);
  });

  test('is decoded once', () => {
    expect(runsOf(shape)).toBe(runsOf(shape));
  });

  test('an empty one has no pixels', () => {
    const empty = mask('..', '..');
    expect(kindOf(empty).area(empty)).toBe(0);
    expect(kindOf(empty).contains(empty, { x: 1, y: 1 }, 5)).toBe(false);
  });
});

describe('contours', () => {
  test('of one block are its corners', () => {
    const { outer, holes } = contoursOf(runsOf(mask('....', '.##.', '....')));
    expect(holes).toEqual([]);
    expect(outer).toHaveLength(1);
    expect(new Set(outer[0]!.map(String))).toEqual(new Set(['1,1', '3,1', '3,2', '1,2']));
  });

  test('parts that touch at a corner alone are apart', () => {
    const { outer, holes } = contoursOf(runsOf(mask('##..', '##..', '..##', '..##')));
    expect(outer).toHaveLength(2);
    expect(outer.every((chain) => chain.length === 4)).toBe(true);
    expect(holes).toEqual([]);
  });

  test('parts that touch along the other diagonal too', () => {
    expect(contoursOf(runsOf(mask('.#', '#.'))).outer).toHaveLength(2);
  });

  test('a hole is told from an outer contour', () => {
    const { outer, holes } = contoursOf(runsOf(mask('####', '#..#', '####')));
    expect(outer).toHaveLength(1);
    expect(holes).toHaveLength(1);
    expect(new Set(holes[0]!.map(String))).toEqual(new Set(['1,1', '3,1', '3,2', '1,2']));
  });
});
