import { expect, test } from 'vitest';
import { hitTest, nextHit } from './hit-test.ts';
import { box } from './shapes.ts';

const large = { id: 'large', shape: box(0, 0, 100, 100) };
const small = { id: 'small', shape: box(10, 10, 20, 20) };
const turned = { id: 'turned', shape: box(40, 48, 60, 52, 90) };
const items = [large, small, turned];

test('the smallest comes first', () => {
  expect(hitTest(items, { x: 15, y: 15 }, 0).map((hit) => hit.id)).toEqual(['small', 'large']);
});

test('a turned box is hit where it is drawn', () => {
  expect(hitTest(items, { x: 50, y: 58 }, 0).map((hit) => hit.id)).toEqual(['turned', 'large']);
  expect(hitTest(items, { x: 58, y: 50 }, 0).map((hit) => hit.id)).toEqual(['large']);
});

test('the tolerance widens each shape', () => {
  expect(hitTest(items, { x: 102, y: 50 }, 3).map((hit) => hit.id)).toEqual(['large']);
  expect(hitTest(items, { x: 102, y: 50 }, 1)).toEqual([]);
});

test('repeated picks go round', () => {
  const hits = hitTest(items, { x: 15, y: 15 }, 0);
  expect(nextHit(hits, undefined)?.id).toBe('small');
  expect(nextHit(hits, 'small')?.id).toBe('large');
  expect(nextHit(hits, 'large')?.id).toBe('small');
  expect(nextHit([], 'large')).toBeUndefined();
});
