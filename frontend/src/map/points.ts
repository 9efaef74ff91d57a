/** An object as the server puts it on a map. */
export interface MapPoint {
  readonly annotationId: string;
  readonly mediaId: string;
  readonly frame: number;
  readonly labelId: string;
  readonly principalX: number;
  readonly principalY: number;
  readonly x: number;
  readonly y: number;
  readonly strangers: number;
  readonly nearestLabel: string;
}

export type Layout = 't-SNE' | 'PCA';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export function place(point: MapPoint, layout: Layout): Place {
  return layout === 'PCA' ? { x: point.principalX, y: point.principalY } : { x: point.x, y: point.y };
}

/** Whether the outline, whose last corner joins its first, goes around the place (even-odd). */
export function inside(outline: readonly Place[], { x, y }: Place): boolean {
  let within = false;
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length]!;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) {
      within = !within;
    }
  });
  return within;
}

/** Indices of those whose neighbours mostly have another label, the most doubtful first. */
export function doubtful(points: readonly MapPoint[]): number[] {
  return points
    .flatMap((point, index) => (point.strangers > 0.5 ? [index] : []))
    .sort((a, b) => points[b]!.strangers - points[a]!.strangers);
}

/** Which part of the plane is seen: the plane's place at the middle of the screen and screen pixels per unit. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const MARGIN = 24;

/** All places with a margin. */
export function fit(places: readonly Place[], width: number, height: number): View {
  if (places.length === 0) {
    return { x: 0, y: 0, scale: 1 };
  }
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const scale = Math.min(
    Math.max(1, width - 2 * MARGIN) / Math.max(1e-9, right - left),
    Math.max(1, height - 2 * MARGIN) / Math.max(1e-9, bottom - top),
  );
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
}

/** Zooms so that what is under the pointer stays there. */
export function zoom(view: View, factor: number, pointer: Place, width: number, height: number): View {
  const scale = view.scale * factor;
  const dx = pointer.x - width / 2;
  const dy = pointer.y - height / 2;
  return { x: view.x + dx / view.scale - dx / scale, y: view.y + dy / view.scale - dy / scale, scale };
}

export function toScreen(view: View, { x, y }: Place, width: number, height: number): Place {
  return { x: (x - view.x) * view.scale + width / 2, y: (y - view.y) * view.scale + height / 2 };
}
