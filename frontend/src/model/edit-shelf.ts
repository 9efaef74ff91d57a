import type { Id } from './annotation.ts';
import type { Edit } from './edit.ts';

/** Keeps edits that the server does not hold yet where a crash or a reload of the page does not lose them. */
export interface EditShelf {
  put(owner: string, mediaId: Id, edit: Edit): Promise<void>;
  remove(editId: Id): Promise<void>;
  /** A person's of one media, in the order in which they were made. */
  of(owner: string, mediaId: Id): Promise<Edit[]>;
}

interface Row {
  readonly owner: string;
  readonly mediaId: Id;
  readonly editId: Id;
  readonly edit: Edit;
}

const DATABASE = 'truthloom.editor';
const STORE = 'unsent';

/** In the browser's IndexedDB. Where that may not be used, edits are kept in the page alone, as the page says. */
export class BrowserShelf implements EditShelf {
  private database: Promise<IDBDatabase> | undefined;

  async put(owner: string, mediaId: Id, edit: Edit): Promise<void> {
    await this.run('readwrite', (rows) => rows.add({ owner, mediaId, editId: edit.id, edit } satisfies Row));
  }

  async remove(editId: Id): Promise<void> {
    const keys = await this.run('readonly', (rows) => rows.index('editId').getAllKeys(editId));
    for (const key of keys) {
      await this.run('readwrite', (rows) => rows.delete(key));
    }
  }

  async of(owner: string, mediaId: Id): Promise<Edit[]> {
    const rows = await this.run('readonly', (store) => store.index('mediaId').getAll(mediaId) as IDBRequest<Row[]>);
    return rows.filter((row) => row.owner === owner).map((row) => row.edit);
  }

  private async run<T>(mode: IDBTransactionMode, ask: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    this.database ??= open();
    return answer(ask((await this.database).transaction(STORE, mode).objectStore(STORE)));
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    const rows = request.result.createObjectStore(STORE, { autoIncrement: true });
    rows.createIndex('mediaId', 'mediaId');
    rows.createIndex('editId', 'editId');
  };
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps no data.'));
  });
}
