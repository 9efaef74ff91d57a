import type { Point } from '../geometry/shapes.ts';
import { cleared } from './canvas.ts';
import { drawCrowd, drawOne, isCrowded } from './crowd.ts';
import { drawDraft } from './draft.ts';
import { drawFigure } from './figure.ts';
import { drawHandles } from './handles.ts';
import { type Overlay, type OverlayObject, dashOf, tagAnchor } from './overlay-object.ts';
import { stroke } from './stroke.ts';
import { drawTag } from './tags.ts';
import type { Viewport } from './viewport.ts';

/** Drawn beyond each edge, as a share of the area, so that a moved view has something to show. */
const MARGIN = 0.25;
const SETTLE_MILLIS = 120;

interface Drawn {
  readonly crowd: Overlay['crowd'];
  readonly style: Overlay['style'];
  readonly viewport: Viewport;
  readonly width: number;
  readonly height: number;
  readonly crowded: boolean;
}

/**
 * Draws what lies on the picture. The many that stand still are kept on a canvas of their own as soon as they are drawn
 * again or rest: a drag draws one object, and while the view moves over a crowd that canvas is moved, and drawn anew when
 * the view rests.
 */
export class OverlayLayer {
  private readonly still = document.createElement('canvas');
  private drawn: Drawn | undefined;
  private latest: Overlay | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;

  /** `settled` asks for another `draw`. */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly settled: () => void,
  ) {}

  close(): void {
    clearTimeout(this.settling);
  }

  draw(overlay: Overlay, viewport: Viewport): void {
    const context = this.canvas.getContext('2d')!;
    const ratio = devicePixelRatio;
    const isNew = overlay.crowd !== this.latest?.crowd || overlay.style !== this.latest.style;
    this.latest = overlay;
    if (!isNew) {
      this.updateStill(overlay, viewport, ratio);
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (isNew) {
      const area = { width: this.canvas.width / ratio, height: this.canvas.height / ratio };
      drawCrowd(context, overlay.crowd, overlay.style, viewport, area);
      this.settle();
    } else {
      this.placeStill(context, viewport, ratio);
    }
    drawLive(context, overlay, viewport);
  }

  private updateStill(overlay: Overlay, viewport: Viewport, ratio: number): void {
    const { drawn } = this;
    const { width, height } = this.canvas;
    const sameScene =
      drawn?.crowd === overlay.crowd && drawn.style === overlay.style && drawn.width === width && drawn.height === height;
    if (sameScene && sameView(drawn.viewport, viewport)) {
      return;
    }
    if (sameScene && drawn.crowded && this.covers(drawn, viewport, ratio)) {
      this.settle();
      return;
    }
    this.drawStill(overlay, viewport, ratio);
  }

  /** Draws the kept canvas anew when nothing has changed for a while. */
  private settle(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.drawn = undefined;
      this.settled();
    }, SETTLE_MILLIS);
  }

  private drawStill({ crowd, style }: Overlay, viewport: Viewport, ratio: number): void {
    clearTimeout(this.settling);
    const { width, height } = this.canvas;
    const marginX = Math.round(width * MARGIN);
    const marginY = Math.round(height * MARGIN);
    const context = cleared(this.still, width + 2 * marginX, height + 2 * marginY);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const shifted = { ...viewport, x: viewport.x + marginX / ratio, y: viewport.y + marginY / ratio };
    const area = { width: this.still.width / ratio, height: this.still.height / ratio };
    const seen = drawCrowd(context, crowd, style, shifted, area);
    this.drawn = { crowd, style, viewport, width, height, crowded: isCrowded(seen) };
  }

  /** Whether the kept canvas fills the area, at a scale that is not too far from its own. */
  private covers(drawn: Drawn, now: Viewport, ratio: number): boolean {
    const { left, top, factor } = this.placeOfStill(drawn, now, ratio);
    const right = left + (this.still.width / ratio) * factor;
    const bottom = top + (this.still.height / ratio) * factor;
    return factor < 3 && left <= 0 && top <= 0 && right >= drawn.width / ratio && bottom >= drawn.height / ratio;
  }

  /** Of its corner on the area, CSS pixels, and by how much it is enlarged. */
  private placeOfStill({ viewport: was, width, height }: Drawn, now: Viewport, ratio: number) {
    const factor = now.scale / was.scale;
    return {
      factor,
      left: now.x - factor * (was.x + Math.round(width * MARGIN) / ratio),
      top: now.y - factor * (was.y + Math.round(height * MARGIN) / ratio),
    };
  }

  private placeStill(context: CanvasRenderingContext2D, viewport: Viewport, ratio: number): void {
    const { left, top, factor } = this.placeOfStill(this.drawn!, viewport, ratio);
    const whole = (value: number) => (factor === 1 ? Math.round(value * ratio) / ratio : value);
    context.drawImage(
      this.still,
      whole(left),
      whole(top),
      (this.still.width / ratio) * factor,
      (this.still.height / ratio) * factor,
    );
  }
}

function sameView(a: Viewport, b: Viewport): boolean {
  return a.scale === b.scale && a.x === b.x && a.y === b.y && a.turn === b.turn;
}

function drawLive(context: CanvasRenderingContext2D, overlay: Overlay, viewport: Viewport): void {
  const { hovered, also, selected, style } = overlay;
  if (hovered) {
    drawOne(context, hovered, { ...style, fill: Math.max(0.16, style.fill) }, viewport, 2);
    drawTagOf(context, hovered, viewport);
  }
  also.forEach((object) => drawSelected(context, object, overlay, viewport));
  if (selected) {
    drawSelected(context, selected, overlay, viewport);
    if (overlay.handles) {
      drawHandles(context, selected.shape, viewport);
    }
  }
  if (overlay.crosshair) {
    drawCrosshair(context, overlay.crosshair);
  }
  if (overlay.draft) {
    drawDraft(context, overlay.draft, overlay.draftLabel, viewport);
  }
}

function drawSelected(context: CanvasRenderingContext2D, object: OverlayObject, { style }: Overlay, viewport: Viewport): void {
  const { color, label } = object;
  drawFigure(context, object.shape, viewport, { color, fill: Math.max(0.12, style.fill), label, selected: true }, 2, () => {
    stroke(context, 'rgba(0, 0, 0, 0.85)', 6);
    stroke(context, '#fff', 4);
    stroke(context, color, 2, dashOf(object));
  });
  drawTagOf(context, object, viewport);
}

function drawTagOf(context: CanvasRenderingContext2D, object: OverlayObject, viewport: Viewport): void {
  const anchor = tagAnchor(object, viewport);
  if (anchor) {
    drawTag(context, object, anchor, object.fullText, viewport.turn);
  }
}

function drawCrosshair(context: CanvasRenderingContext2D, { x, y }: Point): void {
  const { width, height } = context.canvas;
  context.beginPath();
  context.moveTo(0, Math.round(y) + 0.5);
  context.lineTo(width / devicePixelRatio, Math.round(y) + 0.5);
  context.moveTo(Math.round(x) + 0.5, 0);
  context.lineTo(Math.round(x) + 0.5, height / devicePixelRatio);
  stroke(context, 'rgba(0, 0, 0, 0.45)', 2);
  stroke(context, 'rgba(255, 255, 255, 0.85)', 1);
}
