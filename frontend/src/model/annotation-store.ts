import { AnnotationState } from './annotation-state.ts';
import type { AppliedChangeSet, Id, MediaAnnotations } from './annotation.ts';
import { type Edit, editFrom, touchesAnnotations } from './edit.ts';
import { type Collision, rebase } from './rebase.ts';

/**
 * The labels of one media: what the server is known to hold, the local edits it does not hold yet, and both together
 * (`current`), which is what is shown.
 */
export class AnnotationStore {
  private base = new AnnotationState();
  private view = new AnnotationState();
  private unsent: Edit[] = [];
  private seenRevision = 0;
  /** Counts every change of `current`, for caches. */
  version = 0;

  get current(): AnnotationState {
    return this.view;
  }

  get pending(): readonly Edit[] {
    return this.unsent;
  }

  /** Every change set up to this revision is in the base. */
  get seen(): number {
    return this.seenRevision;
  }

  /** Takes the server's state and puts the unsent edits on top of it. */
  reset(stored: MediaAnnotations): Collision[] {
    this.base = AnnotationState.from(stored);
    this.seenRevision = stored.revision;
    this.view = this.base.copy();
    return this.replay();
  }

  commit(edit: Edit): void {
    this.unsent.push(edit);
    this.view.apply(edit);
    this.version++;
  }

  /** The server holds the edit. False where change sets before it are not known yet: catch up, then it settles itself. */
  acknowledge(id: Id, revision: number): boolean {
    if (revision > this.seenRevision + 1) {
      return false;
    }
    if (revision === this.seenRevision + 1) {
      const edit = this.unsent.find((candidate) => candidate.id === id);
      if (edit) {
        this.base.apply(withRevision(edit, revision));
      }
      this.seenRevision = revision;
    }
    const known = revision < this.seenRevision ? this.unsent.find((candidate) => candidate.id === id) : undefined;
    this.settleChangeSet(id);
    if (known) {
      this.replay(known);
    }
    return true;
  }

  /** The edit is off the queue: sent whole, or given up. */
  settle(id: Id): void {
    this.unsent = this.unsent.filter((edit) => edit.id !== id);
  }

  /** The server refuses the edit for good: it disappears from what is shown. */
  reject(id: Id): Collision[] {
    const refused = this.unsent.find((edit) => edit.id === id);
    this.settle(id);
    return this.replay(refused);
  }

  /** Change sets of the log, oldest first, own ones among them; known ones are skipped. What met local edits is told. */
  receive(log: readonly AppliedChangeSet[]): Collision[] {
    const collisions: Collision[] = [];
    let foreign = false;
    for (const { revision, changeSet } of log) {
      if (revision <= this.seenRevision) {
        continue;
      }
      const edit = editFrom(changeSet, this.base, revision);
      this.base.apply(edit);
      this.seenRevision = revision;
      if (this.unsent.some((edit) => edit.id === changeSet.id)) {
        this.settleChangeSet(changeSet.id);
        continue;
      }
      foreign = true;
      collisions.push(...this.replay(edit));
    }
    if (foreign) {
      this.version++;
    }
    return collisions;
  }

  /** The log holds the edit; only proposals that are to be rejected or opened again may still wait. */
  private settleChangeSet(id: Id): void {
    this.unsent = this.unsent.flatMap((edit) => {
      if (edit.id !== id) {
        return [edit];
      }
      const rest = { ...edit, objects: [], frames: [] };
      return edit.proposals.some((change) => change.after === 'OPEN' || change.after === 'REJECTED') ? [rest] : [];
    });
  }

  /** The unsent edits anew on the base; no object is looked at but theirs and those of `changed`. */
  private replay(changed?: Edit): Collision[] {
    const { view } = this;
    [...this.unsent, ...(changed ? [changed] : [])].forEach((edit) => view.restore(edit, this.base));
    const collisions: Collision[] = [];
    this.unsent = this.unsent.flatMap((edit) => {
      const rebased = rebase(edit, view, true);
      collisions.push(...rebased.collisions);
      view.apply(rebased.edit);
      return touchesAnnotations(rebased.edit) || rebased.edit.proposals.length > 0 ? [rebased.edit] : [];
    });
    this.version++;
    return collisions;
  }
}

function withRevision(edit: Edit, revision: number): Edit {
  const objects = edit.objects.map((change) =>
    change.after ? { ...change, after: { ...change.after, revision } } : change,
  );
  return { ...edit, objects };
}
