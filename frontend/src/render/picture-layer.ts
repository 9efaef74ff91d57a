import type { Size } from '../geometry/shapes.ts';
import type { Viewport } from './viewport.ts';

export interface PictureLook {
  readonly smooth: boolean;
}

/** From this zoom on single pixels are shown as squares. */
const PIXELATED_FROM = 3;
/** Canvas pixels for each of the picture's; from here on plain interpolation leaves out none. */
const COPIES_BELOW = 0.5;

/** Draws the picture of the given full size; the bitmap may have another resolution. */
export function drawPicture(
  context: CanvasRenderingContext2D,
  bitmap: ImageBitmap | undefined,
  picture: Size,
  viewport: Viewport,
  look: PictureLook,
): void {
  const ratio = devicePixelRatio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  if (!bitmap) {
    return;
  }
  context.imageSmoothingEnabled = look.smooth && viewport.scale < PIXELATED_FROM;
  // smaller copies of each new picture, which 'medium' has made first, cost more than the step may take
  context.imageSmoothingQuality = viewport.scale * ratio < COPIES_BELOW ? 'medium' : 'low';
  context.setTransform(viewport.scale * ratio, 0, 0, viewport.scale * ratio, viewport.x * ratio, viewport.y * ratio);
  context.drawImage(bitmap, 0, 0, picture.width, picture.height);
}
