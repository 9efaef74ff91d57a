import type { MaskBuffer } from '../geometry/mask-buffer.ts';
import type { Point } from '../geometry/shapes.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { bufferToPaint, commitPainting, selectedMask } from '../session/mask-painting.ts';
import type { Pointer, Tool } from './tool.ts';

const SMALLEST = 1;
const LARGEST = 500;
const STEP = 1.15;

/**
 * Paints on the selected mask or erases from it; without one a stroke of the brush begins a new mask. Each stroke is a
 * gesture of its own. Enter ends the mask.
 */
export class BrushTool implements Tool {
  private stroke: { readonly buffer: MaskBuffer; last: Point } | undefined;
  private at: Point | undefined;

  constructor(
    private readonly session: EditorSession,
    private readonly erases: boolean,
  ) {}

  down({ image, alt }: Pointer): void {
    this.at = image;
    if (!this.session.canEdit) {
      return;
    }
    if (this.erases && !selectedMask(this.session)) {
      this.session.notify('Select a mask first, then erase from it.');
      return;
    }
    if (alt) {
      this.session.select(undefined);
    }
    const buffer = bufferToPaint(this.session);
    if (buffer) {
      this.stroke = { buffer, last: image };
      this.paint(image);
    }
  }

  move({ image }: Pointer): void {
    this.at = image;
    this.paint(image);
  }

  up({ image }: Pointer): void {
    const { stroke } = this;
    if (stroke) {
      this.paint(image);
      this.stroke = undefined;
      commitPainting(this.session, stroke.buffer, this.erases ? 'erase' : 'brush');
      this.show();
    }
  }

  key(name: string): boolean {
    if (name === '[' || name === ']') {
      this.resize(name === ']');
      return true;
    }
    if (name === 'Enter' && selectedMask(this.session)) {
      this.session.select(undefined);
      return true;
    }
    return false;
  }

  wheel(up: boolean): boolean {
    this.resize(up);
    return true;
  }

  cancel(): boolean {
    const begun = this.stroke !== undefined;
    this.stroke = undefined;
    this.session.set('draft', undefined);
    return begun;
  }

  cursor(): string {
    return this.session.canEdit ? 'none' : 'not-allowed';
  }

  private paint(to: Point): void {
    if (this.stroke) {
      this.stroke.buffer.stroke(this.stroke.last, to, this.radius, this.erases ? 0 : 1);
      this.stroke.last = to;
    }
    this.show();
  }

  private resize(larger: boolean): void {
    const { brush } = this.session.settings;
    const next = larger ? Math.max(brush + 1, brush * STEP) : Math.min(brush - 1, brush / STEP);
    this.session.change({ brush: Math.round(Math.min(LARGEST, Math.max(SMALLEST, next))) });
    this.show();
  }

  private show(): void {
    if (this.at) {
      const brush = { at: this.at, radius: this.radius, erases: this.erases };
      this.session.set('draft', this.stroke ? { brush, painting: this.stroke.buffer } : { brush });
    }
  }

  private get radius(): number {
    return this.session.settings.brush / 2;
  }
}
