import type { Point, Size } from '../geometry/shapes.ts';

/** Clockwise quarter turns by which the canvases are shown as a whole; all drawing is done as if there were none. */
export type Turn = 0 | 1 | 2 | 3;

export function turnedBy(turn: Turn, by: 1 | -1): Turn {
  return ((turn + by + 4) % 4) as Turn;
}

export function turnedSize({ width, height }: Size, turn: Turn): Size {
  return turn % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** Where one sees a point of a canvas, which has the given size before the turn. */
export function turned({ x, y }: Point, turn: Turn, { width, height }: Size): Point {
  return [{ x, y }, { x: height - y, y: x }, { x: width - x, y: height - y }, { x: y, y: width - x }][turn]!;
}

/** The inverse of `turned`. */
export function unturned({ x, y }: Point, turn: Turn, { width, height }: Size): Point {
  return [{ x, y }, { x: y, y: height - x }, { x: width - x, y: height - y }, { x: width - y, y: x }][turn]!;
}

/** A step as one sees it, in the directions that the canvas has before the turn. */
export function unturnedStep(step: Point, turn: Turn): Point {
  return unturned(step, turn, { width: 0, height: 0 });
}

const QUARTER_ON: Readonly<Record<string, string>> = {
  'ns-resize': 'ew-resize',
  'ew-resize': 'ns-resize',
  'nesw-resize': 'nwse-resize',
  'nwse-resize': 'nesw-resize',
};

export function turnedCursor(cursor: string, turn: Turn): string {
  return turn % 2 === 0 ? cursor : (QUARTER_ON[cursor] ?? cursor);
}

/** Draws at the origin what is to be upright at `at` in spite of the turn. */
export function uprightAt(context: CanvasRenderingContext2D, at: Point, turn: Turn, draw: () => void): void {
  context.save();
  context.translate(at.x, at.y);
  context.rotate((-turn * Math.PI) / 2);
  draw();
  context.restore();
}
