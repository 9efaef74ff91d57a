import type { Point } from '../geometry/shapes.ts';
import { pan } from '../render/viewport.ts';
import type { EditorSession } from '../session/editor-session.ts';
import type { Pointer, Tool } from './tool.ts';

export class HandTool implements Tool {
  private last: Point | undefined;

  constructor(private readonly session: EditorSession) {}

  down(pointer: Pointer): void {
    this.last = pointer.screen;
  }

  move({ screen }: Pointer): void {
    if (this.last) {
      this.session.set('viewport', pan(this.session.viewport, screen.x - this.last.x, screen.y - this.last.y));
      this.last = screen;
    }
  }

  up(): void {
    this.last = undefined;
  }

  cancel(): boolean {
    const panning = this.last !== undefined;
    this.last = undefined;
    return panning;
  }

  cursor(): string {
    return this.last ? 'grabbing' : 'grab';
  }
}
