import type { Id } from './annotation.ts';
import type { Edit } from './edit.ts';
import type { EditShelf } from './edit-shelf.ts';

/** Follows one media's edits from being made to being held by the server, with a copy on the shelf in between. */
export class UnsentEdits {
  private work: Promise<void> = Promise.resolve();
  private readonly shelved = new Set<Id>();

  /** `failed` is called once when the browser keeps nothing. */
  constructor(
    private readonly shelf: EditShelf,
    private readonly owner: string,
    private readonly mediaId: Id,
    private readonly failed: () => void,
  ) {}

  /** What was left by a page that ended before the server had it all, oldest first. */
  async leftBehind(): Promise<Edit[]> {
    try {
      const edits = await this.shelf.of(this.owner, this.mediaId);
      const fresh = edits.filter(({ id }) => !this.shelved.has(id));
      fresh.forEach(({ id }) => this.shelved.add(id));
      return fresh;
    } catch {
      this.fail();
      return [];
    }
  }

  made(edit: Edit): void {
    if (!this.shelved.has(edit.id)) {
      this.shelved.add(edit.id);
      this.then(() => this.shelf.put(this.owner, this.mediaId, edit));
    }
  }

  /** The server holds it, or will never take it. */
  done(id: Id): void {
    this.shelved.delete(id);
    this.then(() => this.shelf.remove(id));
  }

  /** Resolves when the shelf has all that was asked of it. */
  settled(): Promise<void> {
    return this.work;
  }

  private then(task: () => Promise<void>): void {
    this.work = this.work.then(task).catch(() => this.fail());
  }

  private told = false;

  private fail(): void {
    if (!this.told) {
      this.told = true;
      this.failed();
    }
  }
}
