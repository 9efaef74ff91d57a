import { beforeEach, describe, expect, test } from 'vitest';
import { type PointsShape, type Shape, box } from '../geometry/shapes.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { drawObject, undo } from '../session/object-actions.ts';
import { selectObjects, selectedIds } from '../session/selected.ts';
import { Hand, objects, onlyShape, openSession, texts } from '../session/testing.ts';

let session: EditorSession;
let hand: Hand;

beforeEach(() => {
  session = openSession();
  hand = new Hand(session);
});

function draw(shape: Shape, label = 'car'): string {
  session.activeLabelId = label;
  drawObject(session, shape);
  const id = session.selection!.id;
  session.select(undefined);
  return id;
}

describe('picking', () => {
  test('the smallest first, the one below with a repeated click', () => {
    const large = draw(box(0, 0, 90, 90));
    const small = draw(box(10, 10, 50, 50));
    hand.click(30, 40);
    expect(session.selection?.id).toBe(small);
    hand.click(30, 40);
    expect(session.selection?.id).toBe(large);
  });

  test('several with shift or ctrl; the last one is the primary one; once more takes it out', () => {
    const a = draw(box(0, 0, 30, 30));
    const b = draw(box(50, 0, 80, 30));
    hand.click(15, 15);
    hand.holding({ ctrl: true }, () => hand.click(65, 15));
    expect(selectedIds(session)).toEqual(new Set([b, a]));
    expect(session.selection?.id).toBe(b);
    hand.holding({ shift: true }, () => hand.click(65, 15));
    expect(selectedIds(session)).toEqual(new Set([a]));
  });

  test('by a rectangle on empty ground: what is wholly in it, and not what is locked or hidden', () => {
    const a = draw(box(10, 10, 30, 30));
    const b = draw(box(40, 10, 60, 30));
    const hidden = draw(box(40, 40, 60, 60));
    const locked = draw(box(10, 40, 30, 60));
    draw(box(50, 50, 190, 90));
    session.flags.set('hidden', [hidden], true);
    session.flags.set('locked', [locked], true);
    hand.drag([5, 5], [100, 80]);
    expect(selectedIds(session)).toEqual(new Set([a, b]));
    expect(session.draft).toBeUndefined();
  });

  test('a click on empty ground selects nothing', () => {
    const a = draw(box(10, 10, 30, 30));
    selectObjects(session, [a]);
    hand.click(150, 90);
    expect(session.selection).toBeUndefined();
  });

  test('hidden objects and tags are not under the pointer, locked ones come last', () => {
    const small = draw(box(10, 10, 30, 30));
    const large = draw(box(0, 0, 90, 90));
    draw({ kind: 'tag' });
    session.flags.set('locked', [small], true);
    hand.click(20, 20);
    expect(session.selection?.id).toBe(large);
    session.select(undefined);
    session.flags.set('hidden', [large], true);
    hand.click(20, 20);
    expect(session.selection?.id).toBe(small);
  });
});

describe('dragging', () => {
  test('moves, as one step of undo', () => {
    draw(box(10, 10, 30, 30));
    hand.drag([20, 25], [30, 30], [60, 45]);
    expect(onlyShape(session)).toEqual(box(50, 30, 70, 50));
    undo(session);
    expect(onlyShape(session)).toEqual(box(10, 10, 30, 30));
  });

  test('moves all that is selected together, held by the picture’s edge as one, and leaves pinned ones', () => {
    const ids = [draw(box(10, 10, 30, 30)), draw(box(50, 20, 70, 40)), draw(box(80, 80, 99, 99))];
    session.flags.set('pinned', [ids[2]!], true);
    selectObjects(session, ids);
    hand.drag([20, 25], [40, 25], [20, 5]);
    expect(objects(session).map(({ keyframes }) => keyframes[0]!.shape)).toEqual([box(10, 0, 30, 20), box(50, 10, 70, 30), box(80, 80, 99, 99)]);
    undo(session);
    expect(objects(session)[0]!.keyframes[0]!.shape).toEqual(box(10, 10, 30, 30));
    expect(session.preview).toBeUndefined();
  });

  test('a pinned or locked object stays where it is', () => {
    const id = draw(box(10, 10, 30, 30));
    session.flags.set('pinned', [id], true);
    hand.drag([20, 25], [60, 45]);
    session.flags.set('pinned', [id], false);
    session.flags.set('locked', [id], true);
    hand.drag([20, 25], [60, 45]);
    expect(onlyShape(session)).toEqual(box(10, 10, 30, 30));
    expect(session.preview).toBeUndefined();
  });

  test('a handle of the selected one resizes', () => {
    selectObjects(session, [draw(box(10, 10, 60, 60))]);
    hand.drag([60, 60], [80, 70]);
    expect(onlyShape(session)).toEqual(box(10, 10, 80, 70));
  });

  test('the handle above a box turns it', () => {
    selectObjects(session, [draw(box(80, 40, 120, 80))]);
    hand.drag([100, 16], [150, 60]);
    expect(onlyShape(session)).toMatchObject({ kind: 'box', x1: 80, rotation: expect.closeTo(90, 0) });
  });

  test('given up, nothing has changed', () => {
    draw(box(10, 10, 30, 30));
    hand.tools.down(hand.pointer({ x: 20, y: 25 }), false);
    hand.tools.move(hand.pointer({ x: 90, y: 25 }));
    expect(hand.tools.cancel()).toBe(true);
    expect(session.preview).toBeUndefined();
    expect(onlyShape(session)).toEqual(box(10, 10, 30, 30));
  });
});

describe('points of a polygon', () => {
  beforeEach(() => selectObjects(session, [draw({ kind: 'polygon', points: [[10, 10], [90, 10], [90, 90], [10, 90]] })]));
  const count = () => (onlyShape(session) as PointsShape).points.length;

  test('a click on the middle of an edge inserts one', () => {
    hand.click(50, 10);
    expect(count()).toBe(5);
  });

  test('Alt+click deletes one, down to three', () => {
    hand.holding({ alt: true }, () => hand.click(10, 10));
    expect(count()).toBe(3);
    hand.holding({ alt: true }, () => hand.click(90, 10));
    expect(count()).toBe(3);
    expect(texts(session)).toContain('needs the points');
  });

  test('one is dragged', () => {
    hand.drag([90, 90], [120, 95]);
    expect(onlyShape(session)).toMatchObject({ points: [[10, 10], [90, 10], [120, 95], [10, 90]] });
  });
});

test('Alt+click on a joint goes through its visibility', () => {
  selectObjects(session, [draw({ kind: 'skeleton', joints: [[40, 20, 2], [80, 80, 2]] }, 'pose')]);
  hand.holding({ alt: true }, () => hand.click(40, 20));
  expect(onlyShape(session)).toMatchObject({ joints: [[40, 20, 1], [80, 80, 2]] });
  expect(objects(session)).toHaveLength(1);
});
