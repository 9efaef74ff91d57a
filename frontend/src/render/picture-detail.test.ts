import { expect, test } from 'vitest';
import type { Media } from '../api/types.ts';
import { fittingReduction, scrubReduction, zoomReduction } from './picture-detail.ts';

const media = (width: number, height: number) => ({ width, height }) as Media;

test('a picture keeps a pixel for each of the screen', () => {
  expect([2, 1, 0.51, 0.5, 0.26, 0.25, 0.125, 0.01].map(fittingReduction)).toEqual([1, 1, 1, 2, 2, 4, 8, 8]);
});

test('frames of common size are had whole at any zoom, larger ones as the zoom asks', () => {
  expect(zoomReduction(media(1920, 1080), 0.2)).toBe(1);
  expect(zoomReduction(media(3840, 2160), 0.25)).toBe(4);
  expect(zoomReduction(media(2160, 3840), 1.5)).toBe(1);
});

test('scrubbing takes small pictures, but not smaller than one can make out', () => {
  expect([media(320, 180), media(1280, 720), media(1920, 1080), media(3840, 2160)].map(scrubReduction)).toEqual([1, 2, 4, 8]);
});
