import { beforeEach, describe, expect, test } from 'vitest';
import { AnnotationStore } from './annotation-store.ts';
import { editOf } from './edit.ts';
import { changeSet, keyframe, object } from './testing.ts';

const car = object('car', [keyframe(0, 0), keyframe(10, 100)]);
const tree = object('tree', [keyframe(0, 50)]);
const movedAtTen = { ...car, keyframes: [car.keyframes[0]!, keyframe(10, 120)] };
const movedAtZero = { ...car, keyframes: [keyframe(0, 7), car.keyframes[1]!] };
let store: AnnotationStore;

beforeEach(() => {
  store = new AnnotationStore();
  store.reset({ revision: 4, annotations: [car, tree], frames: [{ frame: 0, state: 'LABELLED' }] });
});

function commitMove() {
  const edit = editOf('move', { objects: [{ id: 'car', before: car, after: movedAtTen }] });
  store.commit(edit);
  return edit;
}

test('a committed edit is shown at once and leaves the queue when acknowledged', () => {
  const edit = commitMove();
  expect(store.current.get('car')!.keyframes[1]).toEqual(keyframe(10, 120));
  expect(store.acknowledge(edit.id, 5)).toBe(true);
  expect(store.pending).toEqual([]);
  expect(store.seen).toBe(5);
});

test('an acknowledgement beyond a gap waits for the log', () => {
  const edit = commitMove();
  expect(store.acknowledge(edit.id, 6)).toBe(false);
  const foreign = changeSet('foreign', { updated: [{ ...tree, labelId: 'bush' }] });
  const own = changeSet(edit.id, { updated: [movedAtTen] });
  store.receive([
    { revision: 5, author: 'Bea', changeSet: foreign },
    { revision: 6, author: 'Ada', changeSet: own },
  ]);
  expect(store.pending).toEqual([]);
  expect(store.seen).toBe(6);
  expect(store.current.get('tree')!.labelId).toBe('bush');
});

test('what arrives twice is taken once', () => {
  const applied = { revision: 5, author: 'Bea', changeSet: changeSet('x', { deleted: ['tree'] }) };
  store.receive([applied]);
  const version = store.version;
  store.receive([applied]);
  expect(store.version).toBe(version);
});

describe('somebody else changed the same object', () => {
  test('theirs stays and mine is put on top, keyframe by keyframe', () => {
    commitMove();
    const collisions = store.receive([{ revision: 5, author: 'Bea', changeSet: changeSet('x', { updated: [movedAtZero] }) }]);
    expect(collisions).toEqual([{ id: 'car', outcome: 'reapplied' }]);
    expect(store.current.get('car')!.keyframes).toEqual([keyframe(0, 7), keyframe(10, 120)]);
    expect(store.pending).toHaveLength(1);
    expect(store.pending[0]!.objects[0]!.before!.keyframes[0]).toEqual(keyframe(0, 7));
  });

  test('what they deleted while I changed it comes back as I have it, and is told', () => {
    commitMove();
    const collisions = store.receive([{ revision: 5, author: 'Bea', changeSet: changeSet('x', { deleted: ['car'] }) }]);
    expect(collisions).toEqual([{ id: 'car', outcome: 'restored' }]);
    expect(store.current.get('car')).toEqual(movedAtTen);
    expect(store.pending[0]!.objects).toEqual([{ id: 'car', before: null, after: movedAtTen }]);
  });

  test('my deletion of what they changed is dropped, so that their work stays', () => {
    store.commit(editOf('delete', { objects: [{ id: 'car', before: car, after: null }] }));
    const collisions = store.reset({ revision: 5, annotations: [{ ...movedAtZero, revision: 5 }, tree], frames: [] });
    expect(collisions).toEqual([{ id: 'car', outcome: 'dropped' }]);
    expect(store.current.get('car')!.keyframes[0]).toEqual(keyframe(0, 7));
  });

  test('changes of other objects do not collide', () => {
    commitMove();
    const collisions = store.receive([{ revision: 5, author: 'Bea', changeSet: changeSet('x', { deleted: ['tree'] }) }]);
    expect(collisions).toEqual([]);
    expect(store.current.get('car')!.keyframes[1]).toEqual(keyframe(10, 120));
  });
});

test('a later local edit follows an earlier one through a rebase', () => {
  commitMove();
  const relabelled = { ...movedAtTen, labelId: 'van' };
  store.commit(editOf('relabel', { objects: [{ id: 'car', before: movedAtTen, after: relabelled }] }));
  store.receive([{ revision: 5, author: 'Bea', changeSet: changeSet('x', { updated: [movedAtZero] }) }]);
  expect(store.current.get('car')).toMatchObject({ labelId: 'van', keyframes: [keyframe(0, 7), keyframe(10, 120)] });
  expect(store.pending).toHaveLength(2);
});

test('a refused edit disappears from what is shown', () => {
  const edit = commitMove();
  store.reject(edit.id);
  expect(store.current.get('car')).toEqual(car);
});

test('what is on a frame is found after edits, undoing and others’ changes', () => {
  const track = object('track', [keyframe(4, 0), keyframe(8, 0, { outside: true })]);
  const onFrame = (frame: number) => store.current.on(frame).map(({ id }) => id).sort();
  expect(onFrame(0)).toEqual(['car', 'tree']);
  const edit = editOf('draw', { objects: [{ id: 'track', before: null, after: track }] });
  store.commit(edit);
  expect([onFrame(3), onFrame(6), onFrame(9)]).toEqual([['car'], ['car', 'track'], ['car']]);
  const movedTree = object('tree', [keyframe(6, 0)]);
  store.receive([{ revision: 5, author: 'Bea', changeSet: changeSet('x', { updated: [movedTree] }) }]);
  expect([onFrame(0), onFrame(6)]).toEqual([['car'], ['car', 'track', 'tree']]);
  store.reject(edit.id);
  expect(onFrame(6)).toEqual(['car', 'tree']);
});
