import { expect, test } from 'vitest';
import { type Edit, editOf } from './edit.ts';
import type { EditShelf } from './edit-shelf.ts';
import { UnsentEdits } from './unsent-edits.ts';

class MemoryShelf implements EditShelf {
  rows: { owner: string; mediaId: string; edit: Edit }[] = [];
  full = false;

  async put(owner: string, mediaId: string, edit: Edit) {
    if (this.full) {
      throw new Error('quota');
    }
    this.rows.push({ owner, mediaId, edit });
  }

  async remove(id: string) {
    this.rows = this.rows.filter((row) => row.edit.id !== id);
  }

  async of(owner: string, mediaId: string) {
    return this.rows.filter((row) => row.owner === owner && row.mediaId === mediaId).map((row) => row.edit);
  }
}

test('what the server does not hold is there for the next page, in order, for the same person and media', async () => {
  const shelf = new MemoryShelf();
  const unsent = new UnsentEdits(shelf, 'Ada', 'm1', () => {});
  const [first, second, third] = [editOf('a', {}), editOf('b', {}), editOf('c', {})];
  [first, second, third].forEach((edit) => unsent.made(edit));
  unsent.done(second.id);
  await unsent.settled();
  const left = (owner: string, media: string) => new UnsentEdits(shelf, owner, media, () => {}).leftBehind();
  expect(await left('Ada', 'm1')).toEqual([first, third]);
  expect(await left('Bea', 'm1')).toEqual([]);
  expect(await left('Ada', 'm2')).toEqual([]);
});

test('an edit that is done at once leaves nothing', async () => {
  const shelf = new MemoryShelf();
  const unsent = new UnsentEdits(shelf, 'Ada', 'm1', () => {});
  const edit = editOf('a', {});
  unsent.made(edit);
  unsent.done(edit.id);
  await unsent.settled();
  expect(shelf.rows).toEqual([]);
});

test('a browser that keeps nothing is told once, and work goes on', async () => {
  const shelf = new MemoryShelf();
  shelf.full = true;
  let told = 0;
  const unsent = new UnsentEdits(shelf, 'Ada', 'm1', () => told++);
  unsent.made(editOf('a', {}));
  unsent.made(editOf('b', {}));
  await unsent.settled();
  expect(told).toBe(1);
});
