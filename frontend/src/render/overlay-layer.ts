import type { Label } from '../api/types.ts';
import type { Point, Shape, Size } from '../geometry/shapes.ts';
import type { Id } from '../model/annotation.ts';
import type { Draft } from '../session/draft.ts';
import { drawTag } from './tags.ts';
import { UNKNOWN_LABEL_COLOR } from './colors.ts';
import { drawDraft } from './draft.ts';
import { drawFigure, outline, stroke } from './figure.ts';
import { drawHandles } from './handles.ts';
import { drawingOf } from './kinds/drawings.ts';
import { type Viewport, toScreen } from './viewport.ts';

/** How one object is to look. */
export interface OverlayObject {
  readonly id: Id;
  readonly shape: Shape;
  readonly label: Label | undefined;
  /** Proposals are dashed, interpolated boxes thinner than keyframes, outside ones faint. */
  readonly look: 'solid' | 'interpolated' | 'proposal' | 'outside';
  readonly occluded: boolean;
  readonly score: number | undefined;
}

export interface Overlay {
  readonly objects: readonly OverlayObject[];
  readonly selectedId: Id | undefined;
  readonly hoveredId: Id | undefined;
  readonly alsoSelected: ReadonlySet<Id>;
  readonly draft: Draft | undefined;
  readonly draftLabel: Label | undefined;
  /** Where the crosshair is, screen pixels. */
  readonly crosshair: Point | undefined;
  readonly picture: Size;
  readonly fill: number;
  readonly names: boolean;
  readonly handles: boolean;
}


export function drawOverlay(context: CanvasRenderingContext2D, overlay: Overlay, viewport: Viewport): void {
  const ratio = devicePixelRatio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  let selected: OverlayObject | undefined;
  const also: OverlayObject[] = [];
  for (const object of overlay.objects) {
    if (object.id === overlay.selectedId) {
      selected = object;
    } else if (overlay.alsoSelected.has(object.id)) {
      also.push(object);
    } else {
      drawObject(context, object, overlay, viewport);
    }
  }
  drawTags(context, overlay, viewport);
  also.forEach((object) => drawSelected(context, object, { ...overlay, handles: false }, viewport));
  if (selected) {
    drawSelected(context, selected, overlay, viewport);
  }
  if (overlay.crosshair) {
    drawCrosshair(context, overlay.crosshair);
  }
  if (overlay.draft) {
    drawDraft(context, overlay.draft, overlay.draftLabel, viewport);
  }
}

function drawObject(context: CanvasRenderingContext2D, object: OverlayObject, overlay: Overlay, viewport: Viewport): void {
  if (object.look === 'outside') {
    return;
  }
  const color = object.label?.color ?? UNKNOWN_LABEL_COLOR;
  const hovered = object.id === overlay.hoveredId;
  const width = object.look === 'interpolated' && !hovered ? 1 : 2;
  const fill = hovered ? Math.max(0.16, overlay.fill) : overlay.fill;
  drawFigure(context, object.shape, viewport, { color, fill, label: object.label }, width, () =>
    outline(context, color, width, dashOf(object)),
  );
}

/** After all outlines, so that none crosses a name. */
function drawTags(context: CanvasRenderingContext2D, overlay: Overlay, viewport: Viewport): void {
  for (const object of overlay.objects) {
    const named = overlay.names || object.id === overlay.hoveredId;
    const plain = object.look !== 'outside' && object.id !== overlay.selectedId && !overlay.alsoSelected.has(object.id);
    const anchor = plain && (named || object.look === 'proposal') ? tagAnchor(object, viewport) : undefined;
    if (anchor) {
      drawTag(context, object, anchor, named);
    }
  }
}

function drawSelected(context: CanvasRenderingContext2D, object: OverlayObject, overlay: Overlay, viewport: Viewport): void {
  const color = object.label?.color ?? UNKNOWN_LABEL_COLOR;
  drawFigure(context, object.shape, viewport, { color, fill: Math.max(0.12, overlay.fill), label: object.label, selected: true }, 2, () => {
    stroke(context, 'rgba(0, 0, 0, 0.85)', 6);
    stroke(context, '#fff', 4);
    stroke(context, color, 2, dashOf(object));
  });
  const anchor = tagAnchor(object, viewport);
  if (anchor) {
    drawTag(context, object, anchor, true);
  }
  if (overlay.handles) {
    drawHandles(context, object.shape, viewport);
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

function dashOf(object: OverlayObject): number[] {
  if (object.look === 'proposal') {
    return [6, 4];
  }
  if (object.look === 'outside') {
    return [2, 5];
  }
  return object.occluded ? [10, 3] : [];
}

function tagAnchor({ shape, look }: OverlayObject, viewport: Viewport): Point | undefined {
  const anchor = look === 'proposal' && shape.kind === 'box' ? { x: shape.x2, y: shape.y1 } : drawingOf(shape).anchor(shape);
  return anchor && toScreen(viewport, anchor);
}
