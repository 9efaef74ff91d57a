import { beforeEach, expect, test } from 'vitest';
import { kindOf } from '../geometry/kinds.ts';
import type { MaskShape } from '../geometry/shapes.ts';
import { chooseTool } from '../session/choosing.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { undo } from '../session/object-actions.ts';
import { Hand, objects, onlyShape, openSession, texts } from '../session/testing.ts';

let session: EditorSession;
let hand: Hand;

beforeEach(() => {
  session = openSession();
  session.settings = { ...session.settings, brush: 10 };
  hand = new Hand(session);
  chooseTool(session, 'brush');
});

const mask = () => onlyShape(session) as MaskShape;
const has = (x: number, y: number) => kindOf(mask()).contains(mask(), { x: x + 0.5, y: y + 0.5 }, 0);

test('a stroke makes a mask of the brush’s width', () => {
  hand.drag([20, 30], [60, 30]);
  expect([has(20, 30), has(40, 34), has(40, 36), has(64, 30), has(66, 30)]).toEqual([true, true, false, true, false]);
});

test('the next stroke goes on with it, each one a step of undo', () => {
  hand.drag([20, 30], [60, 30]);
  hand.drag([100, 70], [120, 70]);
  expect(has(110, 70) && has(40, 30)).toBe(true);
  undo(session);
  expect(has(110, 70)).toBe(false);
  hand.drag([100, 50], [120, 50]);
  expect(has(110, 50) && has(40, 30) && !has(110, 70)).toBe(true);
});

test('after Enter a stroke begins another mask', () => {
  hand.drag([20, 30], [60, 30]);
  expect(hand.tools.key('Enter')).toBe(true);
  hand.drag([100, 70], [120, 70]);
  expect(objects(session)).toHaveLength(2);
});

test('shows the stroke while it is painted', () => {
  hand.tools.down(hand.pointer({ x: 20, y: 30 }), false);
  hand.tools.move(hand.pointer({ x: 60, y: 30 }));
  expect(session.draft?.painting?.pixels.some((pixel) => pixel === 1)).toBe(true);
  expect(objects(session)).toEqual([]);
  hand.tools.cancel();
  expect(objects(session)).toEqual([]);
});

test('stays on the picture', () => {
  hand.drag([-20, -20], [0, 0], [300, 0]);
  expect(kindOf(mask()).bounds(mask())).toEqual({ x1: 0, y1: 0, x2: 200, y2: 5 });
});

test('the eraser takes pixels out, and the mask with its last one', () => {
  hand.drag([20, 30], [60, 30]);
  chooseTool(session, 'eraser');
  hand.drag([20, 30], [30, 30]);
  expect(has(25, 30)).toBe(false);
  expect(has(50, 30)).toBe(true);
  session.settings = { ...session.settings, brush: 200 };
  hand.drag([20, 30], [60, 30]);
  expect(objects(session)).toEqual([]);
});

test('the eraser needs a mask', () => {
  chooseTool(session, 'eraser');
  hand.drag([20, 30], [30, 30]);
  expect(texts(session)).toContain('Select a mask first');
});

test('the wheel and the bracket keys change the size', () => {
  expect(hand.tools.wheel(true)).toBe(true);
  expect(session.settings.brush).toBeGreaterThan(10);
  hand.tools.key('[');
  hand.tools.key('[');
  expect(session.settings.brush).toBeLessThan(10);
  for (let i = 0; i < 100; i++) {
    hand.tools.wheel(false);
  }
  expect(session.settings.brush).toBe(1);
});

test('a polygon is filled into the selected mask and a hole cut out of it', () => {
  chooseTool(session, 'mask-fill');
  hand.clicks([20, 20], [80, 20], [80, 80], [20, 80]);
  hand.tools.key('Enter');
  expect(kindOf(mask()).area(mask())).toBe(3600);
  chooseTool(session, 'mask-hole');
  hand.clicks([40, 40], [60, 40], [60, 60], [40, 60]);
  hand.tools.key('Enter');
  expect(kindOf(mask()).area(mask())).toBe(3200);
  expect(has(50, 50)).toBe(false);
});

test('a locked mask is left alone', () => {
  hand.drag([20, 30], [60, 30]);
  const before = mask();
  session.flags.set('locked', [objects(session)[0]!.id], true);
  hand.drag([100, 70], [120, 70]);
  expect(mask()).toBe(before);
  expect(texts(session)).toContain('locked');
});
