import type { Id } from './annotation.ts';
import { type Edit, inverseOf, touchesAnnotations } from './edit.ts';

/** Undo and redo without a limit. Holds edits as they were made; the caller rebases what it gets on the current state. */
export class History {
  /** Oldest first. */
  private undoable: Edit[] = [];
  /** The next one to be redone last. */
  private redoable: Edit[] = [];
  private readonly known = new Set<Id>();

  get canUndo(): boolean {
    return this.undoable.length > 0;
  }

  get canRedo(): boolean {
    return this.redoable.length > 0;
  }

  /** How many edits the server's list has too, once it holds all of them. */
  get undoDepth(): number {
    return this.undoable.filter(touchesAnnotations).length;
  }

  get redoDepth(): number {
    return this.redoable.filter(touchesAnnotations).length;
  }

  record(edit: Edit): void {
    this.known.add(edit.id);
    this.undoable.push(edit);
    this.redoable = [];
  }

  /** Earlier edits, newest first, below all that is held. */
  addOlder(undo: readonly Edit[], redo: readonly Edit[]): void {
    this.undoable.unshift(...this.unknown(undo).reverse());
    this.redoable.unshift(...this.unknown(redo).reverse());
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

  private unknown(edits: readonly Edit[]): Edit[] {
    const fresh = edits.filter(({ id }) => !this.known.has(id));
    fresh.forEach(({ id }) => this.known.add(id));
    return fresh;
  }
}
