import { expect, test } from 'vitest';
import { maskToPolygons, polygonToMask, toBox } from './convert.ts';
import { runsOf } from './mask-runs.ts';
import { MaskBuffer } from './mask-buffer.ts';
import { crossingEdges } from './self-intersection.ts';
import { type MaskShape, type Pair, type PointsShape, box } from './shapes.ts';

const picture = { width: 400, height: 300 };
const circle: PointsShape = {
  kind: 'polygon',
  points: Array.from({ length: 60 }, (_, i): Pair => [200 + 90 * Math.cos((i * Math.PI) / 30), 150 + 60 * Math.sin((i * Math.PI) / 30)]),
};

function overlap(a: MaskShape, b: MaskShape): number {
  const pixels = (mask: MaskShape) => {
    const { starts, ends } = runsOf(mask);
    return new Set(starts.flatMap((start, i) => Array.from({ length: ends[i]! - start }, (_, at) => start + at)));
  };
  const [left, right] = [pixels(a), pixels(b)];
  const both = [...left].filter((at) => right.has(at)).length;
  return both / (left.size + right.size - both);
}

test('polygon to mask to polygon stays the same figure with few corners', () => {
  const mask = polygonToMask(circle, picture)!;
  const [back, ...others] = maskToPolygons(mask)!;
  expect(others).toEqual([]);
  expect(back!.points.length).toBeLessThan(80);
  expect(overlap(mask, polygonToMask(back!, picture)!)).toBeGreaterThan(0.98);
});

test('each part of a mask becomes a polygon', () => {
  const buffer = new MaskBuffer(picture);
  buffer.polygon([[10, 10], [50, 10], [50, 40], [10, 40]], 1);
  buffer.polygon([[100, 10], [150, 10], [150, 40], [100, 40]], 1);
  const polygons = maskToPolygons(buffer.toShape()!)!;
  expect(polygons.map((polygon) => toBox(polygon))).toEqual([box(10, 10, 50, 40), box(100, 10, 150, 40)]);
  expect(polygons.every(({ points }) => points.length === 4)).toBe(true);
});

test('a mask with a hole has no polygons', () => {
  const buffer = new MaskBuffer(picture);
  buffer.polygon([[10, 10], [50, 10], [50, 40], [10, 40]], 1);
  buffer.polygon([[20, 20], [30, 20], [30, 30], [20, 30]], 0);
  expect(maskToPolygons(buffer.toShape()!)).toBeUndefined();
});

test('a mask goes through the painter’s buffer unchanged', () => {
  const mask = polygonToMask(circle, picture)!;
  expect(MaskBuffer.of(mask).toShape()).toEqual(mask);
});

test('a mask may touch every edge of the picture', () => {
  const buffer = new MaskBuffer({ width: 3, height: 2 });
  buffer.polygon([[-5, -5], [9, -5], [9, 9], [-5, 9]], 1);
  const mask = buffer.toShape()!;
  expect(runsOf(mask).area).toBe(6);
});

test('the box of a turned box, of a line and of nothing', () => {
  expect(toBox({ kind: 'box', x1: 10, y1: 20, x2: 30, y2: 60, rotation: 90 })).toMatchObject({ rotation: 0 });
  expect(toBox({ kind: 'polyline', points: [[1, 2], [5, 2]] })).toBeUndefined();
  expect(toBox({ kind: 'tag' })).toBeUndefined();
});

test('edges that cross are found, neighbours never', () => {
  expect(crossingEdges({ kind: 'polygon', points: [[0, 0], [10, 0], [0, 10], [10, 10]] })).toHaveLength(2);
  expect(crossingEdges(circle)).toEqual([]);
  expect(crossingEdges({ kind: 'points', points: [[0, 0], [10, 0], [0, 10], [10, 10]] })).toEqual([]);
});
