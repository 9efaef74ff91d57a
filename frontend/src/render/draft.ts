import type { Label } from '../api/types.ts';
import type { Draft } from '../session/draft.ts';
import { UNKNOWN_LABEL_COLOR } from './colors.ts';
import { drawFigure, outline } from './figure.ts';
import { drawPainting } from './painting.ts';
import { stroke } from './stroke.ts';
import { type Viewport, toScreen } from './viewport.ts';

const ACCENT = '#4c9ffe';

/** What the tool in use shows. */
export function drawDraft(context: CanvasRenderingContext2D, draft: Draft, label: Label | undefined, viewport: Viewport): void {
  const color = label?.color ?? UNKNOWN_LABEL_COLOR;
  if (draft.painting) {
    drawPainting(context, draft.painting, color, viewport);
  }
  if (draft.shape) {
    drawFigure(context, draft.shape, viewport, { color, fill: 0.15, label }, 2, () => outline(context, color, 2, []));
  }
  if (draft.band) {
    const band = { color: ACCENT, fill: 0.1, label: undefined };
    drawFigure(context, draft.band, viewport, band, 1, () => outline(context, ACCENT, 1, [4, 3]));
  }
  for (const dot of draft.dots ?? []) {
    const { x, y } = toScreen(viewport, dot);
    circle(context, x, y, 4);
    context.fillStyle = color;
    context.fill();
    stroke(context, '#fff', 1.5);
  }
  if (draft.snapped) {
    const { x, y } = toScreen(viewport, draft.snapped);
    circle(context, x, y, 7);
    outline(context, '#ffe14d', 2, []);
  }
  if (draft.brush) {
    const { x, y } = toScreen(viewport, draft.brush.at);
    circle(context, x, y, Math.max(1.5, draft.brush.radius * viewport.scale));
    outline(context, draft.brush.erases ? '#fff' : color, 1, draft.brush.erases ? [3, 3] : []);
  }
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
}
