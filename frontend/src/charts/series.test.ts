import { describe, expect, it } from 'vitest';
import { align, append, nearestCurve, readable, type Series } from './series.ts';

const loss: Series = { name: 'loss', axis: 'left', points: [[1, 9], [2, 8], [4, 6]] };
const precision: Series = { name: 'AP', axis: 'right', points: [[2, 0.5], [3, 0.6]] };

describe('series', () => {
  it('puts curves with different x on one axis', () => {
    expect(align([loss, precision])).toEqual([
      [1, 2, 3, 4],
      [9, 8, null, 6],
      [null, 0.5, 0.6, null],
    ]);
  });

  it('adds points behind the last and drops those that came before', () => {
    const grown = append([loss, precision], 1, [[3, 0.1], [5, 0.7]]);
    expect(grown[0]).toBe(loss);
    expect(grown[1]!.points).toEqual([[2, 0.5], [3, 0.6], [5, 0.7]]);
  });

  it('knows which curve is meant', () => {
    const data = align([loss, precision]);
    expect(nearestCurve(data, 1, 7)).toBe(0);
    expect(nearestCurve(data, 1, 1)).toBe(1);
    expect(nearestCurve(data, 0, 0)).toBe(0);
    expect(nearestCurve([[1], [null]], 0, 0)).toBeUndefined();
  });

  it('aligns nothing', () => {
    expect(align([])).toEqual([[]]);
  });

  it('writes numbers with the digits that matter', () => {
    expect([0.000123, 0.8731, 12.44, 1234.5, 0, null].map(readable)).toEqual([
      '1.2e-4', '0.873', '12.4', '1235', '0', '–',
    ]);
  });
});
