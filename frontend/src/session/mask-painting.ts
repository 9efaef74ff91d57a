import { MaskBuffer } from '../geometry/mask-buffer.ts';
import type { MaskShape, PointsShape } from '../geometry/shapes.ts';
import type { EditorSession } from './editor-session.ts';
import { commitObject } from './gestures.ts';
import { changeable } from './locked.ts';
import { drawObject, reshape } from './object-actions.ts';
import type { VisibleObject } from './visible-objects.ts';

/** The selected mask as it is on the shown frame. */
export function selectedMask(session: EditorSession): (VisibleObject & { readonly shape: MaskShape }) | undefined {
  const selected = session.visible.find((object) => object.id === session.selection?.id);
  return selected?.shape.kind === 'mask' ? { ...selected, shape: selected.shape } : undefined;
}

/** The selected mask's pixels, or none yet; undefined where that mask is locked. */
export function bufferToPaint(session: EditorSession): MaskBuffer | undefined {
  const { selectedObject: object, media } = session;
  const mask = selectedMask(session);
  if (mask && object && changeable(session, [object]).length === 0) {
    return undefined;
  }
  return mask ? MaskBuffer.of(mask.shape) : new MaskBuffer({ width: media!.width, height: media!.height });
}

/** Makes what was painted the selected mask, or a new one. A mask of which nothing is left is deleted. */
export function commitPainting(session: EditorSession, buffer: MaskBuffer, gesture: 'brush' | 'erase'): void {
  const shape = buffer.toShape();
  const mask = selectedMask(session);
  const object = session.selectedObject;
  if (shape && mask) {
    reshape(session, mask.id, gesture, shape);
  } else if (shape) {
    drawObject(session, shape, gesture);
  } else if (mask && object && !object.track) {
    commitObject(session, 'delete', object, null);
    session.select(undefined);
  } else if (mask) {
    session.notify('A mask of a track can’t be empty on a frame. Mark it outside (O) instead.');
  }
}

/** Adds the polygon's inside to the selected mask, or takes it out. */
export function paintPolygon(session: EditorSession, { points }: PointsShape, value: 0 | 1): void {
  if (value === 0 && !selectedMask(session)) {
    session.notify('Select a mask first, then cut a hole into it.');
    return;
  }
  const buffer = bufferToPaint(session);
  buffer?.polygon(points, value);
  if (buffer) {
    commitPainting(session, buffer, value === 1 ? 'brush' : 'erase');
  }
}
