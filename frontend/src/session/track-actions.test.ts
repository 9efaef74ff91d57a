import { expect, test } from 'vitest';
import { editOf } from '../model/edit.ts';
import { keyframe, object } from '../model/testing.ts';
import { attentionList, goToAttention } from './attention.ts';
import { toggleFrameDeleted, toggleFrameReviewed } from './frame-marks.ts';
import { undo } from './object-actions.ts';
import { selectObjects } from './selected.ts';
import { step } from './stepping.ts';
import { objects, openSession } from './testing.ts';
import { cutSelectedAfter, mergeSelected, splitSelected } from './track-actions.ts';

function sessionWith(...made: ReturnType<typeof object>[]) {
  const session = openSession();
  session.document!.store.commit(editOf('draw', { objects: made.map((after) => ({ id: after.id, before: null, after })) }));
  return session;
}

const track = object('t', [keyframe(0, 0), keyframe(10, 100)]);

test('split selects the second part; merged with the first it is one track again; both are undone', () => {
  const session = sessionWith(track);
  session.goTo(5);
  session.select({ kind: 'object', id: 't' });
  splitSelected(session);
  const second = session.selection!.id;
  expect(objects(session)).toHaveLength(2);
  selectObjects(session, [second, 't']);
  mergeSelected(session);
  expect(objects(session)).toEqual([track]);
  undo(session);
  undo(session);
  expect(objects(session)).toEqual([track]);
});

test('what cannot be merged is said and changes nothing', () => {
  const session = sessionWith(track, object('s', [keyframe(4, 0)]));
  selectObjects(session, ['t', 's']);
  mergeSelected(session);
  expect(objects(session)).toHaveLength(2);
});

test('the rest of a track goes', () => {
  const session = sessionWith(track);
  session.goTo(5);
  session.select({ kind: 'object', id: 't' });
  cutSelectedAfter(session);
  expect(objects(session)[0]!.keyframes.map((k) => k.frame)).toEqual([0, 5, 6]);
});

test('steps go past deleted frames, and stay at the end of what is left', () => {
  const session = sessionWith();
  for (const frame of [1, 2, 19]) {
    session.goTo(frame);
    toggleFrameDeleted(session);
  }
  session.goTo(0);
  step(session, 1);
  expect(session.frame).toBe(3);
  step(session, -1);
  expect(session.frame).toBe(0);
  step(session, Infinity);
  expect(session.frame).toBe(18);
  session.settings = { ...session.settings, skipDeleted: false };
  step(session, 1);
  expect(session.frame).toBe(19);
  toggleFrameReviewed(session);
  expect(session.document!.store.current.frameState(19)).toBe('DELETED');
  toggleFrameDeleted(session);
  expect(session.document!.store.current.frameState(19)).toBeNull();
});

test('attention goes from place to place through frames, and past what was settled', () => {
  const model = object('m', [keyframe(2, 0), keyframe(8, 5, { source: 'MODEL' })]);
  const tiny = object('n', [keyframe(5, 0, { shape: { kind: 'box', x1: 0, y1: 0, x2: 1, y2: 40, rotation: 0 } })]);
  const session = sessionWith(model, tiny, track);
  expect(attentionList(session).map(({ frame, reason }) => [frame, reason])).toEqual([[5, 'tiny'], [8, 'model']]);
  goToAttention(session, 1);
  expect([session.frame, session.selection?.id]).toEqual([5, 'n']);
  goToAttention(session, 1);
  expect([session.frame, session.selection?.id]).toEqual([8, 'm']);
  goToAttention(session, -1);
  expect(session.frame).toBe(5);
});
