import { expect, test } from 'vitest';
import { centreOf, frameAt, frameWidth, revealing, slideTo, wholeScale, xOf, zoomScale } from './time-scale.ts';

const scale = wholeScale(100, 500);

test('frames are cells of equal width', () => {
  expect(frameWidth(scale)).toBe(5);
  expect(xOf(scale, 10)).toBe(50);
  expect(centreOf(scale, 10)).toBe(52.5);
  expect([frameAt(scale, 50), frameAt(scale, 54.9), frameAt(scale, 55)]).toEqual([10, 10, 11]);
});

test('positions beyond the ends give the ends', () => {
  expect(frameAt(scale, -20)).toBe(0);
  expect(frameAt(scale, 9000)).toBe(99);
});

test('zoom keeps the frame under the pointer and stays within the video', () => {
  const zoomed = zoomScale(scale, 250, 0.5, 100);
  expect(zoomed.to - zoomed.from + 1).toBe(50);
  expect(Math.abs(frameAt(zoomed, 250) - frameAt(scale, 250))).toBeLessThanOrEqual(1);
  expect(zoomScale(zoomed, 0, 100, 100)).toEqual(scale);
  const closest = zoomScale(scale, 500, 0.0001, 100);
  expect([closest.from, closest.to]).toEqual([90, 99]);
});

test('a frame out of sight is brought into sight', () => {
  const part = slideTo(zoomScale(scale, 0, 0.2, 100), 0, 100);
  expect(revealing(part, 5, 100)).toBe(part);
  const moved = revealing(part, 70, 100);
  expect(moved.from).toBeLessThanOrEqual(70);
  expect(moved.to).toBeGreaterThanOrEqual(70);
});

test('a video of one frame works', () => {
  const single = wholeScale(1, 500);
  expect(frameAt(single, 400)).toBe(0);
  expect(zoomScale(single, 10, 0.5, 1)).toEqual(single);
});
