import type { BoxShape, Size } from '../geometry/shapes.ts';
import { withAlpha } from './colors.ts';
import { drawFigure, outline } from './figure.ts';
import { inView } from './in-view.ts';
import { uprightRect } from './kinds/box-drawing.ts';
import { HALO } from './kinds/kind-drawing.ts';
import { type OverlayObject, type OverlayStyle, dashOf, lineWidthOf, tagAnchor } from './overlay-object.ts';
import { stroke } from './stroke.ts';
import { drawTag } from './tags.ts';
import type { Viewport } from './viewport.ts';

/** From so many on the same looks are drawn together and lines have no dark edge around each figure's own. */
const CROWDED = 400;
/** More names than these nobody reads; the largest have them. */
const MOST_TAGS = 300;

/** All that is neither selected nor dragged. Returns how many can be seen. */
export function drawCrowd(
  context: CanvasRenderingContext2D,
  objects: readonly OverlayObject[],
  style: OverlayStyle,
  viewport: Viewport,
  area: Size,
): number {
  const seen = inView(objects, viewport, area).filter((object) => object.look !== 'outside');
  if (seen.length <= CROWDED) {
    seen.forEach((object) => drawOne(context, object, style, viewport));
  } else {
    const plain = seen.filter(isPlainBox);
    drawBoxes(context, plain, style, viewport);
    seen.forEach((object) => isPlainBox(object) || drawLight(context, object, style, viewport));
  }
  drawTags(context, seen, viewport);
  return seen.length;
}

export function isCrowded(count: number): boolean {
  return count > CROWDED;
}

/** One as it looks among few. */
export function drawOne(
  context: CanvasRenderingContext2D,
  object: OverlayObject,
  style: OverlayStyle,
  viewport: Viewport,
  lineWidth = lineWidthOf(object),
): void {
  const { color, label } = object;
  drawFigure(context, object.shape, viewport, { color, fill: style.fill, label }, lineWidth, () =>
    outline(context, color, lineWidth, dashOf(object), style.outline),
  );
}

function drawLight(context: CanvasRenderingContext2D, object: OverlayObject, style: OverlayStyle, viewport: Viewport): void {
  const { color, label } = object;
  const width = lineWidthOf(object);
  drawFigure(context, object.shape, viewport, { color, fill: style.fill, label }, width, () =>
    stroke(context, withAlpha(color, style.outline), width, dashOf(object)),
  );
}

interface Plain extends OverlayObject {
  readonly shape: BoxShape;
}

function isPlainBox(object: OverlayObject): object is Plain {
  return object.shape.kind === 'box' && object.shape.rotation === 0;
}

/** Upright boxes by look: thousands of them cost three changes of colour for each look. */
function drawBoxes(context: CanvasRenderingContext2D, boxes: readonly Plain[], style: OverlayStyle, viewport: Viewport): void {
  for (const group of byLook(boxes).values()) {
    const [{ color }] = group as [Plain];
    const width = lineWidthOf(group[0]!);
    const rects = group.map(({ shape }) => uprightRect(shape, viewport, width));
    if (style.fill > 0) {
      context.fillStyle = withAlpha(color, style.fill);
      rects.forEach(([x, y, w, h]) => context.fillRect(x, y, w, h));
    }
    context.setLineDash([]);
    context.strokeStyle = withAlpha('#000000', HALO_ALPHA * style.outline);
    context.lineWidth = width + 2;
    rects.forEach(([x, y, w, h]) => context.strokeRect(x, y, w, h));
    context.setLineDash(dashOf(group[0]!));
    context.strokeStyle = withAlpha(color, style.outline);
    context.lineWidth = width;
    rects.forEach(([x, y, w, h]) => context.strokeRect(x, y, w, h));
  }
}

const HALO_ALPHA = Number.parseFloat(HALO.split(',')[3]!);

function byLook(boxes: readonly Plain[]): Map<string, Plain[]> {
  const groups = new Map<string, Plain[]>();
  for (const box of boxes) {
    const look = `${box.color} ${box.look} ${box.occluded}`;
    const group = groups.get(look);
    group ? group.push(box) : groups.set(look, [box]);
  }
  return groups;
}

/** After all outlines, so that none crosses a name; the largest come first in the list. */
function drawTags(context: CanvasRenderingContext2D, seen: readonly OverlayObject[], viewport: Viewport): void {
  for (const object of seen.slice(0, MOST_TAGS)) {
    const anchor = object.text ? tagAnchor(object, viewport) : undefined;
    if (anchor) {
      drawTag(context, object, anchor, object.text, viewport.turn);
    }
  }
}
