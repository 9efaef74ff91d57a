/** Where an answer comes from: rows of values from 0 to 1 over an area in pixels of the picture. */
export interface Heat {
  readonly columns: number;
  readonly rows: number;
  readonly values: readonly number[];
  readonly area: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  readonly strongest: number;
  readonly score: number;
}

type Colour = readonly [red: number, green: number, blue: number, opacity: number];

const STOPS: readonly Colour[] = [
  [40, 60, 220, 0],
  [40, 140, 220, 90],
  [250, 220, 60, 150],
  [235, 40, 30, 200],
];

/** From nothing over blue and yellow to red. */
export function heatColour(value: number): Colour {
  const place = Math.min(1, Math.max(0, value)) * (STOPS.length - 1);
  const low = Math.min(Math.floor(place), STOPS.length - 2);
  const from = STOPS[low]!;
  const to = STOPS[low + 1]!;
  const mix = (k: 0 | 1 | 2 | 3): number => Math.round(from[k] + (to[k] - from[k]) * (place - low));
  return [mix(0), mix(1), mix(2), mix(3)];
}

/** One pixel a cell; drawn enlarged, the browser smooths it. */
export function heatPixels(heat: Heat): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(heat.values.length * 4);
  heat.values.forEach((value, index) => pixels.set(heatColour(value), index * 4));
  return pixels;
}
