import { expect, test } from 'vitest';
import { editOf } from './edit.ts';
import { History } from './history.ts';
import { type HistoryEntry, StoredHistory, editOfEntry } from './stored-history.ts';
import { keyframe, object } from './testing.ts';

const entry = (n: number): HistoryEntry => ({
  id: `e${n}`,
  gesture: 'move',
  objects: [{ id: 'car', before: object('car', [keyframe(0, n)]), after: object('car', [keyframe(0, n + 1)]) }],
  frames: [],
});

/** The server's lists, newest first. */
function serverWith(undo: HistoryEntry[], redo: HistoryEntry[] = []) {
  const asked: number[] = [];
  const history = new History();
  const stored = new StoredHistory(
    history,
    async (offset, limit) => {
      asked.push(offset);
      return { undo: undo.slice(offset, offset + limit), redo: redo.slice(offset, offset + limit) };
    },
    async () => {},
  );
  return { asked, history, stored };
}

test('what was done before the page was loaded is undone newest first, and redone', async () => {
  const { history, stored } = serverWith([entry(1), entry(0)], [entry(2), entry(3)]);
  await stored.fill();
  expect(history.redo()!.objects[0]!.after).toEqual(entry(2).objects[0]!.after);
  expect(history.redo()!.objects[0]!.after).toEqual(entry(3).objects[0]!.after);
  const undone = [history.undo(), history.undo(), history.undo(), history.undo()];
  expect(undone.map((edit) => edit!.objects[0]!.after)).toEqual([3, 2, 1, 0].map((n) => entry(n).objects[0]!.before));
  expect(undone.every((edit) => edit!.gesture === 'undo')).toBe(true);
  expect(history.canUndo).toBe(false);
});

test('older pages are fetched when the stack runs low, until there are none', async () => {
  const total = 120;
  const held = Array.from({ length: total }, (_, i) => entry(total - 1 - i));
  const { asked, history, stored } = serverWith(held);
  await stored.fill();
  expect(history.undoDepth).toBe(50);
  let undone = 0;
  while (history.undo()) {
    undone++;
    held.shift();
    await stored.fill();
  }
  expect(undone).toBe(total);
  expect(asked[0]).toBe(0);
});

test('an edit made here is not taken twice', async () => {
  const { history, stored } = serverWith([entry(1), entry(0)]);
  history.record({ ...editOf('move', { objects: entry(1).objects }), id: 'e1' });
  await stored.fill();
  expect(history.undoDepth).toBe(2);
});

test('taking back an acceptance opens the proposal again', () => {
  const after = object('car', [keyframe(0, 0, { source: 'ACCEPTED' })], { proposalId: 'p' });
  const edit = editOfEntry({ id: 'e', gesture: 'accept', objects: [{ id: 'car', before: null, after }], frames: [] });
  expect(edit.proposals).toEqual([{ id: 'p', before: 'OPEN', after: 'ACCEPTED' }]);
});
