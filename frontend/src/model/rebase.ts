import type { AnnotationState } from './annotation-state.ts';
import type { Id } from './annotation.ts';
import type { Edit, ObjectChange } from './edit.ts';
import { sameObject } from './equality.ts';
import { mergeObject } from './merge.ts';

/** What became of a local change to an object that somebody else changed too. */
export interface Collision {
  readonly id: Id;
  readonly outcome: 'reapplied' | 'restored' | 'dropped';
}

export interface Rebased {
  readonly edit: Edit;
  readonly collisions: readonly Collision[];
}

/**
 * The same wish against another state. Objects that nobody else touched come through unchanged. What somebody else
 * deleted while it was being changed here comes back with the change where `restores` says so.
 */
export function rebase(edit: Edit, onto: AnnotationState, restores = false): Rebased {
  const collisions: Collision[] = [];
  const objects: ObjectChange[] = [];
  for (const change of edit.objects) {
    const current = onto.get(change.id) ?? null;
    if (sameObject(current, change.before)) {
      objects.push({ ...change, before: current });
      continue;
    }
    if (sameObject(current, change.after)) {
      continue;
    }
    if (change.before && change.after && current) {
      objects.push({ id: change.id, before: current, after: mergeObject(change.before, change.after, current) });
      collisions.push({ id: change.id, outcome: 'reapplied' });
    } else if (change.before && change.after && restores) {
      objects.push({ id: change.id, before: null, after: change.after });
      collisions.push({ id: change.id, outcome: 'restored' });
    } else {
      collisions.push({ id: change.id, outcome: 'dropped' });
    }
  }
  const frames = edit.frames
    .map((change) => ({ ...change, before: onto.frameState(change.frame) }))
    .filter((change) => change.before !== change.after);
  return { edit: { ...edit, objects, frames }, collisions };
}
