/** How grey levels are shown, 256 outputs in 0 … 1 for the inputs 0 … 255. */
export type ToneTable = readonly number[];

const LEVELS = 256;
/** Side of the smaller copy whose levels are counted. */
const SAMPLE = 256;

/** Above 1 brightens the dark parts. */
export function gammaOf(gamma: number): ToneTable {
  return Array.from({ length: LEVELS }, (_, level) => (level / (LEVELS - 1)) ** (1 / gamma));
}

/** `then` after `first`. */
export function chained(first: ToneTable, then: ToneTable): ToneTable {
  return first.map((value) => then[Math.round(value * (LEVELS - 1))]!);
}

/** Spreads the levels so that each share of them takes up the same share of the pixels; `counts` of the 256 levels. */
export function equalising(counts: readonly number[]): ToneTable {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const lowest = counts.find((count) => count > 0) ?? 0;
  if (total === lowest) {
    return gammaOf(1);
  }
  let below = 0;
  return counts.map((count) => {
    below += count;
    return Math.max(0, (below - lowest) / (total - lowest));
  });
}

/** Pixels of each level of brightness (Rec. 601) among RGBA bytes. */
export function levelsOf(rgba: Uint8ClampedArray): number[] {
  const counts = new Array<number>(LEVELS).fill(0);
  for (let i = 0; i < rgba.length; i += 4) {
    counts[Math.round(0.299 * rgba[i]! + 0.587 * rgba[i + 1]! + 0.114 * rgba[i + 2]!)]!++;
  }
  return counts;
}

const known = new WeakMap<ImageBitmap, ToneTable>();

/** Worked out once for each picture, from a smaller copy. */
export function equalisingOf(bitmap: ImageBitmap): ToneTable {
  let table = known.get(bitmap);
  if (!table) {
    const context = new OffscreenCanvas(SAMPLE, SAMPLE).getContext('2d', { willReadFrequently: true })!;
    context.drawImage(bitmap, 0, 0, SAMPLE, SAMPLE);
    table = equalising(levelsOf(context.getImageData(0, 0, SAMPLE, SAMPLE).data));
    known.set(bitmap, table);
  }
  return table;
}
