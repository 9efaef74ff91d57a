import { describe, expect, it } from 'vitest';
import { doubtful, fit, inside, type MapPoint, toScreen, zoom } from './points.ts';

function point(strangers: number): MapPoint {
  return {
    annotationId: 'a', mediaId: 'm', frame: 0, labelId: 'l', principalX: 0, principalY: 0, x: 0, y: 0, strangers, nearestLabel: 'k',
  };
}

describe('map', () => {
  it('tells what a lasso goes around, dents and all', () => {
    const dented = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }, { x: 5, y: 3 }, { x: 0, y: 10 }];
    expect(inside(dented, { x: 2, y: 5 })).toBe(true);
    expect(inside(dented, { x: 5, y: 8 })).toBe(false);
    expect(inside(dented, { x: 12, y: 5 })).toBe(false);
    expect(inside([], { x: 0, y: 0 })).toBe(false);
  });

  it('lists doubtful objects, the worst first', () => {
    expect(doubtful([point(0.6), point(0.2), point(1), point(0.5)])).toEqual([2, 0]);
  });

  it('fits all places and keeps what is under the pointer when it zooms', () => {
    const view = fit([{ x: -5, y: 1 }, { x: 5, y: 3 }], 448, 300);
    expect(view).toEqual({ x: 0, y: 2, scale: 40 });
    const pointer = toScreen(view, { x: 5, y: 3 }, 448, 300);
    const nearer = zoom(view, 2, pointer, 448, 300);
    const after = toScreen(nearer, { x: 5, y: 3 }, 448, 300);
    expect(after.x).toBeCloseTo(pointer.x);
    expect(after.y).toBeCloseTo(pointer.y);
  });
});
