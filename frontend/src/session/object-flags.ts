import type { Id } from '../model/annotation.ts';

/** How one viewer treats objects. Locked: not changed. Hidden: not on the picture. Pinned: not dragged. */
export type ObjectFlag = 'locked' | 'hidden' | 'pinned';

type Stored = Partial<Record<ObjectFlag, readonly Id[]>>;

/** Kept in this browser for each media, and nowhere else. */
export class ObjectFlags {
  /** Counts the changes. */
  version = 0;
  private readonly ids: Record<ObjectFlag, Set<Id>>;

  constructor(
    readonly mediaId: Id,
    private readonly storage: Storage = localStorage,
  ) {
    const stored = read(storage, keyOf(mediaId));
    this.ids = { locked: new Set(stored.locked), hidden: new Set(stored.hidden), pinned: new Set(stored.pinned) };
  }

  has(flag: ObjectFlag, id: Id): boolean {
    return this.ids[flag].has(id);
  }

  any(flag: ObjectFlag): boolean {
    return this.ids[flag].size > 0;
  }

  set(flag: ObjectFlag, ids: Iterable<Id>, on: boolean): void {
    for (const id of ids) {
      on ? this.ids[flag].add(id) : this.ids[flag].delete(id);
    }
    this.save();
  }

  clear(flag: ObjectFlag): void {
    this.ids[flag].clear();
    this.save();
  }

  private save(): void {
    this.version++;
    const { locked, hidden, pinned } = this.ids;
    if (locked.size + hidden.size + pinned.size === 0) {
      this.storage.removeItem(keyOf(this.mediaId));
      return;
    }
    const stored = { locked: [...locked], hidden: [...hidden], pinned: [...pinned] };
    this.storage.setItem(keyOf(this.mediaId), JSON.stringify(stored));
  }
}

function keyOf(mediaId: Id): string {
  return `truthloom.editor.objects.${mediaId}`;
}

function read(storage: Storage, key: string): Stored {
  try {
    return JSON.parse(storage.getItem(key) ?? '{}') as Stored;
  } catch {
    return {};
  }
}
