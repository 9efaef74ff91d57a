import type { Label } from '../api/types.ts';
import { RESIZE_HANDLES, handlePosition } from '../geometry/box-drag.ts';
import { centreOf, cornersOf, rotate } from '../geometry/rotation.ts';
import type { BoxShape, Pair, Point, Shape, Size } from '../geometry/shapes.ts';
import type { Id } from '../model/annotation.ts';
import { drawTag } from './tags.ts';
import { UNKNOWN_LABEL_COLOR, withAlpha } from './colors.ts';
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
  readonly draft: BoxShape | undefined;
  readonly draftLabel: Label | undefined;
  /** Where the crosshair is, screen pixels. */
  readonly crosshair: Point | undefined;
  readonly picture: Size;
  readonly fill: number;
  readonly names: boolean;
  readonly handles: boolean;
}

const HALO = 'rgba(0, 0, 0, 0.55)';
const HANDLE_SIZE = 8;

export function drawOverlay(context: CanvasRenderingContext2D, overlay: Overlay, viewport: Viewport): void {
  const ratio = devicePixelRatio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  let selected: OverlayObject | undefined;
  for (const object of overlay.objects) {
    if (object.id === overlay.selectedId) {
      selected = object;
    } else {
      drawObject(context, object, overlay, viewport);
    }
  }
  drawTags(context, overlay, viewport);
  if (selected) {
    drawSelected(context, selected, overlay, viewport);
  }
  if (overlay.crosshair) {
    drawCrosshair(context, overlay.crosshair);
  }
  if (overlay.draft) {
    const color = overlay.draftLabel?.color ?? UNKNOWN_LABEL_COLOR;
    trace(context, overlay.draft, viewport);
    context.fillStyle = withAlpha(color, 0.15);
    context.fill();
    outline(context, color, 2, []);
  }
}

function drawObject(context: CanvasRenderingContext2D, object: OverlayObject, overlay: Overlay, viewport: Viewport): void {
  if (object.look === 'outside') {
    return;
  }
  const color = object.label?.color ?? UNKNOWN_LABEL_COLOR;
  const hovered = object.id === overlay.hoveredId;
  const width = object.look === 'interpolated' && !hovered ? 1 : 2;
  trace(context, object.shape, viewport, width);
  const fill = hovered ? Math.max(0.16, overlay.fill) : overlay.fill;
  if (fill > 0) {
    context.fillStyle = withAlpha(color, fill);
    context.fill();
  }
  outline(context, color, width, dashOf(object));
}

/** After all outlines, so that none crosses a name. */
function drawTags(context: CanvasRenderingContext2D, overlay: Overlay, viewport: Viewport): void {
  for (const object of overlay.objects) {
    const named = overlay.names || object.id === overlay.hoveredId;
    const plain = object.look !== 'outside' && object.id !== overlay.selectedId;
    if (plain && (named || object.look === 'proposal')) {
      drawTag(context, object, tagAnchor(object, viewport), named);
    }
  }
}

function drawSelected(context: CanvasRenderingContext2D, object: OverlayObject, overlay: Overlay, viewport: Viewport): void {
  const color = object.label?.color ?? UNKNOWN_LABEL_COLOR;
  trace(context, object.shape, viewport);
  context.fillStyle = withAlpha(color, Math.max(0.12, overlay.fill));
  context.fill();
  stroke(context, 'rgba(0, 0, 0, 0.85)', 6);
  stroke(context, '#fff', 4);
  stroke(context, color, 2, dashOf(object));
  drawTag(context, object, tagAnchor(object, viewport), true);
  if (overlay.handles && object.shape.kind === 'box') {
    drawHandles(context, object.shape, viewport);
  }
}

function drawHandles(context: CanvasRenderingContext2D, shape: BoxShape, viewport: Viewport): void {
  context.fillStyle = '#fff';
  context.strokeStyle = '#111';
  context.lineWidth = 1;
  const narrow = (shape.x2 - shape.x1) * viewport.scale < HANDLE_SIZE * 4;
  const flat = (shape.y2 - shape.y1) * viewport.scale < HANDLE_SIZE * 4;
  for (const handle of RESIZE_HANDLES) {
    if ((narrow && (handle === 'n' || handle === 's')) || (flat && (handle === 'e' || handle === 'w'))) {
      continue;
    }
    const { x, y } = toScreen(viewport, rotate(handlePosition(shape, handle), centreOf(shape), shape.rotation));
    const left = Math.round(x - HANDLE_SIZE / 2) + 0.5;
    const top = Math.round(y - HANDLE_SIZE / 2) + 0.5;
    context.fillRect(left, top, HANDLE_SIZE - 1, HANDLE_SIZE - 1);
    context.strokeRect(left, top, HANDLE_SIZE - 1, HANDLE_SIZE - 1);
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

/** Dark below the colour, so that the line reads on any picture. */
function outline(context: CanvasRenderingContext2D, color: string, width: number, dash: number[]): void {
  stroke(context, HALO, width + 2);
  stroke(context, color, width, dash);
}

function stroke(context: CanvasRenderingContext2D, color: string, width: number, dash: number[] = []): void {
  context.setLineDash(dash);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
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

/** An upright box lies so that lines of the given width, or of one wider by an even number, end between pixels. */
function trace(context: CanvasRenderingContext2D, shape: Shape, viewport: Viewport, lineWidth = 2): void {
  context.beginPath();
  if (shape.kind === 'box' && shape.rotation === 0) {
    const from = toScreen(viewport, { x: shape.x1, y: shape.y1 });
    const to = toScreen(viewport, { x: shape.x2, y: shape.y2 });
    const left = Math.round(from.x);
    const top = Math.round(from.y);
    const shift = (lineWidth % 2) / 2;
    context.rect(left + shift, top + shift, Math.round(to.x) - left, Math.round(to.y) - top);
    return;
  }
  const corners = shape.kind === 'box' ? cornersOf(shape) : pointsOf('points' in shape ? shape.points : []);
  corners.forEach((corner, i) => {
    const { x, y } = toScreen(viewport, corner);
    if (shape.kind === 'points') {
      context.moveTo(x + 3, y);
      context.arc(x, y, 3, 0, Math.PI * 2);
    } else if (i === 0) {
      context.moveTo(x, y);
    } else {
      context.lineTo(x, y);
    }
  });
  if (shape.kind === 'box' || shape.kind === 'polygon') {
    context.closePath();
  }
}

function pointsOf(pairs: readonly Pair[]): Point[] {
  return pairs.map(([x, y]) => ({ x, y }));
}

function tagAnchor({ shape, look }: OverlayObject, viewport: Viewport): Point {
  if (look === 'proposal' && shape.kind === 'box') {
    return toScreen(viewport, { x: shape.x2, y: shape.y1 });
  }
  const corners = shape.kind === 'box' ? cornersOf(shape) : pointsOf('points' in shape ? shape.points : []);
  const top = corners.reduce((best, corner) => (corner.y < best.y ? corner : best));
  return toScreen(viewport, top);
}
