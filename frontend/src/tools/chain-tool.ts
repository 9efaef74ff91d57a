import { clampPoint } from '../geometry/drag-options.ts';
import { LEAST_POINTS } from '../geometry/points-drag.ts';
import type { Pair, Point, PointsShape, Shape } from '../geometry/shapes.ts';
import { toScreen } from '../render/viewport.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { snapped } from '../session/snapping.ts';
import { type Pointer, type Tool, travelled } from './tool.ts';

/** Screen pixels around the first point within which a click closes a polygon. */
const CLOSE_REACH = 8;
/** Screen pixels between two points of a free drawing. */
const FREE_STEP = 10;

/**
 * Draws a polygon, a polyline or points by clicks. Enter, a second click at the same place and, for a polygon, a click
 * on the first point end it; Backspace takes the last point back; dragging with shift draws freely.
 */
export class ChainTool implements Tool {
  private points: Point[] = [];
  private free = false;

  constructor(
    private readonly session: EditorSession,
    private readonly kind: PointsShape['kind'],
    private readonly finished: (shape: PointsShape) => void,
    /** Whether what is selected stays so while drawing. */
    private readonly keepsSelection = false,
  ) {}

  down(pointer: Pointer): void {
    if (!this.session.canEdit) {
      return;
    }
    if (this.points.length === 0 && !this.keepsSelection) {
      this.session.select(undefined);
    }
    if (this.ends(pointer)) {
      this.finish();
      return;
    }
    const near = this.near(pointer);
    this.points.push(this.placeOf(pointer, near));
    this.free = pointer.shift && this.kind !== 'points';
    this.show(pointer, near);
  }

  move(pointer: Pointer): void {
    const near = this.near(pointer);
    const last = this.points.at(-1);
    if (this.free && last && distance(this.toScreen(last), pointer.screen) >= FREE_STEP) {
      this.points.push(this.placeOf(pointer, near));
    }
    if (this.points.length > 0 || near || this.session.draft) {
      this.show(pointer, near);
    }
  }

  up(): void {
    this.free = false;
  }

  key(name: string): boolean {
    if (this.points.length === 0) {
      return false;
    }
    if (name === 'Enter') {
      this.finish();
      return true;
    }
    if (name === 'Backspace') {
      this.points.pop();
      this.points.length === 0 ? this.cancel() : this.show();
      return true;
    }
    return false;
  }

  cancel(): boolean {
    const begun = this.points.length > 0;
    this.points = [];
    this.free = false;
    this.session.set('draft', undefined);
    return begun;
  }

  cursor(pointer: Pointer): string {
    return !this.session.canEdit ? 'not-allowed' : this.ends(pointer) && this.kind === 'polygon' ? 'pointer' : 'crosshair';
  }

  private ends({ screen }: Pointer): boolean {
    const [first] = this.points;
    const last = this.points.at(-1);
    if (!first || !last || this.points.length < LEAST_POINTS[this.kind]) {
      return false;
    }
    const closes = this.kind === 'polygon' && distance(this.toScreen(first), screen) <= CLOSE_REACH;
    return closes || !travelled(this.toScreen(last), screen);
  }

  private finish(): void {
    const points = this.points.map(pairOf);
    if (points.length < LEAST_POINTS[this.kind]) {
      this.session.notify(`A ${this.kind} takes at least ${LEAST_POINTS[this.kind]} points. Esc gives it up.`);
      return;
    }
    this.cancel();
    this.finished({ kind: this.kind, points });
  }

  private show(pointer?: Pointer, near?: Point): void {
    const next = pointer && !this.free && this.points.length > 0 ? [this.placeOf(pointer, near)] : [];
    const points = [...this.points, ...next].map(pairOf);
    this.session.set('draft', { shape: this.figure(points), dots: [...this.points], snapped: near });
  }

  private figure(points: readonly Pair[]): Shape | undefined {
    const kind = this.kind === 'polygon' && points.length < LEAST_POINTS.polygon ? 'polyline' : this.kind;
    return points.length === 0 ? undefined : { kind, points };
  }

  private near({ image, ctrl }: Pointer): Point | undefined {
    return snapped(this.session, image, ctrl);
  }

  private placeOf({ image }: Pointer, near: Point | undefined): Point {
    return clampPoint(near ?? image, this.session.media!);
  }

  private toScreen(point: Point): Point {
    return toScreen(this.session.viewport, point);
  }
}

function pairOf({ x, y }: Point): Pair {
  return [x, y];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
