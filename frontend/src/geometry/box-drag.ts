import type { DragOptions } from './drag-options.ts';
import { centreOf, rotate } from './rotation.ts';
import type { BoxShape, Point, Size } from './shapes.ts';

/** Compass directions name the eight resize handles of the unrotated box. */
export type Handle = 'move' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

export const RESIZE_HANDLES: readonly Handle[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];

/** A side never gets shorter than this many picture pixels. */
export const MIN_SIDE = 1;

/** The box after dragging a handle by `delta` picture pixels since the start; depends on nothing else. */
export function dragBox(initial: BoxShape, handle: Handle, delta: Point, options: DragOptions): BoxShape {
  if (handle === 'move') {
    return moveBox(initial, delta, options.picture);
  }
  if (initial.rotation !== 0) {
    return resizeRotated(initial, handle, delta, options);
  }
  const free = resize(initial, handle, delta, options.keepAspect ?? false);
  return options.keepAspect ? shrinkInto(free, anchorOf(initial, handle), options.picture) : clip(free, options.picture);
}

/** Where a handle sits, in the box's own unrotated frame. */
export function handlePosition(shape: BoxShape, handle: Handle): Point {
  return {
    x: handle.includes('w') ? shape.x1 : handle.includes('e') ? shape.x2 : (shape.x1 + shape.x2) / 2,
    y: handle.includes('n') ? shape.y1 : handle.includes('s') ? shape.y2 : (shape.y1 + shape.y2) / 2,
  };
}

/** The box cut to the picture, at least `MIN_SIDE` in each direction. */
export function clip(shape: BoxShape, picture: Size): BoxShape {
  const [x1, x2] = clipSpan(shape.x1, shape.x2, picture.width);
  const [y1, y2] = clipSpan(shape.y1, shape.y2, picture.height);
  return { ...shape, x1, y1, x2, y2 };
}

function clipSpan(low: number, high: number, limit: number): [number, number] {
  const side = Math.min(MIN_SIDE, limit);
  const from = Math.min(Math.max(low, 0), limit - side);
  return [from, Math.min(Math.max(high, from + side), limit)];
}

function moveBox(shape: BoxShape, delta: Point, picture: Size): BoxShape {
  const dx = clampDelta(shape.x1, shape.x2, delta.x, picture.width);
  const dy = clampDelta(shape.y1, shape.y2, delta.y, picture.height);
  return { ...shape, x1: shape.x1 + dx, y1: shape.y1 + dy, x2: shape.x2 + dx, y2: shape.y2 + dy };
}

function clampDelta(low: number, high: number, delta: number, limit: number): number {
  const least = Math.min(0, -low);
  const most = Math.max(0, limit - high);
  return Math.min(Math.max(delta, least), most);
}

function resize(shape: BoxShape, handle: Handle, delta: Point, keepAspect: boolean): BoxShape {
  let { x1, y1, x2, y2 } = shape;
  if (handle.includes('w')) {
    x1 = Math.min(x1 + delta.x, x2 - MIN_SIDE);
  } else if (handle.includes('e')) {
    x2 = Math.max(x2 + delta.x, x1 + MIN_SIDE);
  }
  if (handle.includes('n')) {
    y1 = Math.min(y1 + delta.y, y2 - MIN_SIDE);
  } else if (handle.includes('s')) {
    y2 = Math.max(y2 + delta.y, y1 + MIN_SIDE);
  }
  const resized = { ...shape, x1, y1, x2, y2 };
  return keepAspect ? scaledLike(shape, resized, handle) : resized;
}

/** The initial box scaled about the handle's anchor by the larger of the two side ratios. */
function scaledLike(initial: BoxShape, resized: BoxShape, handle: Handle): BoxShape {
  const ratioX = (resized.x2 - resized.x1) / (initial.x2 - initial.x1);
  const ratioY = (resized.y2 - resized.y1) / (initial.y2 - initial.y1);
  const ratio = handle.length === 1 ? (ratioX === 1 ? ratioY : ratioX) : Math.max(ratioX, ratioY);
  return scaleAbout(initial, anchorOf(initial, handle), ratio);
}

/** The point that stays when a handle is dragged: the opposite corner or the middle of the opposite side. */
function anchorOf(shape: BoxShape, handle: Handle): Point {
  const held = handlePosition(shape, handle);
  return { x: shape.x1 + shape.x2 - held.x, y: shape.y1 + shape.y2 - held.y };
}

function scaleAbout(shape: BoxShape, anchor: Point, ratio: number): BoxShape {
  const x = (value: number) => anchor.x + (value - anchor.x) * ratio;
  const y = (value: number) => anchor.y + (value - anchor.y) * ratio;
  return { ...shape, x1: x(shape.x1), y1: y(shape.y1), x2: x(shape.x2), y2: y(shape.y2) };
}

function shrinkInto(shape: BoxShape, anchor: Point, picture: Size): BoxShape {
  const share = (from: number, to: number, limit: number) =>
    to < 0 ? from / (from - to) : to > limit ? (limit - from) / (to - from) : 1;
  const ratio = Math.min(
    share(anchor.x, shape.x1, picture.width),
    share(anchor.x, shape.x2, picture.width),
    share(anchor.y, shape.y1, picture.height),
    share(anchor.y, shape.y2, picture.height),
  );
  return ratio < 1 ? clip(scaleAbout(shape, anchor, ratio), picture) : shape;
}

/** Resizes in the box's own frame and moves the result so that the turned anchor stays where it was. */
function resizeRotated(initial: BoxShape, handle: Handle, delta: Point, options: DragOptions): BoxShape {
  const origin = { x: 0, y: 0 };
  const local = rotate(delta, origin, -initial.rotation);
  const resized = resize(initial, handle, local, options.keepAspect ?? false);
  const before = rotate(anchorOf(initial, handle), centreOf(initial), initial.rotation);
  const after = rotate(anchorOf(resized, handle), centreOf(resized), resized.rotation);
  const dx = before.x - after.x;
  const dy = before.y - after.y;
  return { ...resized, x1: resized.x1 + dx, y1: resized.y1 + dy, x2: resized.x2 + dx, y2: resized.y2 + dy };
}
