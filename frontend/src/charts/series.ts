import type uPlot from 'uplot';

/** A curve; points in the order of x. The right axis is for shares and scores: it runs from 0 to 1. */
export interface Series {
  readonly name: string;
  readonly color?: string;
  readonly axis: 'left' | 'right';
  readonly points: readonly Point[];
}

export type Point = readonly [x: number, y: number];

/**
 * Curves with x values of their own on the one x axis that uPlot wants: every x once, in order, and for each curve its
 * value there or null where it has none.
 */
export function align(series: readonly Series[]): uPlot.AlignedData {
  const xs = [...new Set(series.flatMap(one => one.points.map(([x]) => x)))].sort((a, b) => a - b);
  const position = new Map(xs.map((x, index) => [x, index]));
  const columns = series.map(one => {
    const column: (number | null)[] = new Array<number | null>(xs.length).fill(null);
    for (const [x, y] of one.points) {
      column[position.get(x)!] = y;
    }
    return column;
  });
  return [xs, ...columns];
}

/** Index of the curve that runs nearest to y at that place of the x axis; undefined where none has a value. */
export function nearestCurve(data: uPlot.AlignedData, at: number, y: number): number | undefined {
  let nearest: number | undefined;
  let least = Infinity;
  data.slice(1).forEach((column, index) => {
    const value = column?.[at];
    if (value !== null && value !== undefined && Math.abs(value - y) < least) {
      least = Math.abs(value - y);
      nearest = index;
    }
  });
  return nearest;
}

/** The curves with points added to the one of that index; points that don't follow its last x are left out. */
export function append(series: readonly Series[], index: number, points: readonly Point[]): Series[] {
  return series.map((one, i) => {
    if (i !== index) {
      return one;
    }
    const last = one.points.at(-1)?.[0] ?? -Infinity;
    return { ...one, points: [...one.points, ...points.filter(([x]) => x > last)] };
  });
}

/** Three or four digits that matter: 0.00012, 0.873, 12.4, 1234. */
export function readable(value: number | null | undefined): string {
  if (value === null || value === undefined) {
    return '–';
  }
  const size = Math.abs(value);
  if (size !== 0 && size < 0.001) {
    return value.toExponential(1);
  }
  return size >= 100 ? value.toFixed(0) : size >= 10 ? String(Number(value.toFixed(1))) : String(Number(value.toPrecision(3)));
}
