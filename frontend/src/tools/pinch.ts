import type { Point } from '../geometry/shapes.ts';
import { pan, zoomAt } from '../render/viewport.ts';
import type { EditorSession } from '../session/editor-session.ts';

/** Two fingers on the picture: it follows them, moved and zoomed. */
export class Pinch {
  private readonly fingers = new Map<number, Point>();

  constructor(private readonly session: EditorSession) {}

  /** From the second finger until the last one is lifted the fingers belong to the view. */
  active = false;

  down(id: number, at: Point): void {
    this.fingers.set(id, at);
    this.active ||= this.fingers.size >= 2;
  }

  move(id: number, at: Point): void {
    if (!this.fingers.has(id)) {
      return;
    }
    const before = this.between();
    this.fingers.set(id, at);
    const after = this.between();
    if (before && after) {
      const moved = pan(this.session.viewport, after.middle.x - before.middle.x, after.middle.y - before.middle.y);
      const factor = before.distance > 0 && after.distance > 0 ? after.distance / before.distance : 1;
      this.session.set('viewport', zoomAt(moved, after.middle, factor));
    }
  }

  up(id: number): void {
    this.fingers.delete(id);
    this.active &&= this.fingers.size > 0;
  }

  private between(): { readonly middle: Point; readonly distance: number } | undefined {
    const [a, b] = [...this.fingers.values()];
    return a && b && { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, distance: Math.hypot(a.x - b.x, a.y - b.y) };
  }
}
