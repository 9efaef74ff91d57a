import type { Annotation } from '../model/annotation.ts';
import { defaultsOf } from '../model/attribute-values.ts';
import { copyState, moveKeyframe } from '../model/keyframe-moves.ts';
import { splitTrack, withoutAfter, withoutBefore } from '../model/track-cuts.ts';
import { withoutKeyframe } from '../model/track-edits.ts';
import { mergeObjects } from '../model/track-merge.ts';
import type { EditorSession } from './editor-session.ts';
import { commitGesture, commitObject } from './gestures.ts';
import { changeable } from './locked.ts';
import { selectObjects, selectedObjects } from './selected.ts';

/** Two tracks of the selected one: up to before the shown frame, and from it on. The second is selected. */
export function splitSelected(session: EditorSession): void {
  const before = selectedTrack(session);
  const split = before && splitTrack(before, session.frame, crypto.randomUUID());
  if (before && split) {
    const { first, second } = split;
    commitGesture(session, 'split', {
      objects: [
        { id: first.id, before, after: first },
        { id: second.id, before: null, after: second },
      ],
    });
    session.select({ kind: 'object', id: second.id });
  } else if (before) {
    session.notify('A track is split on a frame behind its first keyframe where it is, or comes back later. Go to such a frame first.');
  }
}

/** One track of all that is selected. */
export function mergeSelected(session: EditorSession): void {
  const chosen = selectedObjects(session);
  const objects = changeable(session, chosen);
  if (objects.length < chosen.length) {
    return;
  }
  const defaults = defaultsOf(session.label(objects[0]?.labelId), true);
  const merged = mergeObjects(objects, session.frameCount - 1, defaults);
  if ('problem' in merged) {
    session.notify(merged.problem);
    return;
  }
  const { after, gone } = merged;
  const byId = new Map(objects.map((object) => [object.id, object]));
  commitGesture(session, 'merge', {
    objects: [
      { id: after.id, before: byId.get(after.id)!, after },
      ...gone.map((id) => ({ id, before: byId.get(id)!, after: null })),
    ],
  });
  selectObjects(session, [after.id]);
}

/** What the selected object is on the shown frame, in the whole range. */
export function copySelectedToRange(session: EditorSession): void {
  const before = selectedOpen(session);
  const { range } = session;
  if (before && !range) {
    session.notify('Mark a range first: Shift+drag on the timeline, or [ and ] on its first and last frame.');
  } else if (before && range) {
    const after = copyState(before, session.frame, range, session.frameCount - 1);
    apply(session, 'copy-to-range', before, after, 'The object is not to be seen on this frame, so there is nothing to copy.');
  }
}

export function cutSelectedAfter(session: EditorSession): void {
  const before = selectedTrack(session);
  const after = before && withoutAfter(before, session.frame, session.frameCount - 1);
  apply(session, 'cut-after', before, after, 'There is nothing of the track behind this frame.');
}

export function cutSelectedBefore(session: EditorSession): void {
  const before = selectedTrack(session);
  const after = before && withoutBefore(before, session.frame);
  apply(session, 'cut-before', before, after, 'There is nothing of the track before this frame, or nothing would be left of it.');
}

export function deleteKeyframe(session: EditorSession, annotation: Annotation, frame: number): void {
  const [before] = changeable(session, [annotation]);
  const after = before && withoutKeyframe(before, frame);
  apply(session, 'keyframe', before, after, 'This is the track’s only keyframe. Delete the object instead (Del).');
}

export function moveKeyframeTo(session: EditorSession, annotation: Annotation, from: number, to: number): void {
  const [before] = changeable(session, [annotation]);
  const after = before && moveKeyframe(before, from, to, session.frameCount - 1);
  if (before && after) {
    commitObject(session, 'move-keyframe', before, after);
  }
}

function apply(
  session: EditorSession,
  gesture: string,
  before: Annotation | undefined,
  after: Annotation | undefined,
  otherwise: string,
): void {
  if (before && after) {
    commitObject(session, gesture, before, after);
  } else if (before) {
    session.notify(otherwise);
  }
}

function selectedOpen(session: EditorSession): Annotation | undefined {
  const object = session.selectedObject;
  return object ? changeable(session, [object])[0] : undefined;
}

function selectedTrack(session: EditorSession): Annotation | undefined {
  const object = selectedOpen(session);
  if (object && !object.track) {
    session.notify('This object is on one frame only. Press T to make it a track first.');
    return undefined;
  }
  return object;
}
