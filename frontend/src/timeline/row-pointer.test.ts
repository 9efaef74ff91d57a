import { expect, test } from 'vitest';
import { editOf } from '../model/edit.ts';
import { keyframe, object } from '../model/testing.ts';
import { objects, openSession } from '../session/testing.ts';
import { RowPointer } from './row-pointer.ts';
import { wholeScale } from './time-scale.ts';

/** 20 frames of 10 pixels. */
const scale = wholeScale(20, 200);
const track = object('t', [keyframe(0, 0), keyframe(5, 50), keyframe(10, 100)]);

function opened() {
  const session = openSession();
  session.document!.store.commit(editOf('draw', { objects: [{ id: 't', before: null, after: track }] }));
  const frames = () => objects(session)[0]!.keyframes.map((k) => k.frame);
  return { session, pointer: new RowPointer(session), frames };
}

test('a drag shows where the keyframe will be, between its neighbours, and moves it at the end', () => {
  const { session, pointer, frames } = opened();
  pointer.down(track, 55, false, scale);
  expect(pointer.move(56, scale)).toBe(false);
  pointer.move(190, scale);
  expect(pointer.moved).toEqual({ id: 't', from: 5, to: 9 });
  expect(frames()).toEqual([0, 5, 10]);
  pointer.up(190, scale);
  expect(frames()).toEqual([0, 9, 10]);
  expect(session.frame).toBe(9);
});

test('a click selects and goes to the keyframe; with Alt it deletes it', () => {
  const { session, pointer, frames } = opened();
  pointer.down(track, 108, false, scale);
  pointer.up(108, scale);
  expect([session.selection?.id, session.frame]).toEqual(['t', 10]);
  pointer.down(track, 108, true, scale);
  pointer.up(108, scale);
  expect(frames()).toEqual([0, 5]);
});

test('a double click between keyframes makes one', () => {
  const { pointer, frames } = opened();
  pointer.double(track, 75, scale);
  expect(frames()).toEqual([0, 5, 7, 10]);
});
