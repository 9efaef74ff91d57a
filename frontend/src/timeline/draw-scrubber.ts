import { attentionList } from '../session/attention.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { hatch } from './hatch.ts';
import type { Palette } from './palette.ts';
import { type TimeScale, centreOf, frameWidth, xOf } from './time-scale.ts';

const STRIP_TOP = 14;
const STRIP_HEIGHT = 14;
const LEAST_TICK_WIDTH = 64;
const TICK_STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 50_000];

/** How `drawScrubber` looks but for the range and where one is. */
export function drawBackground(
  context: CanvasRenderingContext2D,
  session: EditorSession,
  scale: TimeScale,
  palette: Palette,
): void {
  drawTicks(context, scale, palette);
  context.fillStyle = palette.raised;
  context.fillRect(0, STRIP_TOP, scale.width, STRIP_HEIGHT);
  drawStates(context, session, scale, palette);
}

/** Frame numbers, the state of every frame, the range and where one is. */
export function drawScrubber(
  context: CanvasRenderingContext2D,
  session: EditorSession,
  scale: TimeScale,
  palette: Palette,
  background: HTMLCanvasElement,
): void {
  context.clearRect(0, 0, scale.width, STRIP_TOP + STRIP_HEIGHT + 2);
  context.drawImage(background, 0, 0, scale.width, background.height / devicePixelRatio);
  context.fillStyle = palette.accent;
  if (session.range) {
    const x = xOf(scale, session.range.from);
    const width = xOf(scale, session.range.to + 1) - x;
    context.globalAlpha = 0.28;
    context.fillStyle = palette.accent;
    context.fillRect(x, STRIP_TOP - 3, width, STRIP_HEIGHT + 5);
    context.globalAlpha = 1;
    context.fillRect(x, STRIP_TOP - 3, 2, STRIP_HEIGHT + 5);
    context.fillRect(x + width - 2, STRIP_TOP - 3, 2, STRIP_HEIGHT + 5);
  }
  drawPlayhead(context, session.frame, scale, palette, STRIP_TOP - 4);
}

/** From `top` on: above it the frame numbers can be read. */
export function drawPlayhead(
  context: CanvasRenderingContext2D,
  frame: number,
  scale: TimeScale,
  palette: Palette,
  top = 0,
): void {
  const width = Math.max(2, Math.min(frameWidth(scale), 4));
  const x = Math.round(centreOf(scale, frame) - width / 2);
  context.fillStyle = palette.text;
  context.fillRect(x, top, width, context.canvas.height);
}

function drawStates(context: CanvasRenderingContext2D, session: EditorSession, scale: TimeScale, palette: Palette): void {
  const document = session.document;
  if (!document) {
    return;
  }
  const cell = Math.max(frameWidth(scale), 1.5);
  const gap = cell > 6 ? 1 : 0;
  const mark = (frame: number, color: string, top: number, height: number) => {
    if (frame >= scale.from && frame <= scale.to) {
      context.fillStyle = color;
      context.fillRect(xOf(scale, frame), top, cell - gap, height);
    }
  };
  for (const [frame, state] of document.store.current.frameStates()) {
    if (state !== 'DELETED') {
      mark(frame, state === 'REVIEWED' ? palette.reviewed : palette.labelled, STRIP_TOP, STRIP_HEIGHT);
    } else if (frame >= scale.from && frame <= scale.to) {
      hatch(context, xOf(scale, frame), STRIP_TOP, cell - gap, STRIP_HEIGHT, palette.danger, 4);
    }
  }
  for (const { frame, reason } of attentionList(session)) {
    if (reason !== 'proposal') {
      mark(frame, palette.danger, STRIP_TOP + STRIP_HEIGHT - 3, 3);
    }
  }
  for (const frame of document.proposals.openFrames()) {
    mark(frame, palette.proposed, STRIP_TOP + STRIP_HEIGHT / 2, STRIP_HEIGHT / 2);
  }
}

function drawTicks(context: CanvasRenderingContext2D, scale: TimeScale, palette: Palette): void {
  const cell = frameWidth(scale);
  const step = TICK_STEPS.find((candidate) => candidate * cell >= LEAST_TICK_WIDTH) ?? TICK_STEPS.at(-1)!;
  context.font = '10px system-ui, sans-serif';
  context.textBaseline = 'alphabetic';
  context.fillStyle = palette.muted;
  const first = Math.ceil((scale.from + 1) / step) * step;
  for (let number = first; number <= scale.to + 1; number += step) {
    const x = centreOf(scale, number - 1);
    context.fillRect(Math.round(x), STRIP_TOP - 4, 1, 3);
    if (x + 30 < scale.width) {
      context.fillText(String(number), Math.round(x) + 3, STRIP_TOP - 4);
    }
  }
}
