import type { Keyframe } from '../model/annotation.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { withAlpha } from '../render/colors.ts';
import { drawPlayhead } from './draw-scrubber.ts';
import { livesOf } from './life.ts';
import type { Palette } from './palette.ts';
import { ROW_HEIGHT, type TrackRow } from './track-rows.ts';
import { type TimeScale, centreOf, xOf } from './time-scale.ts';

const BAR_HEIGHT = 8;
const DIAMOND = 5;
const NAME_LEFT = 14;

/** A bar where the track lives, thin gaps where it is outside; diamonds, filled where a person vouches for them. */
export function drawRows(
  context: CanvasRenderingContext2D,
  rows: readonly TrackRow[],
  session: EditorSession,
  scale: TimeScale,
  palette: Palette,
): void {
  context.clearRect(0, 0, scale.width, Math.max(1, rows.length) * ROW_HEIGHT);
  if (rows.length === 0) {
    context.font = '12px system-ui, sans-serif';
    context.textBaseline = 'middle';
    context.fillStyle = palette.muted;
    context.fillText('No track on this frame. T makes one of the selected box.', 4, ROW_HEIGHT / 2);
  }
  rows.forEach((row, index) => drawRow(context, row, index * ROW_HEIGHT, session.frameCount - 1, scale, palette));
  drawPlayhead(context, session.frame, scale, palette);
}

function drawRow(
  context: CanvasRenderingContext2D,
  row: TrackRow,
  top: number,
  lastFrame: number,
  scale: TimeScale,
  palette: Palette,
): void {
  const middle = top + ROW_HEIGHT / 2;
  if (row.selected) {
    context.fillStyle = palette.raised;
    context.fillRect(0, top, scale.width, ROW_HEIGHT);
  }
  const { keyframes } = row.annotation;
  context.fillStyle = withAlpha(row.color, 0.35);
  const start = xOf(scale, keyframes[0]!.frame);
  context.fillRect(start, middle - 0.5, xOf(scale, keyframes.at(-1)!.frame + 1) - start, 1);
  for (const life of livesOf(keyframes, lastFrame)) {
    const from = xOf(scale, life.from);
    context.fillStyle = withAlpha(row.color, row.selected ? 0.55 : 0.35);
    context.fillRect(from, middle - BAR_HEIGHT / 2, xOf(scale, life.to + 1) - from, BAR_HEIGHT);
  }
  drawName(context, row, middle, palette);
  for (const keyframe of keyframes) {
    if (keyframe.frame >= scale.from && keyframe.frame <= scale.to) {
      drawKeyframe(context, keyframe, centreOf(scale, keyframe.frame), middle, row.color, palette);
    }
  }
}

/** At the left edge, whatever part of time is shown. */
function drawName(context: CanvasRenderingContext2D, row: TrackRow, middle: number, palette: Palette): void {
  context.font = `${row.selected ? '600 ' : ''}11px system-ui, sans-serif`;
  context.textBaseline = 'middle';
  const width = context.measureText(row.name).width;
  context.globalAlpha = 0.8;
  context.fillStyle = palette.surface;
  context.fillRect(NAME_LEFT - 3, middle - 7, width + 6, 14);
  context.globalAlpha = 1;
  context.fillStyle = row.selected ? palette.text : palette.muted;
  context.fillText(row.name, NAME_LEFT, middle + 0.5);
}

function drawKeyframe(
  context: CanvasRenderingContext2D,
  keyframe: Keyframe,
  x: number,
  y: number,
  color: string,
  palette: Palette,
): void {
  context.beginPath();
  context.moveTo(x, y - DIAMOND);
  context.lineTo(x + DIAMOND, y);
  context.lineTo(x, y + DIAMOND);
  context.lineTo(x - DIAMOND, y);
  context.closePath();
  context.fillStyle = keyframe.source === 'MODEL' ? palette.surface : color;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = keyframe.source === 'MODEL' ? color : palette.text;
  context.stroke();
}
