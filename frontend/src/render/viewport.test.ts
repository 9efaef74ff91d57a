import { expect, test } from 'vitest';
import { fit, toImage, toScreen, zoomAt } from './viewport.ts';

const viewport = { scale: 2, x: 10, y: -5 };

test('screen and picture coordinates are each other’s inverse', () => {
  expect(toImage(viewport, toScreen(viewport, { x: 12.5, y: 7 }))).toEqual({ x: 12.5, y: 7 });
});

test('zoom keeps the point under the cursor', () => {
  const cursor = { x: 200, y: 100 };
  const zoomed = zoomAt(viewport, cursor, 1.7);
  expect(toImage(zoomed, cursor).x).toBeCloseTo(toImage(viewport, cursor).x);
  expect(toImage(zoomed, cursor).y).toBeCloseTo(toImage(viewport, cursor).y);
});

test('fit puts the picture in the middle', () => {
  const fitted = fit({ x1: 0, y1: 0, x2: 100, y2: 50 }, { width: 220, height: 220 }, 10);
  expect(fitted).toEqual({ scale: 2, x: 10, y: 60 });
});
