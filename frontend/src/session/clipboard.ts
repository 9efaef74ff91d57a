import { dragShape } from '../geometry/drags.ts';
import type { Shape } from '../geometry/shapes.ts';
import type { Annotation, Id } from '../model/annotation.ts';
import { at } from '../model/interpolation.ts';
import { withChange } from '../model/track-edits.ts';
import type { EditorSession } from './editor-session.ts';
import { commitGesture } from './gestures.ts';
import { selectObjects, selectedObjects } from './selected.ts';

/** Screen pixels between an object and its copy on the same frame. */
const OFFSET = 16;

/** Keeps the selected objects as they are on the shown frame. */
export function copySelected(session: EditorSession): void {
  const copies = selectedObjects(session).flatMap((object) => asOn(object, session.frame) ?? []);
  if (copies.length > 0) {
    session.clipboard = copies;
    session.notify(copies.length === 1 ? 'Copied.' : `${copies.length} objects copied.`);
  }
}

/** Puts copies on the shown frame: at the same place, or a little beside where the original is. */
export function paste(session: EditorSession): void {
  const { media, frame, clipboard } = session;
  if (!media || clipboard.length === 0) {
    session.notify('Nothing is copied yet. Select objects and press Ctrl+C first.');
    return;
  }
  const offset = OFFSET / session.viewport.scale;
  const place = (shape: Shape): Shape => dragShape(shape, 'move', { x: offset, y: offset }, { picture: media });
  const beside = clipboard.some(({ id, keyframes }) => session.visible.some((other) => other.id === id && keyframes[0]!.frame === frame));
  put(session, 'paste', clipboard.map((object) => moved(object, frame, beside ? place : (shape) => shape)));
  if (beside) {
    // so that pasting once more goes on from the last copy
    session.clipboard = selectedObjects(session);
  }
}

/** Goes to the next frame with the selected objects: a copy of each, of a track a keyframe with the same shape. */
export function duplicateToNextFrame(session: EditorSession): void {
  const next = session.frame + 1;
  if (next >= session.frameCount) {
    session.notify('There is no next frame here. Copy (Ctrl+C), go to the other image and paste (Ctrl+V).');
    return;
  }
  const present = selectedObjects(session).filter((object) => at(object, session.frame));
  const copies = regrouped(present.filter(({ track }) => !track).map((object) => moved(asOn(object, session.frame)!, next, (shape) => shape)));
  const tracks = present.filter(({ track }) => track).map((before) => ({ before, after: withChange(before, next, { shape: at(before, session.frame)!.shape, outside: false }) }));
  commitGesture(session, 'duplicate', {
    objects: [
      ...copies.map((after) => ({ id: after.id, before: null, after })),
      ...tracks.map(({ before, after }) => ({ id: before.id, before, after })),
    ],
  });
  if (present.length > 0) {
    session.playback.stop();
    session.goTo(next);
    selectObjects(session, [...copies, ...tracks.map(({ after }) => after)].map(({ id }) => id));
  }
}

function put(session: EditorSession, gesture: string, objects: readonly Annotation[]): void {
  const fresh = regrouped(objects);
  commitGesture(session, gesture, { objects: fresh.map((after) => ({ id: after.id, before: null, after })) });
  session.set('tool', 'select');
  selectObjects(session, fresh.map(({ id }) => id));
}

/** Not a track any more: what it says on that frame. Undefined where it is not there. */
function asOn(object: Annotation, frame: number): Annotation | undefined {
  const state = at(object, frame);
  if (!state) {
    return undefined;
  }
  const { shape, occluded, zOrder, attributes } = state;
  return { ...object, track: false, keyframes: [{ frame, shape, outside: false, occluded, source: 'HUMAN', zOrder, attributes }] };
}

function moved(object: Annotation, frame: number, place: (shape: Shape) => Shape): Annotation {
  const [keyframe] = object.keyframes;
  const keyframes = [{ ...keyframe!, frame, shape: place(keyframe!.shape) }];
  return { ...object, id: crypto.randomUUID(), proposalId: null, revision: 0, keyframes };
}

/** Copies of a group make a group of their own. */
function regrouped(objects: readonly Annotation[]): Annotation[] {
  const groups = new Map<Id, Id>();
  return objects.map((object) => {
    if (!object.groupId) {
      return object;
    }
    const groupId = groups.get(object.groupId) ?? crypto.randomUUID();
    groups.set(object.groupId, groupId);
    return { ...object, groupId };
  });
}
