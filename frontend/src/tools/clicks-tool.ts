import { clampPoint } from '../geometry/drag-options.ts';
import type { Point, Shape } from '../geometry/shapes.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { drawObject } from '../session/object-actions.ts';
import type { Pointer, Tool } from './tool.ts';

/** Draws with a fixed number of clicks; Backspace takes the last one back. */
export class ClicksTool implements Tool {
  private points: Point[] = [];

  /** `figure` gives what the points make so far, undefined where it is nothing to be seen. */
  constructor(
    private readonly session: EditorSession,
    private readonly clicks: number,
    private readonly figure: (points: readonly Point[]) => Shape | undefined,
  ) {}

  down(pointer: Pointer): void {
    if (!this.session.canEdit) {
      return;
    }
    if (this.points.length === 0) {
      this.session.select(undefined);
    }
    this.points.push(this.placeOf(pointer));
    if (this.points.length < this.clicks) {
      this.show([]);
      return;
    }
    const shape = this.figure(this.points);
    this.cancel();
    if (shape) {
      drawObject(this.session, shape);
    }
  }

  move(pointer: Pointer): void {
    if (this.points.length > 0) {
      this.show([this.placeOf(pointer)]);
    }
  }

  up(): void {}

  key(name: string): boolean {
    if (name !== 'Backspace' || this.points.length === 0) {
      return false;
    }
    this.points.pop();
    this.points.length === 0 ? this.cancel() : this.show([]);
    return true;
  }

  cancel(): boolean {
    const begun = this.points.length > 0;
    this.points = [];
    this.session.set('draft', undefined);
    return begun;
  }

  cursor(): string {
    return this.session.canEdit ? 'crosshair' : 'not-allowed';
  }

  private show(next: readonly Point[]): void {
    this.session.set('draft', { shape: this.figure([...this.points, ...next]), dots: [...this.points] });
  }

  private placeOf({ image }: Pointer): Point {
    return clampPoint(image, this.session.media!);
  }
}
