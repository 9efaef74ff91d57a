import { readableOn } from '../render/colors.ts';
import type { Seen } from './camera-api.ts';

/** The picture that was looked at, with boxes, names and scores: they fit, however late the answer comes. */
export function drawSeen(
  canvas: HTMLCanvasElement,
  picture: HTMLCanvasElement | HTMLImageElement,
  seen: Seen,
  colours: readonly string[],
): void {
  const width = picture instanceof HTMLImageElement ? picture.naturalWidth : picture.width;
  const height = picture instanceof HTMLImageElement ? picture.naturalHeight : picture.height;
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) {
    return;
  }
  context.drawImage(picture, 0, 0);
  const unit = Math.max(1, width / 640);
  context.scale(width / seen.width, height / seen.height);
  const line = (2 * unit * seen.width) / width;
  const text = (13 * unit * seen.width) / width;
  context.font = `600 ${text}px system-ui, sans-serif`;
  context.textBaseline = 'top';
  for (const box of seen.boxes) {
    const colour = colours[box.classIndex] ?? '#5b8cff';
    context.strokeStyle = colour;
    context.lineWidth = line;
    context.strokeRect(box.x1, box.y1, box.x2 - box.x1, box.y2 - box.y1);
    const words = `${box.className} ${box.score.toFixed(2)}`;
    const top = Math.max(0, box.y1 - text * 1.35);
    context.fillStyle = colour;
    context.fillRect(box.x1 - line / 2, top, context.measureText(words).width + text * 0.6, text * 1.35);
    context.fillStyle = readableOn(colour);
    context.fillText(words, box.x1 + text * 0.3 - line / 2, top + text * 0.15);
  }
}
