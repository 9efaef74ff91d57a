import { type Edit, inverseOf } from './edit.ts';

/** Undo and redo without a limit. Holds edits as they were made; the caller rebases what it gets on the current state. */
export class History {
  private undoable: Edit[] = [];
  private redoable: Edit[] = [];

  get canUndo(): boolean {
    return this.undoable.length > 0;
  }

  get canRedo(): boolean {
    return this.redoable.length > 0;
  }

  record(edit: Edit): void {
    this.undoable.push(edit);
    this.redoable = [];
  }

  /** The edit that takes the last one back. */
  undo(): Edit | undefined {
    const last = this.undoable.pop();
    if (!last) {
      return undefined;
    }
    this.redoable.push(last);
    return inverseOf(last, 'undo');
  }

  redo(): Edit | undefined {
    const last = this.redoable.pop();
    if (!last) {
      return undefined;
    }
    this.undoable.push(last);
    return { ...last, id: crypto.randomUUID(), gesture: 'redo' };
  }
}
