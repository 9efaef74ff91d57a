import type { Point, Shape } from '../geometry/shapes.ts';
import { dragShape } from '../geometry/drags.ts';
import type { Annotation, Id } from '../model/annotation.ts';
import { withLabel } from '../model/attribute-values.ts';
import { at } from '../model/interpolation.ts';
import {
  hasModelKeyframes,
  keyframeFor,
  newObject,
  toggleKeyframe,
  toggleTrack,
  withAcceptedSources,
  withChange,
} from '../model/track-edits.ts';
import type { EditorSession } from './editor-session.ts';
import { commitGesture, commitObject } from './gestures.ts';
import { changeable } from './locked.ts';
import { correctProposal } from './proposal-actions.ts';
import { selectedObjects } from './selected.ts';
import { fits } from './tool-ids.ts';

export type ReshapeGesture = 'move' | 'resize' | 'rotate' | 'vertex' | 'joint' | 'brush' | 'erase';

/** A new object of the active label on the shown frame; false, with the reason said, where that can't be. */
export function drawObject(session: EditorSession, shape: Shape, gesture = 'draw'): boolean {
  const label = session.label(session.activeLabelId);
  if (!label) {
    session.notify('The project has no labels yet. Add one in the project’s Labels tab, then draw.');
    return false;
  }
  if (!fits(label, shape.kind)) {
    session.notify(`The label “${label.name}” is not for a ${shape.kind}. Pick another label, then draw.`);
    return false;
  }
  const after = withLabel(newObject(label.id, session.frame, shape), label);
  commitObject(session, gesture, null, after);
  session.drawLabelId = label.id;
  session.select({ kind: 'object', id: after.id });
  return true;
}

/** Gives the object or the proposal another shape on the shown frame. */
export function reshape(session: EditorSession, id: Id, gesture: ReshapeGesture, shape: Shape): void {
  const annotation = session.document?.store.current.get(id);
  if (!annotation) {
    correctProposal(session, id, shape);
  } else if (changeable(session, [annotation]).length > 0) {
    commitObject(session, gesture, annotation, withChange(annotation, session.frame, { shape }));
  }
}

export function deleteSelected(session: EditorSession): void {
  const gone = changeable(session, selectedObjects(session));
  if (gone.length > 0) {
    commitGesture(session, 'delete', { objects: gone.map((before) => ({ id: before.id, before, after: null })) });
    session.select(undefined);
  }
}

export function toggleSelectedTrack(session: EditorSession): void {
  const before = session.selectedObject;
  const after = before && toggleTrack(before);
  if (before && after) {
    commitObject(session, 'track', before, after);
  } else if (before) {
    session.notify('A track with several keyframes stays a track. Remove keyframes (K) until one is left.');
  }
}

export function toggleSelectedKeyframe(session: EditorSession): void {
  const before = trackSelected(session);
  const after = before && toggleKeyframe(before, session.frame);
  if (before && after) {
    commitObject(session, 'keyframe', before, after);
  } else if (before) {
    session.notify('This is the track’s only keyframe. Delete the object instead (Del).');
  }
}

export function toggleSelectedOutside(session: EditorSession): void {
  const before = trackSelected(session);
  if (before) {
    const outside = !keyframeFor(before, session.frame).outside;
    commitObject(session, 'outside', before, withChange(before, session.frame, { outside }));
  }
}

export function toggleSelectedOccluded(session: EditorSession): void {
  const before = session.selectedObject;
  const state = before && at(before, session.frame);
  if (before && state) {
    commitObject(session, 'occluded', before, withChange(before, session.frame, { occluded: !state.occluded }));
  }
}

export function acceptSelectedTrack(session: EditorSession): void {
  const before = session.selectedObject;
  if (before && hasModelKeyframes(before)) {
    commitObject(session, 'accept-track', before, withAcceptedSources(before));
  }
}

/** The shape that the arrow keys make of the selected one; undefined where nothing can be nudged. */
export function nudged(session: EditorSession, delta: Point): Shape | undefined {
  const selected = session.visible.find((object) => object.id === session.selection?.id);
  const shape = session.preview?.id === selected?.id ? session.preview?.shape : selected?.shape;
  if (!session.canEdit || !session.media || !selected || !shape || !isMovable(session, selected.id)) {
    return undefined;
  }
  return dragShape(shape, 'move', delta, { picture: session.media });
}

/** Neither locked nor pinned. */
export function isMovable(session: EditorSession, id: Id): boolean {
  return !session.flags.has('locked', id) && !session.flags.has('pinned', id);
}

export function undo(session: EditorSession): void {
  session.document?.undo();
  session.say('Undone');
  dropVanishedSelection(session);
}

export function redo(session: EditorSession): void {
  session.document?.redo();
  session.say('Done again');
  dropVanishedSelection(session);
}

function dropVanishedSelection(session: EditorSession): void {
  if (session.selection && !session.selectedObject && session.selectedProposal?.state !== 'OPEN') {
    session.select(undefined);
  }
}

function trackSelected(session: EditorSession): Annotation | undefined {
  const object = session.selectedObject;
  if (object && !object.track) {
    session.notify('This box is on one frame only. Press T to make it a track first.');
    return undefined;
  }
  return object;
}
