import { beforeEach, expect, test } from 'vitest';
import type { Attribute, Label } from '../api/types.ts';
import { type BoxShape, box } from '../geometry/shapes.ts';
import { setAttribute } from './attribute-actions.ts';
import { chooseByNumber, enterAttributeMode, stepAttribute, walk, walked } from './attribute-mode.ts';
import { useLabel } from './choosing.ts';
import type { EditorSession } from './editor-session.ts';
import { placeBox, resizedByKey } from './key-shaping.ts';
import { drawObject, reshape } from './object-actions.ts';
import { EVERYTHING, type ObjectQuery, problemOf, sorted } from './object-query.ts';
import { openSession } from './testing.ts';

const attribute = (id: string, more: Partial<Attribute>): Attribute => ({
  id,
  name: id,
  type: 'SELECT',
  mutable: false,
  required: false,
  defaultValue: '',
  values: [],
  ...more,
});
const colour = attribute('colour', { values: ['red', 'blue'], required: true });
const state = attribute('state', { type: 'RADIO', mutable: true, defaultValue: 'moving', values: ['moving', 'parked'] });
const car: Label = { id: 'car', name: 'car', color: '#ff0000', hotkey: null, attributes: [colour, state] };
const dog: Label = { id: 'dog', name: 'Dog', color: '#00ff00', hotkey: null };

let session: EditorSession;

beforeEach(() => {
  session = openSession({ labels: [car, dog] });
  for (const [label, width] of [['car', 30], ['dog', 10], ['car', 20]] as const) {
    session.select(undefined);
    session.set('activeLabelId', label);
    drawObject(session, box(5, 5, 5 + width, 25));
  }
});

const found = (query: Partial<ObjectQuery>) => {
  session.set('query', { ...EVERYTHING, sort: 'number', ...query });
  return sorted(session, session.query, session.matching).map((object) => session.numbers.of(object.id));
};

test('every condition of the list must hold', () => {
  expect(found({})).toEqual([1, 2, 3]);
  expect(found({ labelIds: ['car'] })).toEqual([1, 3]);
  expect(found({ labelIds: ['car'], minSize: 20 })).toEqual([1, 3]);
  expect(found({ labelIds: ['car'], minSize: 21 })).toEqual([]);
  expect(found({ search: 'do' })).toEqual([2]);
  expect(found({ search: '3' })).toEqual([3]);
  expect(found({ flags: { incomplete: 'yes' } })).toEqual([1, 3]);
  expect(found({ expression: 'width < 25 and label == "car"' })).toEqual([3]);
  expect(found({ source: 'import' })).toEqual([]);
});

test('sorted by size, both ways', () => {
  expect(found({ sort: 'size' })).toEqual([2, 3, 1]);
  expect(found({ sort: 'size', descending: true })).toEqual([1, 3, 2]);
});

test('an expression that cannot be read is told and hides nothing', () => {
  expect(found({ expression: 'width >' })).toEqual([1, 2, 3]);
  expect(problemOf(session.query)?.position).toBe(7);
});

test('the picture leaves out what the list does, where that is chosen', () => {
  found({ search: 'dog' });
  expect(session.visible).toHaveLength(3);
  found({ search: 'dog', onPicture: true });
  expect(session.visible).toHaveLength(1);
});

test('a locked object is found as soon as it is locked', () => {
  expect(found({ flags: { locked: 'yes' } })).toEqual([]);
  session.flags.set('locked', [session.selection!.id], true);
  session.emit('annotations');
  expect(found({ flags: { locked: 'yes' } })).toEqual([3]);
});

test('a new object and a relabelled one have the label’s defaults', () => {
  expect(session.selectedObject?.keyframes[0]?.attributes).toEqual({ state: 'moving' });
  useLabel(session, 'dog');
  expect(session.selectedObject).toMatchObject({ labelId: 'dog' });
  expect(session.selectedObject?.keyframes[0]?.attributes).toBeUndefined();
});

test('a value goes to all selected objects of that label, as one step of undo', () => {
  const [first, second, third] = [...session.document!.store.current.all()];
  session.select({ kind: 'object', id: first!.id }, [second!.id, third!.id]);
  setAttribute(session, colour, 'blue');
  expect(found({ expression: 'attr.colour == "blue"' })).toEqual([1, 3]);
  session.document!.undo();
  expect(found({ expression: 'attr.colour == "blue"' })).toEqual([]);
});

test('the attribute mode walks the objects that have attributes', () => {
  session.select(undefined);
  enterAttributeMode(session);
  expect(walked(session)).toHaveLength(2);
  chooseByNumber(session, 2);
  stepAttribute(session, 1);
  expect(chooseByNumber(session, 2)).toBe(true);
  expect(chooseByNumber(session, 9)).toBe(false);
  walk(session, 1);
  chooseByNumber(session, 1);
  walk(session, 1);
  expect(session.said).toBe('This is the last object.');
  expect(found({ expression: 'attr.colour == "blue" and attr.state == "parked"' })).toEqual([1]);
  expect(found({ expression: 'attr.colour == "" and attr.state == "moving"' })).toEqual([3]);
});

test('a box can be placed and resized without a mouse, and what was done is said', () => {
  session.screen = { width: 200, height: 100 };
  session.set('activeLabelId', 'dog');
  placeBox(session);
  const placed = session.selectedObject!.keyframes[0]!.shape as BoxShape;
  expect([placed.x1 + placed.x2, placed.y1 + placed.y2]).toEqual([200, 100]);
  expect(session.said).toBe('Dog drawn, 4 objects on the frame');
  reshape(session, session.selection!.id, 'resize', resizedByKey(session, { x: 10, y: 0 })!);
  expect(session.selectedObject!.keyframes[0]!.shape).toMatchObject({ x1: placed.x1, x2: placed.x2 + 10 });
});
