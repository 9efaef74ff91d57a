import { describe, expect, test } from 'vitest';
import { MIN_SIDE, RESIZE_HANDLES, dragBox, handlePosition } from './box-drag.ts';
import { centreOf, rotate } from './rotation.ts';
import { box } from './shapes.ts';

const picture = { width: 200, height: 100 };
const initial = box(20, 30, 60, 50);

describe('dragging a box', () => {
  test('moves by the delta', () => {
    expect(dragBox(initial, 'move', { x: 5, y: -7 }, { picture })).toEqual(box(25, 23, 65, 43));
  });

  test('stops at the picture without changing size', () => {
    expect(dragBox(initial, 'move', { x: 1000, y: -1000 }, { picture })).toEqual(box(160, 0, 200, 20));
  });

  test('each handle moves its own sides alone', () => {
    expect(dragBox(initial, 'nw', { x: -3, y: -4 }, { picture })).toEqual(box(17, 26, 60, 50));
    expect(dragBox(initial, 'e', { x: 10, y: 99 }, { picture })).toEqual(box(20, 30, 70, 50));
    expect(dragBox(initial, 's', { x: 99, y: 5 }, { picture })).toEqual(box(20, 30, 60, 55));
  });

  test('never turns inside out and never leaves the picture', () => {
    for (const handle of RESIZE_HANDLES) {
      for (const delta of [-500, -45, 45, 500]) {
        for (const keepAspect of [false, true]) {
          const shape = dragBox(initial, handle, { x: delta, y: delta }, { picture, keepAspect });
          expect(shape.x2 - shape.x1).toBeGreaterThan(0);
          expect(shape.y2 - shape.y1).toBeGreaterThan(0);
          expect(shape.x1).toBeGreaterThanOrEqual(0);
          expect(shape.y1).toBeGreaterThanOrEqual(0);
          expect(shape.x2).toBeLessThanOrEqual(picture.width + 1e-9);
          expect(shape.y2).toBeLessThanOrEqual(picture.height + 1e-9);
        }
      }
    }
  });

  test('stops at one pixel', () => {
    const shape = dragBox(initial, 'e', { x: -500, y: 0 }, { picture });
    expect(shape.x2 - shape.x1).toBe(MIN_SIDE);
  });

  test('keeps the aspect about the opposite corner', () => {
    const shape = dragBox(initial, 'se', { x: 20, y: 0 }, { picture, keepAspect: true });
    expect([shape.x1, shape.y1]).toEqual([20, 30]);
    expect((shape.x2 - shape.x1) / (shape.y2 - shape.y1)).toBeCloseTo(2);
  });

  test('a turned box keeps its opposite corner in place', () => {
    const turned = { ...initial, rotation: 30 };
    const shape = dragBox(turned, 'se', { x: 12, y: 9 }, { picture });
    const anchor = (s: typeof turned) => rotate(handlePosition(s, 'nw'), centreOf(s), s.rotation);
    expect(anchor(shape).x).toBeCloseTo(anchor(turned).x);
    expect(anchor(shape).y).toBeCloseTo(anchor(turned).y);
  });
});
