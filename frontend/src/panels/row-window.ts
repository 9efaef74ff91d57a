/** Which rows of a long list are in view, with a few before and after; `last` is exclusive. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

const BEYOND = 4;

export function rowWindow(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  const first = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight) - BEYOND), count);
  const last = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + BEYOND);
  return { first, last: Math.max(first, last) };
}

/** The scroll position at which row `index` is wholly in view, as near as can be to where it is now. */
export function revealed(scrollTop: number, height: number, rowHeight: number, index: number): number {
  const top = index * rowHeight;
  return Math.min(top, Math.max(scrollTop, top + rowHeight - height));
}
