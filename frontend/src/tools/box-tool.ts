import { MIN_SIDE, clip } from '../geometry/box-drag.ts';
import { type BoxShape, type Point, box } from '../geometry/shapes.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { drawObject } from '../session/object-actions.ts';
import { type Pointer, type Tool, travelled } from './tool.ts';

interface Drawing {
  readonly corner: Point;
  readonly screen: Point;
  /** The first of two clicks is done; the next press ends the box. */
  readonly clicked: boolean;
}

/** Draws a box by a drag or by two clicks, with the active label; stays ready for the next one. */
export class BoxTool implements Tool {
  private drawing: Drawing | undefined;

  constructor(private readonly session: EditorSession) {}

  down(pointer: Pointer): void {
    if (!this.session.canEdit || this.drawing) {
      return;
    }
    this.session.select(undefined);
    this.drawing = { corner: this.inside(pointer.image), screen: pointer.screen, clicked: false };
  }

  move(pointer: Pointer): void {
    if (this.drawing) {
      this.session.set('draft', this.boxTo(pointer));
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
    const shape = this.boxTo(pointer);
    this.cancel();
    if (shape && shape.x2 - shape.x1 >= MIN_SIDE && shape.y2 - shape.y1 >= MIN_SIDE) {
      drawObject(this.session, clip(shape, this.session.media!));
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
  private boxTo({ image, shift }: Pointer): BoxShape | undefined {
    if (!this.drawing) {
      return undefined;
    }
    const from = this.drawing.corner;
    const to = this.inside(image);
    if (!shift) {
      return box(from.x, from.y, to.x, to.y);
    }
    const side = Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
    return box(from.x, from.y, from.x + Math.sign(to.x - from.x) * side, from.y + Math.sign(to.y - from.y) * side);
  }

  private inside(point: Point): Point {
    const { width, height } = this.session.media!;
    return { x: Math.min(Math.max(point.x, 0), width), y: Math.min(Math.max(point.y, 0), height) };
  }
}
