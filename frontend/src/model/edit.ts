import type { AnnotationState } from './annotation-state.ts';
import type { Annotation, ChangeSet, FrameState, Id } from './annotation.ts';
import type { ProposalState } from './proposal.ts';

export interface ObjectChange {
  readonly id: Id;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}

export interface FrameChange {
  readonly frame: number;
  readonly before: FrameState | null;
  readonly after: FrameState | null;
}

export interface ProposalChange {
  readonly id: Id;
  readonly before: ProposalState;
  readonly after: ProposalState;
}

/** One finished gesture with all that undoing it takes. */
export interface Edit {
  readonly id: Id;
  readonly gesture: string;
  readonly objects: readonly ObjectChange[];
  readonly frames: readonly FrameChange[];
  readonly proposals: readonly ProposalChange[];
}

export function editOf(gesture: string, parts: Partial<Omit<Edit, 'id' | 'gesture'>>): Edit {
  return { id: crypto.randomUUID(), gesture, objects: [], frames: [], proposals: [], ...parts };
}

export function inverseOf(edit: Edit, gesture: string): Edit {
  const swap = <T extends { before: unknown; after: unknown }>(change: T): T => ({
    ...change,
    before: change.after,
    after: change.before,
  });
  return editOf(gesture, {
    objects: edit.objects.map(swap).reverse(),
    frames: edit.frames.map(swap).reverse(),
    proposals: edit.proposals.map(swap).reverse(),
  });
}

/** Whether an edit has something for the change-set log, and not proposals alone. */
export function touchesAnnotations(edit: Edit): boolean {
  return edit.objects.length > 0 || edit.frames.length > 0;
}

export function changeSetOf(edit: Edit, baseRevision: number): ChangeSet {
  const changed = edit.objects.filter((change) => change.before || change.after);
  return {
    id: edit.id,
    baseRevision,
    origin: 'HUMAN',
    gesture: edit.gesture,
    created: changed.filter((change) => !change.before).map((change) => change.after!),
    updated: changed.filter((change) => change.before && change.after).map((change) => change.after!),
    deleted: changed.filter((change) => !change.after).map((change) => change.id),
    frames: edit.frames.map(({ frame, after }) => ({ frame, state: after })),
  };
}

/** A change set of somebody else as an edit of the given state. */
export function editFrom(changeSet: ChangeSet, state: AnnotationState, revision: number): Edit {
  const written = [...changeSet.created, ...changeSet.updated].map((annotation) => ({
    id: annotation.id,
    before: state.get(annotation.id) ?? null,
    after: { ...annotation, revision },
  }));
  const deleted = changeSet.deleted.map((id) => ({ id, before: state.get(id) ?? null, after: null }));
  return {
    id: changeSet.id,
    gesture: changeSet.gesture,
    objects: [...written, ...deleted],
    frames: changeSet.frames.map(({ frame, state: after }) => ({
      frame,
      before: state.frameState(frame),
      after,
    })),
    proposals: [],
  };
}
