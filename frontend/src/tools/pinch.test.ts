import { beforeEach, expect, test } from 'vitest';
import { toImage } from '../render/viewport.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { openSession } from '../session/testing.ts';
import { Pinch } from './pinch.ts';

let session: EditorSession;
let pinch: Pinch;

beforeEach(() => {
  session = openSession();
  pinch = new Pinch(session);
});

test('what lies under each finger stays under it', () => {
  pinch.down(1, { x: 40, y: 50 });
  pinch.down(2, { x: 80, y: 50 });
  pinch.move(1, { x: 20, y: 60 });
  pinch.move(2, { x: 140, y: 60 });
  expect(session.viewport.scale).toBeCloseTo(3, 1);
  expect(toImage(session.viewport, { x: 80, y: 60 }).x).toBeCloseTo(60, 0);
  expect(toImage(session.viewport, { x: 140, y: 60 }).x).toBeCloseTo(80, 0);
});

test('one finger is not a pinch, and after one the last finger draws nothing', () => {
  pinch.down(1, { x: 10, y: 10 });
  pinch.move(1, { x: 90, y: 90 });
  expect(pinch.active).toBe(false);
  expect(session.viewport).toEqual({ scale: 1, x: 0, y: 0 });
  pinch.down(2, { x: 20, y: 20 });
  pinch.up(1);
  expect(pinch.active).toBe(true);
  pinch.up(2);
  expect(pinch.active).toBe(false);
});
