import type { Point, Shape } from '../geometry/shapes.ts';
import { clip, dragBox } from '../geometry/box-drag.ts';
import type { Annotation, Id } from '../model/annotation.ts';
import { editOf } from '../model/edit.ts';
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
import { commitObject } from './gestures.ts';
import { correctProposal } from './proposal-actions.ts';

export function drawObject(session: EditorSession, shape: Shape): void {
  if (!session.activeLabelId) {
    session.notify('The project has no labels yet. Add one in the project’s Labels tab, then draw.');
    return;
  }
  const after = newObject(session.activeLabelId, session.frame, shape);
  commitObject(session, 'draw', null, after);
  session.select({ kind: 'object', id: after.id });
}

/** Gives the object or the proposal another shape on the shown frame. */
export function reshape(session: EditorSession, id: Id, gesture: 'move' | 'resize', shape: Shape): void {
  const annotation = session.document?.store.current.get(id);
  if (annotation) {
    commitObject(session, gesture, annotation, withChange(annotation, session.frame, { shape }));
    return;
  }
  correctProposal(session, id, shape);
}

export function deleteSelected(session: EditorSession): void {
  const before = session.selectedObject;
  if (!before) {
    return;
  }
  commitObject(session, 'delete', before, null);
  session.select(undefined);
}

/** The label to draw with; also relabels the selected object. */
export function useLabel(session: EditorSession, labelId: Id): void {
  session.set('activeLabelId', labelId);
  const before = session.selectedObject;
  if (before && before.labelId !== labelId) {
    commitObject(session, 'relabel', before, { ...before, labelId });
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
  if (!session.canEdit || !session.media || shape?.kind !== 'box') {
    return undefined;
  }
  return clip(dragBox(shape, 'move', delta, { picture: session.media }), session.media);
}

/** Marks the shown frame labelled, or takes the mark back. */
export function toggleFrameDone(session: EditorSession): void {
  const { document, frame } = session;
  if (!document || !session.canEdit) {
    return;
  }
  const before = document.store.current.frameState(frame);
  const after = before ? null : 'LABELLED';
  document.commit(editOf('mark', { frames: [{ frame, before, after }] }));
}

export function undo(session: EditorSession): void {
  session.document?.undo();
  dropVanishedSelection(session);
}

export function redo(session: EditorSession): void {
  session.document?.redo();
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
