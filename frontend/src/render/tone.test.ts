import { expect, test } from 'vitest';
import { chained, equalising, gammaOf, levelsOf } from './tone.ts';

test('a gamma of 1 changes nothing, one above brightens the middle and keeps the ends', () => {
  expect(gammaOf(1)[128]).toBeCloseTo(128 / 255);
  const bright = gammaOf(2);
  expect([bright[0], bright[255]]).toEqual([0, 1]);
  expect(bright[64]).toBeCloseTo(Math.sqrt(64 / 255));
});

test('two crowded levels are drawn apart to the ends', () => {
  const counts = new Array(256).fill(0);
  counts[100] = 50;
  counts[110] = 50;
  const table = equalising(counts);
  expect(table[100]).toBe(0);
  expect(table[110]).toBe(1);
  expect(table.every((value, i) => i === 0 || value >= table[i - 1]!)).toBe(true);
});

test('a picture of one level stays as it is', () => {
  const counts = new Array(256).fill(0);
  counts[90] = 10;
  expect(equalising(counts)).toEqual(gammaOf(1));
  expect(equalising(new Array(256).fill(0))).toEqual(gammaOf(1));
});

test('levels are those of brightness', () => {
  const counts = levelsOf(Uint8ClampedArray.from([255, 255, 255, 255, 0, 0, 0, 255, 255, 0, 0, 255]));
  expect([counts[255], counts[0], counts[76]]).toEqual([1, 1, 1]);
});

test('one after the other', () => {
  expect(chained(gammaOf(2), gammaOf(0.5))[100]).toBeCloseTo(100 / 255, 1);
});
