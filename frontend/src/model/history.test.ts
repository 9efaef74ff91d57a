import { expect, test } from 'vitest';
import { AnnotationState } from './annotation-state.ts';
import { changeSetOf, editOf } from './edit.ts';
import { History } from './history.ts';
import { rebase } from './rebase.ts';
import { keyframe, object } from './testing.ts';

const car = object('car', [keyframe(3, 0)]);
const moved = object('car', [keyframe(3, 40)]);

function drawnAndMoved() {
  const state = new AnnotationState();
  const history = new History();
  const edits = [
    editOf('draw', {
      objects: [{ id: 'car', before: null, after: car }],
      frames: [{ frame: 3, before: null, after: 'LABELLED' }],
    }),
    editOf('move', { objects: [{ id: 'car', before: car, after: moved }] }),
  ];
  edits.forEach((edit) => {
    state.apply(edit);
    history.record(edit);
  });
  return { state, history };
}

test('undo takes back object and frame mark, redo brings both again', () => {
  const { state, history } = drawnAndMoved();
  state.apply(history.undo()!);
  expect(state.get('car')).toEqual(car);
  state.apply(history.undo()!);
  expect(state.get('car')).toBeUndefined();
  expect(state.frameState(3)).toBeNull();
  expect(history.undo()).toBeUndefined();
  state.apply(history.redo()!);
  state.apply(history.redo()!);
  expect(state.get('car')).toEqual(moved);
  expect(state.frameState(3)).toBe('LABELLED');
  expect(history.canRedo).toBe(false);
});

test('undo is a change set of its own', () => {
  const { history } = drawnAndMoved();
  history.undo();
  const sent = changeSetOf(history.undo()!, 9);
  expect(sent).toMatchObject({ gesture: 'undo', baseRevision: 9, created: [], updated: [], deleted: ['car'] });
  expect(sent.frames).toEqual([{ frame: 3, state: null }]);
});

test('a new edit ends what could be done again', () => {
  const { history } = drawnAndMoved();
  history.undo();
  history.record(editOf('relabel', {}));
  expect(history.canRedo).toBe(false);
});

test('undo keeps what somebody else did to the object meanwhile', () => {
  const { state, history } = drawnAndMoved();
  const renamed = { ...moved, labelId: 'van', revision: 8 };
  state.apply(editOf('relabel', { objects: [{ id: 'car', before: moved, after: renamed }] }));
  const { edit, collisions } = rebase(history.undo()!, state);
  state.apply(edit);
  expect(collisions).toEqual([{ id: 'car', outcome: 'reapplied' }]);
  expect(state.get('car')).toMatchObject({ labelId: 'van', keyframes: car.keyframes });
});

test('the revision alone is no difference', () => {
  const { state, history } = drawnAndMoved();
  state.apply(editOf('acknowledged', { objects: [{ id: 'car', before: moved, after: { ...moved, revision: 12 } }] }));
  expect(rebase(history.undo()!, state).collisions).toEqual([]);
});
