import { expect, test } from 'vitest';
import type { Attribute, Label } from '../api/types.ts';
import { emptyRequired, withAttribute, withLabel } from './attribute-values.ts';
import { keyframe, object } from './testing.ts';

const attribute = (id: string, more: Partial<Attribute> = {}): Attribute => ({
  id, name: id, type: 'TEXT', mutable: false, required: false, defaultValue: '', values: [], ...more,
});
const state = attribute('state', { mutable: true, required: true, defaultValue: 'moving' });
const colour = attribute('colour', { defaultValue: 'red' });
const plate = attribute('plate', { required: true });
const van: Label = { id: 'van', name: 'van', color: '#fff', hotkey: null, attributes: [state, colour, plate] };
const track = object('t', [keyframe(0, 0, { attributes: { old: '1' } }), keyframe(10, 100)], { attributes: { older: '2' } });

test('a mutable attribute is said by a keyframe, another one by the object', () => {
  const parked = withAttribute(track, state, 5, 'parked');
  expect(parked.keyframes[1]).toEqual(keyframe(5, 50, { attributes: { state: 'parked' } }));
  expect(withAttribute(track, colour, 5, 'blue')).toEqual({ ...track, attributes: { older: '2', colour: 'blue' } });
});

test('another label starts with its own defaults alone', () => {
  const relabelled = withLabel(track, van);
  expect(relabelled).toMatchObject({ labelId: 'van', attributes: { colour: 'red' } });
  expect(relabelled.keyframes).toEqual([keyframe(0, 0, { attributes: { state: 'moving' } }), keyframe(10, 100)]);
});

test('what must have a value and has none is told', () => {
  expect(emptyRequired(withLabel(track, van), van, 5).map(({ id }) => id)).toEqual(['plate']);
  expect(emptyRequired(withAttribute(track, plate, 0, 'X 1'), van, 5)).toEqual([]);
});
