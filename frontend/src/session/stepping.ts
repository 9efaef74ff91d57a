import { kindOf } from '../geometry/kinds.ts';
import type { Bounds } from '../geometry/shapes.ts';
import { type Turn, turnedBy, turnedSize } from '../render/turn.ts';
import { type Viewport, fit, zoomAt } from '../render/viewport.ts';
import type { EditorSession } from './editor-session.ts';
import { withoutDeleted } from './frame-marks.ts';

const FIT_PADDING = 12;
const OBJECT_CONTEXT = 0.75;

/** By frames in a video, by media through images. */
export function step(session: EditorSession, by: number): void {
  const media = session.media;
  if (!media) {
    return;
  }
  session.playback.stop();
  if (media.kind === 'VIDEO') {
    session.goTo(withoutDeleted(session, session.frame, session.frame + by));
    return;
  }
  const images = session.images;
  const index = images.findIndex((image) => image.id === media.id);
  const sibling = images[Math.min(Math.max(0, index + by), images.length - 1)];
  if (index >= 0 && sibling && sibling.id !== media.id) {
    session.direction = by > 0 ? 1 : -1;
    session.navigate(sibling.id, 0);
  }
}

/** To the selected track's keyframe before or after; without one, to the marked frame before or after. */
export function stepKeyframe(session: EditorSession, direction: 1 | -1): void {
  const object = session.selectedObject;
  const marks = session.document?.store.current.frameStates().keys() ?? [];
  const frames = object ? object.keyframes.map((keyframe) => keyframe.frame) : [...marks];
  const sorted = [...frames].sort((a, b) => a - b);
  const target =
    direction > 0
      ? sorted.find((frame) => frame > session.frame)
      : sorted.findLast((frame) => frame < session.frame);
  if (target !== undefined) {
    session.playback.stop();
    session.goTo(target);
  }
}

export function setRangeEnd(session: EditorSession, end: 'from' | 'to'): void {
  const { frame, range } = session;
  const other = range ? (end === 'from' ? range.to : range.from) : end === 'from' ? session.frameCount - 1 : 0;
  session.set('range', { from: Math.min(frame, other), to: Math.max(frame, other) });
}

export function fitPicture(session: EditorSession): void {
  const whole = wholePicture(session);
  if (whole) {
    session.set('viewport', { ...session.viewport, ...whole });
  }
}

/** Whether the picture is shown as `fitPicture` would. */
export function isFitted(session: EditorSession): boolean {
  const whole = wholePicture(session);
  const { scale, x, y } = session.viewport;
  return whole?.scale === scale && whole.x === x && whole.y === y;
}

function wholePicture({ media, screen }: EditorSession): Viewport | undefined {
  return media && screen.width > 0 ? fit({ x1: 0, y1: 0, x2: media.width, y2: media.height }, screen, FIT_PADDING) : undefined;
}

export function zoomToSelected(session: EditorSession): void {
  const selected = session.visible.find((object) => object.id === session.selection?.id);
  if (!selected || selected.shape.kind === 'tag') {
    fitPicture(session);
    return;
  }
  show(session, widened(kindOf(selected.shape).bounds(selected.shape)));
}

/** Turns what is seen, not the picture: labels stay in the picture's own coordinates. */
export function turnView(session: EditorSession, by: 1 | -1): void {
  setTurn(session, turnedBy(session.viewport.turn ?? 0, by));
}

export function turnUpright(session: EditorSession): void {
  setTurn(session, 0);
}

function setTurn(session: EditorSession, turn: Turn): void {
  const { screen, viewport } = session;
  session.screen = turnedSize(turnedSize(screen, viewport.turn ?? 0), turn);
  session.set('viewport', { ...viewport, turn });
  fitPicture(session);
  session.emit('view');
}

function show(session: EditorSession, bounds: Bounds): void {
  const { screen, viewport } = session;
  session.set('viewport', { ...viewport, ...fit(bounds, screen, FIT_PADDING) });
}

export function zoomBy(session: EditorSession, factor: number): void {
  const { width, height } = session.screen;
  session.set('viewport', zoomAt(session.viewport, { x: width / 2, y: height / 2 }, factor));
}

export function zoomToPixels(session: EditorSession): void {
  zoomBy(session, 1 / session.viewport.scale);
}

function widened({ x1, y1, x2, y2 }: Bounds): Bounds {
  const margin = Math.max(x2 - x1, y2 - y1) * OBJECT_CONTEXT;
  return { x1: x1 - margin, y1: y1 - margin, x2: x2 + margin, y2: y2 + margin };
}
