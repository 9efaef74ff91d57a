import type { Id, Keyframe } from '../model/annotation.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { withAlpha } from '../render/colors.ts';
import { drawPlayhead } from './draw-scrubber.ts';
import { hatch } from './hatch.ts';
import { gapsOf, livesOf } from './life.ts';
import type { Palette } from './palette.ts';
import { ROW_HEIGHT, type TrackRow } from './track-rows.ts';
import { type TimeScale, centreOf, xOf } from './time-scale.ts';

const BAR_HEIGHT = 8;
const DIAMOND = 5;
const NAME_LEFT = 14;

/** A keyframe on its way to another frame. */
export interface MovedKeyframe {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
}

/**
 * A bar where the track lives, hatched where it is outside; diamonds, filled where a person vouches for them, with a
 * red dot where one should look.
 */
export function drawRows(
  context: CanvasRenderingContext2D,
  rows: readonly TrackRow[],
  session: EditorSession,
  scale: TimeScale,
  palette: Palette,
  top = 0,
  moved?: MovedKeyframe,
): void {
  context.clearRect(0, 0, scale.width, context.canvas.height);
  if (rows.length === 0) {
    context.font = '12px system-ui, sans-serif';
    context.textBaseline = 'middle';
    context.fillStyle = palette.muted;
    context.fillText('No tracks yet. T makes one of the selected object.', 4, ROW_HEIGHT / 2);
  }
  const placed = rows.map((row, index) => ({ row, keyframes: shownKeyframes(row, moved), middle: top + (index + 0.5) * ROW_HEIGHT }));
  placed.forEach(({ row, keyframes, middle }) => drawLife(context, row, keyframes, middle, session.frameCount - 1, scale, palette));
  drawPlayhead(context, session.frame, scale, palette);
  for (const { row, keyframes, middle } of placed) {
    drawName(context, row, middle, palette);
    drawKeyframes(context, row, keyframes, middle, scale, palette);
  }
}

function drawLife(
  context: CanvasRenderingContext2D,
  row: TrackRow,
  keyframes: readonly Keyframe[],
  middle: number,
  lastFrame: number,
  scale: TimeScale,
  palette: Palette,
): void {
  if (row.selected) {
    context.fillStyle = palette.raised;
    context.fillRect(0, middle - ROW_HEIGHT / 2, scale.width, ROW_HEIGHT);
  }
  context.globalAlpha = row.here ? 1 : 0.55;
  context.fillStyle = withAlpha(row.color, 0.35);
  const start = xOf(scale, keyframes[0]!.frame);
  context.fillRect(start, middle - 0.5, xOf(scale, keyframes.at(-1)!.frame + 1) - start, 1);
  for (const life of livesOf(keyframes, lastFrame)) {
    const from = xOf(scale, life.from);
    context.fillStyle = withAlpha(row.color, row.selected ? 0.55 : 0.35);
    context.fillRect(from, middle - BAR_HEIGHT / 2, xOf(scale, life.to + 1) - from, BAR_HEIGHT);
  }
  for (const gap of gapsOf(keyframes)) {
    const from = xOf(scale, gap.from);
    hatch(context, from, middle - BAR_HEIGHT / 2, xOf(scale, gap.to + 1) - from, BAR_HEIGHT, withAlpha(row.color, 0.8));
  }
  context.globalAlpha = 1;
}

function drawKeyframes(
  context: CanvasRenderingContext2D,
  row: TrackRow,
  keyframes: readonly Keyframe[],
  middle: number,
  scale: TimeScale,
  palette: Palette,
): void {
  context.globalAlpha = row.here ? 1 : 0.55;
  for (const keyframe of keyframes) {
    if (keyframe.frame >= scale.from && keyframe.frame <= scale.to) {
      drawKeyframe(context, keyframe, centreOf(scale, keyframe.frame), middle, row.color, palette);
      if (row.doubtful.has(keyframe.frame)) {
        drawDoubt(context, centreOf(scale, keyframe.frame), middle, palette);
      }
    }
  }
  context.globalAlpha = 1;
}

/** Where a keyframe is being dragged, as it will be. */
function shownKeyframes(row: TrackRow, moved: MovedKeyframe | undefined): readonly Keyframe[] {
  const { id, keyframes } = row.annotation;
  return moved?.id === id
    ? keyframes.map((keyframe) => (keyframe.frame === moved.from ? { ...keyframe, frame: moved.to } : keyframe))
    : keyframes;
}

function drawDoubt(context: CanvasRenderingContext2D, x: number, y: number, palette: Palette): void {
  context.beginPath();
  context.arc(x + DIAMOND, y - DIAMOND, 2.5, 0, Math.PI * 2);
  context.fillStyle = palette.danger;
  context.fill();
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
