import { describe, expect, it } from 'vitest';
import { heatColour, heatPixels } from './heat.ts';

describe('heat', () => {
  it('shows nothing where there is none and red where it is strongest', () => {
    expect(heatColour(0)[3]).toBe(0);
    expect(heatColour(1)).toEqual([235, 40, 30, 200]);
    expect(heatColour(7)).toEqual(heatColour(1));
  });

  it('has a pixel a cell', () => {
    const area = { x1: 0, y1: 0, x2: 4, y2: 4 };
    const pixels = heatPixels({ columns: 2, rows: 1, values: [0, 1], area, strongest: 1, score: 1 });
    expect([...pixels]).toEqual([40, 60, 220, 0, 235, 40, 30, 200]);
  });
});
