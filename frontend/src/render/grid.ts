import type { Size } from '../geometry/shapes.ts';
import type { Viewport } from './viewport.ts';

/** Closer lines than so many CSS pixels only darken the picture. */
const CLOSEST = 8;

/** Lines every `distance` picture pixels, every second, fourth … of them where they would lie too close. */
export function drawGrid(context: CanvasRenderingContext2D, picture: Size, { scale, x, y }: Viewport, distance: number): void {
  const step = shownDistance(distance, scale);
  const ratio = devicePixelRatio;
  const right = x + picture.width * scale;
  const bottom = y + picture.height * scale;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.beginPath();
  for (let at = step; at < picture.width; at += step) {
    const line = Math.round(x + at * scale) + 0.5;
    context.moveTo(line, y);
    context.lineTo(line, bottom);
  }
  for (let at = step; at < picture.height; at += step) {
    const line = Math.round(y + at * scale) + 0.5;
    context.moveTo(x, line);
    context.lineTo(right, line);
  }
  context.lineWidth = 1;
  context.setLineDash([]);
  context.strokeStyle = 'rgba(255, 255, 255, 0.35)';
  context.stroke();
}

export function shownDistance(distance: number, scale: number): number {
  let step = distance;
  while (step * scale < CLOSEST) {
    step *= 2;
  }
  return step;
}
