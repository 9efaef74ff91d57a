import { beforeEach, describe, expect, test } from 'vitest';
import { MaskBuffer } from '../geometry/mask-buffer.ts';
import { type Pair, type Shape, box } from '../geometry/shapes.ts';
import type { Annotation } from '../model/annotation.ts';
import { at } from '../model/interpolation.ts';
import { copySelected, duplicateToNextFrame, paste } from './clipboard.ts';
import { useLabel } from './choosing.ts';
import { convertSelected } from './converting.ts';
import type { EditorSession } from './editor-session.ts';
import { showAll, toggleSelectedFlag } from './flag-actions.ts';
import { groupSelected, selectGroup, ungroupSelected } from './grouping.ts';
import { deleteSelected, drawObject, toggleSelectedTrack, undo } from './object-actions.ts';
import { ObjectFlags } from './object-flags.ts';
import { selectObjects, selectedIds } from './selected.ts';
import { objects, openSession, texts } from './testing.ts';
import { shownObjects } from './visible-objects.ts';
import { sendSelected, shiftSelected } from './z-order.ts';

let session: EditorSession;
let a: string;
let b: string;

beforeEach(() => {
  session = openSession();
  a = draw(box(10, 10, 30, 30));
  b = draw(box(50, 10, 90, 60));
});

function draw(shape: Shape, label = 'car'): string {
  session.activeLabelId = label;
  drawObject(session, shape);
  return session.selection!.id;
}

const get = (id: string): Annotation => session.document!.store.current.get(id)!;
const shapeOf = (id: string) => get(id).keyframes[0]!.shape;
const rectangle = (x1: number, y1: number, x2: number, y2: number): Pair[] => [[x1, y1], [x2, y1], [x2, y2], [x1, y2]];

describe('several selected', () => {
  beforeEach(() => selectObjects(session, [a, b]));

  test('are deleted in one step, the locked one stays', () => {
    const c = draw(box(100, 10, 120, 30));
    session.flags.set('locked', [c], true);
    selectObjects(session, [a, b, c]);
    deleteSelected(session);
    expect(objects(session).map(({ id }) => id)).toEqual([c]);
    undo(session);
    expect(objects(session)).toHaveLength(3);
  });

  test('are relabelled together', () => {
    session.tool = 'select';
    useLabel(session, 'person');
    expect(objects(session).map(({ labelId }) => labelId)).toEqual(['person', 'person']);
  });

  test('are grouped and ungrouped; the group is selected by one of it', () => {
    groupSelected(session);
    expect(get(a).groupId).toBeTruthy();
    expect(get(b).groupId).toBe(get(a).groupId);
    selectObjects(session, [b]);
    selectGroup(session);
    expect(selectedIds(session)).toEqual(new Set([b, a]));
    ungroupSelected(session);
    expect(get(a).groupId).toBeNull();
  });
});

test('one object is no group', () => {
  selectObjects(session, [a]);
  groupSelected(session);
  expect(get(a).groupId).toBeUndefined();
  expect(texts(session)).toContain('at least two');
});

describe('copies', () => {
  test('on another frame lie at the same place, with another id', () => {
    selectObjects(session, [a, b]);
    groupSelected(session);
    copySelected(session);
    session.goTo(5);
    paste(session);
    const made = objects(session).filter(({ id }) => id !== a && id !== b);
    expect(made.map(({ keyframes }) => [keyframes[0]!.frame, keyframes[0]!.shape])).toEqual([[5, shapeOf(a)], [5, shapeOf(b)]]);
    expect(made[0]!.groupId).toBe(made[1]!.groupId);
    expect(made[0]!.groupId).not.toBe(get(a).groupId);
    expect(selectedIds(session)).toEqual(new Set(made.map(({ id }) => id)));
  });

  test('on the same frame lie a little beside, each next one further', () => {
    selectObjects(session, [a]);
    copySelected(session);
    paste(session);
    paste(session);
    expect(objects(session).slice(2).map(({ keyframes }) => keyframes[0]!.shape)).toEqual([box(26, 26, 46, 46), box(42, 42, 62, 62)]);
  });

  test('without anything copied there is a sentence', () => {
    paste(session);
    expect(texts(session)).toContain('Nothing is copied');
  });

  test('duplicated to the next frame: a copy, of a track a keyframe', () => {
    selectObjects(session, [b]);
    toggleSelectedTrack(session);
    selectObjects(session, [a, b]);
    duplicateToNextFrame(session);
    expect(session.frame).toBe(1);
    expect(objects(session)).toHaveLength(3);
    expect(get(b).keyframes.map(({ frame }) => frame)).toEqual([0, 1]);
    expect(at(objects(session)[2]!, 1)?.shape).toEqual(shapeOf(a));
  });

  test('the last frame has no next one', () => {
    session.goTo(19);
    selectObjects(session, [a]);
    duplicateToNextFrame(session);
    expect(objects(session)).toHaveLength(2);
    expect(texts(session)).toContain('no next frame');
  });
});

describe('z-order', () => {
  const order = () => session.visible.map(({ id }) => id);

  test('within one the largest is drawn first, else the higher above', () => {
    expect(order()).toEqual([b, a]);
    selectObjects(session, [b]);
    shiftSelected(session, 1);
    expect(order()).toEqual([a, b]);
    shiftSelected(session, -1);
    expect(order()).toEqual([b, a]);
  });

  test('to the front is above all, to the back below all', () => {
    selectObjects(session, [a]);
    shiftSelected(session, 1);
    shiftSelected(session, 1);
    selectObjects(session, [b]);
    sendSelected(session, 'front');
    expect(get(b).keyframes[0]!.zOrder).toBe(3);
    sendSelected(session, 'back');
    expect(get(b).keyframes[0]!.zOrder).toBe(1);
  });
});

describe('lock, hide and pin', () => {
  test('are kept in the browser for the media, and change no label', () => {
    const before = get(a);
    selectObjects(session, [a]);
    toggleSelectedFlag(session, 'locked');
    toggleSelectedFlag(session, 'hidden');
    expect(new ObjectFlags('media').has('locked', a)).toBe(true);
    expect(new ObjectFlags('other').has('locked', a)).toBe(false);
    expect(get(a)).toBe(before);
    expect(session.selection).toBeUndefined();
    expect(shownObjects(session).map(({ id }) => id)).toEqual([b]);
    showAll(session);
    expect(shownObjects(session)).toHaveLength(2);
  });

  test('set on all where one lacks it, taken off where all have it', () => {
    session.flags.set('pinned', [a], true);
    selectObjects(session, [a, b]);
    toggleSelectedFlag(session, 'pinned');
    expect(session.flags.has('pinned', b)).toBe(true);
    toggleSelectedFlag(session, 'pinned');
    expect(session.flags.has('pinned', a) || session.flags.has('pinned', b)).toBe(false);
  });
});

describe('converting', () => {
  function mask(...parts: Pair[][]): Shape {
    const buffer = new MaskBuffer(session.media!);
    parts.forEach((part, i) => buffer.polygon(part, i === 2 ? 0 : 1));
    return buffer.toShape()!;
  }

  test('a polygon to a mask and back', () => {
    const id = draw({ kind: 'polygon', points: rectangle(100, 20, 140, 60) });
    convertSelected(session, 'mask');
    expect(shapeOf(id).kind).toBe('mask');
    convertSelected(session, 'polygon');
    expect(shapeOf(id)).toMatchObject({ kind: 'polygon', points: expect.arrayContaining([[100, 20], [140, 60]]) });
    convertSelected(session, 'box');
    expect(shapeOf(id)).toEqual(box(100, 20, 140, 60));
  });

  test('a mask of two parts becomes a group of two polygons, in one step', () => {
    const id = draw(mask(rectangle(100, 20, 120, 40), rectangle(150, 20, 180, 40)));
    convertSelected(session, 'polygon');
    const made = objects(session).filter(({ keyframes }) => keyframes[0]!.shape.kind === 'polygon');
    expect(made).toHaveLength(2);
    expect(made[0]!.groupId).toBeTruthy();
    expect(made[0]!.groupId).toBe(made[1]!.groupId);
    undo(session);
    expect(shapeOf(id).kind).toBe('mask');
    expect(objects(session)).toHaveLength(3);
  });

  test('a mask with a hole stays one, and it is said', () => {
    const id = draw(mask(rectangle(100, 20, 160, 80), rectangle(100, 20, 160, 80), rectangle(120, 40, 130, 50)));
    convertSelected(session, 'polygon');
    expect(shapeOf(id).kind).toBe('mask');
    expect(texts(session)).toContain('hole');
  });

  test('every keyframe of a track is converted', () => {
    const id = draw({ kind: 'polygon', points: rectangle(100, 20, 140, 60) });
    toggleSelectedTrack(session);
    duplicateToNextFrame(session);
    convertSelected(session, 'mask');
    expect(get(id).keyframes.map(({ shape }) => shape.kind)).toEqual(['mask', 'mask']);
  });

  test('what the label is not for is refused', () => {
    const id = draw({ kind: 'polygon', points: rectangle(100, 20, 140, 60) }, 'road');
    convertSelected(session, 'mask');
    expect(shapeOf(id).kind).toBe('polygon');
    expect(texts(session)).toContain('“road”');
  });
});
