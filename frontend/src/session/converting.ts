import { maskToPolygons, polygonToMask, toBox } from '../geometry/convert.ts';
import type { Shape } from '../geometry/shapes.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ObjectChange } from '../model/edit.ts';
import type { EditorSession } from './editor-session.ts';
import { commitGesture } from './gestures.ts';
import { changeable } from './locked.ts';
import { selectObjects, selectedObjects } from './selected.ts';
import { fits } from './tool-ids.ts';

type Target = 'box' | 'polygon' | 'mask';

/** What one shape becomes, several where it falls into parts; a sentence where it can't. */
type Converted = readonly Shape[] | string;

/** Makes the selected objects boxes, polygons or masks, a track with all of its keyframes; says which could not be. */
export function convertSelected(session: EditorSession, to: Target): void {
  const results = changeable(session, selectedObjects(session))
    .filter((object) => object.keyframes[0]!.shape.kind !== to || isTurned(object))
    .map((object) => convert(session, object, to));
  const changes = results.flatMap((result) => (typeof result === 'string' ? [] : result));
  new Set(results.filter((result) => typeof result === 'string')).forEach((problem) => session.notify(problem));
  commitGesture(session, `convert-${to}`, { objects: changes });
  if (changes.length > 0) {
    selectObjects(session, changes.map(({ id }) => id));
  }
}

function convert(session: EditorSession, before: Annotation, to: Target): ObjectChange[] | string {
  const label = session.label(before.labelId);
  if (!fits(label, to)) {
    return `The label “${label?.name}” is not for a ${to}. Give the object another label first.`;
  }
  const converted = before.keyframes.map(({ shape }) => convertShape(session, shape, to));
  const problem = converted.find((parts) => typeof parts === 'string');
  if (problem !== undefined) {
    return problem as string;
  }
  const parts = converted as readonly (readonly Shape[])[];
  if (before.track && parts.some((shapes) => shapes.length > 1)) {
    return 'The mask of the track falls into several parts on some frames and stays a mask: a track has one polygon on a frame.';
  }
  const keyframes = before.keyframes.map((keyframe, i) => ({ ...keyframe, shape: parts[i]![0]!, source: 'HUMAN' as const }));
  const others = parts[0]!.slice(1);
  const groupId = others.length > 0 ? (before.groupId ?? crypto.randomUUID()) : before.groupId;
  const first: Annotation = { ...before, groupId: groupId ?? null, keyframes };
  const more = others.map((shape): Annotation => ({
    ...first,
    id: crypto.randomUUID(),
    proposalId: null,
    revision: 0,
    keyframes: [{ ...keyframes[0]!, shape }],
  }));
  return [
    { id: before.id, before, after: first },
    ...more.map((after) => ({ id: after.id, before: null, after })),
  ];
}

function convertShape(session: EditorSession, shape: Shape, to: Target): Converted {
  switch (to) {
    case 'box': {
      const made = toBox(shape);
      return made ? [made] : `A ${shape.kind} without an extent has no box.`;
    }
    case 'mask': {
      const made = shape.kind === 'polygon' ? polygonToMask(shape, session.media!) : undefined;
      return made ? [made] : shape.kind === 'polygon' ? 'The polygon is too small for a mask.' : `A ${shape.kind} can’t become a mask; a polygon can.`;
    }
    case 'polygon': {
      if (shape.kind !== 'mask') {
        return `A ${shape.kind} can’t become a polygon; a mask can.`;
      }
      const made = maskToPolygons(shape);
      return made ?? 'The mask has a hole and stays a mask: a polygon can’t have holes.';
    }
  }
}

/** A turned box becomes an upright one. */
function isTurned({ keyframes }: Annotation): boolean {
  return keyframes.some(({ shape }) => shape.kind === 'box' && shape.rotation !== 0);
}
