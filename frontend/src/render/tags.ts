import type { Point } from '../geometry/shapes.ts';
import { readableOn } from './colors.ts';
import type { OverlayObject } from './overlay-object.ts';
import { type Turn, uprightAt } from './turn.ts';

const HEIGHT = 15;
const PADDING = 4;
const FONT = '600 11px system-ui, sans-serif';

const widths = new Map<string, number>();

/**
 * The text in a small flag above the corner `at`; below it at the picture's upper edge. A proposal's ends at its
 * corner, the right one, so that it does not hide the name of an object there.
 */
export function drawTag(context: CanvasRenderingContext2D, object: OverlayObject, at: Point, text: string, turn: Turn = 0): void {
  if (text && turn !== 0) {
    uprightAt(context, at, turn, () => drawUpright(context, object, { x: 0, y: HEIGHT }, text));
  } else if (text) {
    drawUpright(context, object, at, text);
  }
}

function drawUpright(context: CanvasRenderingContext2D, object: OverlayObject, at: Point, text: string): void {
  const { color } = object;
  context.font = FONT;
  const width = widthOf(context, text) + 2 * PADDING;
  const x = Math.round(object.look === 'proposal' ? at.x + 1 - width : at.x - 1);
  const y = Math.round(at.y < HEIGHT ? at.y : at.y - HEIGHT);
  context.globalAlpha = object.look === 'interpolated' ? 0.75 : 0.95;
  context.fillStyle = object.look === 'proposal' ? 'rgba(15, 15, 15, 0.8)' : color;
  context.fillRect(x, y, width, HEIGHT);
  context.globalAlpha = 1;
  context.fillStyle = object.look === 'proposal' ? color : readableOn(color);
  context.textBaseline = 'middle';
  context.fillText(text, x + PADDING, y + HEIGHT / 2 + 0.5);
}

function widthOf(context: CanvasRenderingContext2D, text: string): number {
  let width = widths.get(text);
  if (width === undefined) {
    width = context.measureText(text).width;
    widths.set(text, width);
  }
  return width;
}
