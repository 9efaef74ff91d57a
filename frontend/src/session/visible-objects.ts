import { kindOf } from '../geometry/kinds.ts';
import type { Shape } from '../geometry/shapes.ts';
import type { Annotation, Id } from '../model/annotation.ts';
import { type ObjectState, at } from '../model/interpolation.ts';
import { type Proposal, shapeOf } from '../model/proposal.ts';
import type { EditorSession } from './editor-session.ts';

interface Common {
  readonly id: Id;
  readonly labelId: Id;
  readonly shape: Shape;
}

export type VisibleObject =
  | (Common & { readonly kind: 'object'; readonly annotation: Annotation; readonly state: ObjectState })
  | (Common & { readonly kind: 'proposal'; readonly proposal: Proposal });

/** What is on the session's frame, by z-order, within one the largest first so that small ones are drawn on top. */
export function visibleObjects(session: EditorSession): readonly VisibleObject[] {
  const { document, frame } = session;
  if (!document) {
    return [];
  }
  const objects: VisibleObject[] = [];
  for (const proposal of document.proposals.open(frame)) {
    if (proposal.score >= session.settings.minScore) {
      objects.push({ kind: 'proposal', id: proposal.id, labelId: proposal.labelId, shape: shapeOf(proposal), proposal });
    }
  }
  const ranked = objects.map((object) => rank(object, frame));
  for (const annotation of document.store.current.on(frame)) {
    const known = lastSeen.get(annotation);
    if (known?.frame === frame) {
      ranked.push(known);
      continue;
    }
    const state = at(annotation, frame);
    if (state) {
      const { id, labelId } = annotation;
      const seen = rank({ kind: 'object', id, labelId, shape: state.shape, annotation, state }, frame);
      lastSeen.set(annotation, seen);
      ranked.push(seen);
    }
  }
  return ranked.sort((a, b) => a.zOrder - b.zOrder || b.area - a.area).map(({ object }) => object);
}

interface Ranked {
  readonly frame: number;
  readonly object: VisibleObject;
  readonly area: number;
  readonly zOrder: number;
}

/** Annotations never change, so what one is on a frame is worked out once. */
const lastSeen = new WeakMap<Annotation, Ranked>();

function rank(object: VisibleObject, frame: number): Ranked {
  return { frame, object, area: kindOf(object.shape).area(object.shape), zOrder: zOrderOf(object) };
}

/** Whether it can be seen and picked: an outside keyframe is listed, but not on the picture. */
export function isOnPicture(object: VisibleObject): boolean {
  return object.kind === 'proposal' || !object.state.outside;
}

/** What this viewer sees on the picture: neither hidden ones nor tags. */
export function shownObjects(session: EditorSession): VisibleObject[] {
  const { flags } = session;
  return session.visible.filter(
    (object) => isOnPicture(object) && object.shape.kind !== 'tag' && !flags.has('hidden', object.id),
  );
}

export function zOrderOf(object: VisibleObject): number {
  return object.kind === 'object' ? object.state.zOrder : 0;
}
