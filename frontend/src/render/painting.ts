import type { MaskBuffer } from '../geometry/mask-buffer.ts';
import { LEAST_MASK_FILL } from './kinds/mask-drawing.ts';
import { pixelOf } from './kinds/mask-bitmap.ts';
import { type Viewport, toScreen } from './viewport.ts';

const surfaces = new WeakMap<MaskBuffer, OffscreenCanvas>();

/** A mask while it is painted: only what has changed since the last call is tinted anew. */
export function drawPainting(context: CanvasRenderingContext2D, buffer: MaskBuffer, color: string, viewport: Viewport): void {
  if (buffer.width === 0 || buffer.height === 0) {
    return;
  }
  let surface = surfaces.get(buffer);
  if (!surface || surface.width !== buffer.width || surface.height !== buffer.height) {
    surface = new OffscreenCanvas(buffer.width, buffer.height);
    surfaces.set(buffer, surface);
    buffer.dirty = { x1: buffer.x, y1: buffer.y, x2: buffer.x + buffer.width, y2: buffer.y + buffer.height };
  }
  update(surface, buffer, color);
  const { x, y } = toScreen(viewport, buffer);
  context.globalAlpha = LEAST_MASK_FILL + 0.15;
  context.imageSmoothingEnabled = viewport.scale < 1;
  context.drawImage(surface, x, y, buffer.width * viewport.scale, buffer.height * viewport.scale);
  context.globalAlpha = 1;
}

function update(surface: OffscreenCanvas, buffer: MaskBuffer, color: string): void {
  const { dirty } = buffer;
  if (!dirty) {
    return;
  }
  buffer.dirty = undefined;
  const width = dirty.x2 - dirty.x1;
  const context = surface.getContext('2d')!;
  const image = context.createImageData(width, dirty.y2 - dirty.y1);
  const target = new Uint32Array(image.data.buffer);
  const value = pixelOf(color);
  for (let y = dirty.y1; y < dirty.y2; y++) {
    const row = (y - buffer.y) * buffer.width + dirty.x1 - buffer.x;
    for (let x = 0; x < width; x++) {
      target[(y - dirty.y1) * width + x] = buffer.pixels[row + x] === 1 ? value : 0;
    }
  }
  context.putImageData(image, dirty.x1 - buffer.x, dirty.y1 - buffer.y);
}
