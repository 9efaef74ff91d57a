import { MIN_SIDE } from '../geometry/box-drag.ts';
import { clampPoint } from '../geometry/drag-options.ts';
import { type BoxShape, type Point, type Shape, box } from '../geometry/shapes.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { drawObject } from '../session/object-actions.ts';
import { type Pointer, type Tool, travelled } from './tool.ts';

interface Drawing {
  readonly corner: Point;
  readonly screen: Point;
  /** The first of two clicks is done; the next press ends the rectangle. */
  readonly clicked: boolean;
}

/** Draws what fits into a rectangle, by a drag or by two clicks, with the active label; stays ready for the next one. */
export class RectangleTool implements Tool {
  private drawing: Drawing | undefined;

  /** `figure` makes the shape out of the rectangle; undefined, with the reason said, where it can't. */
  constructor(
    private readonly session: EditorSession,
    private readonly figure: (rectangle: BoxShape) => Shape | undefined,
  ) {}

  down(pointer: Pointer): void {
    if (!this.session.canEdit || this.drawing) {
      return;
    }
    this.session.select(undefined);
    this.drawing = { corner: this.placeOf(pointer), screen: pointer.screen, clicked: false };
  }

  move(pointer: Pointer): void {
    const rectangle = this.rectangleTo(pointer);
    if (rectangle) {
      this.session.set('draft', { shape: this.figure(rectangle) });
    }
  }

  up(pointer: Pointer): void {
    const drawing = this.drawing;
    if (!drawing) {
      return;
    }
    if (!drawing.clicked && !travelled(drawing.screen, pointer.screen)) {
      this.drawing = { ...drawing, clicked: true };
      return;
    }
    const rectangle = this.rectangleTo(pointer)!;
    this.cancel();
    const large = rectangle.x2 - rectangle.x1 >= MIN_SIDE && rectangle.y2 - rectangle.y1 >= MIN_SIDE;
    const shape = large ? this.figure(rectangle) : undefined;
    if (shape) {
      drawObject(this.session, shape);
    }
  }

  cancel(): boolean {
    const begun = this.drawing !== undefined;
    this.drawing = undefined;
    this.session.set('draft', undefined);
    return begun;
  }

  cursor(): string {
    return this.session.canEdit ? 'crosshair' : 'not-allowed';
  }

  /** To the pointer; a square with shift. */
  private rectangleTo(pointer: Pointer): BoxShape | undefined {
    if (!this.drawing) {
      return undefined;
    }
    const from = this.drawing.corner;
    const to = this.placeOf(pointer);
    if (!pointer.shift) {
      return box(from.x, from.y, to.x, to.y);
    }
    const side = Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
    return box(from.x, from.y, from.x + Math.sign(to.x - from.x) * side, from.y + Math.sign(to.y - from.y) * side);
  }

  private placeOf({ image }: Pointer): Point {
    return clampPoint(image, this.session.media!);
  }
}
