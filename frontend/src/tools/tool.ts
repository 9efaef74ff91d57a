import type { Point } from '../geometry/shapes.ts';

/** A pointer event with its position on the screen (CSS pixels of the canvas) and on the picture. */
export interface Pointer {
  readonly screen: Point;
  readonly image: Point;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Also the Mac's command key. */
  readonly ctrl: boolean;
}

/** A small state machine fed with the primary button's events, all between `down` and `up` captured. */
export interface Tool {
  down(pointer: Pointer): void;
  /** Also without a button held. */
  move(pointer: Pointer): void;
  up(pointer: Pointer): void;
  /** Back to rest; what was begun is as if it had not been. True where something was begun. */
  cancel(): boolean;
  /** CSS cursor for a pointer there. */
  cursor(pointer: Pointer): string;
  /** A key by its name in the keymap; true where the tool has used it. */
  key?(name: string): boolean;
  /** The wheel, turned up or down; true where the tool has used it. */
  wheel?(up: boolean): boolean;
}

/** Pointer travel in CSS pixels below which a press is a click. */
export const CLICK_TRAVEL = 4;

export function travelled(from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) > CLICK_TRAVEL;
}
