import { windowOf } from '../../geometry/mask-contours.ts';
import { pixelsOf, runsOf } from '../../geometry/mask-runs.ts';
import type { MaskShape } from '../../geometry/shapes.ts';

const bitmaps = new WeakMap<MaskShape, Map<string, OffscreenCanvas>>();

/** The mask's bounds in one colour, made once for each shape and colour; undefined where the mask is empty. */
export function maskBitmap(mask: MaskShape, color: string): OffscreenCanvas | undefined {
  const shape = pixelsOf(mask);
  const ofShape = bitmaps.get(shape) ?? new Map<string, OffscreenCanvas>();
  bitmaps.set(shape, ofShape);
  const known = ofShape.get(color);
  if (known) {
    return known;
  }
  const runs = runsOf(shape);
  if (runs.area === 0) {
    return undefined;
  }
  const { x1, y1, x2, y2 } = runs.bounds;
  const canvas = new OffscreenCanvas(x2 - x1, y2 - y1);
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(canvas.width, canvas.height);
  tint(new Uint32Array(image.data.buffer), windowOf(runs), color);
  context.putImageData(image, 0, 0);
  ofShape.set(color, canvas);
  return canvas;
}

/** Writes the colour, opaque, where `pixels` is 1, and nothing elsewhere; both row by row. */
export function tint(target: Uint32Array, pixels: Uint8Array, color: string): void {
  const value = pixelOf(color);
  for (let i = 0; i < pixels.length; i++) {
    target[i] = pixels[i] === 1 ? value : 0;
  }
}

/** `#rrggbb` as the canvas holds it in memory: alpha, blue, green, red on little-endian machines, which browsers run on. */
export function pixelOf(color: string): number {
  const value = Number.parseInt(color.slice(1), 16);
  return ((255 << 24) | ((value & 255) << 16) | (value & 0xff00) | ((value >> 16) & 255)) >>> 0;
}
