import { expect, test } from 'vitest';
import type { Attribute } from '../api/types.ts';
import { isOwn, leftovers, problemWith, valueOf, withoutAttribute } from './attribute-checks.ts';
import { at } from './interpolation.ts';
import { keyframe, object } from './testing.ts';

const attribute = (id: string, more: Partial<Attribute> = {}): Attribute => ({
  id,
  name: id,
  type: 'TEXT',
  mutable: false,
  required: false,
  defaultValue: '',
  values: [],
  ...more,
});

const state = attribute('state', { mutable: true, type: 'SELECT', values: ['moving', 'parked'], defaultValue: 'moving' });
const doors = attribute('doors', { type: 'NUMBER', values: ['1', '5', '0.5'] });
const car = object('t', [keyframe(0, 0), keyframe(4, 0, { attributes: { state: 'parked' } }), keyframe(8, 0)], {
  attributes: { doors: '3', gone: 'x' },
});

test('a mutable value holds from its keyframe on, and is the default before', () => {
  expect([0, 2, 4, 6, 8].map((frame) => valueOf(car, at(car, frame), state))).toEqual(['moving', 'moving', 'parked', 'parked', 'parked']);
  expect([0, 4, 8].map((frame) => isOwn(car, frame, state))).toEqual([false, true, false]);
  expect(isOwn(car, 2, doors)).toBe(true);
});

test.each([
  [state, 'parked', undefined],
  [state, 'flying', 'no longer'],
  [{ ...state, required: true }, '', 'needs a value'],
  [doors, '', undefined],
  [doors, '2.5', undefined],
  [doors, '0', 'at least 1'],
  [doors, '9', 'at most 5'],
  [doors, '2.3', 'steps of 0.5'],
  [doors, 'two', 'is a number'],
  [attribute('lit', { type: 'CHECKBOX' }), 'on', 'neither'],
])('%o with %s', (one, value, message) => {
  const problem = problemWith(one, value);
  if (message) {
    expect(problem).toContain(message);
  } else {
    expect(problem).toBeUndefined();
  }
});

test('a tenth is a step of a tenth', () => {
  const share = attribute('share', { type: 'NUMBER', values: ['0', '1', '0.1'] });
  expect(['0.1', '0.3', '0.7', '1'].map((value) => problemWith(share, value))).toEqual([undefined, undefined, undefined, undefined]);
});

test('values of attributes that are gone are found and can be removed', () => {
  expect(leftovers(car, at(car, 4), [state, doors])).toEqual([['gone', 'x']]);
  expect(withoutAttribute(car, 'gone')).toEqual({ ...car, attributes: { doors: '3' } });
  expect(withoutAttribute(car, 'state').keyframes[1]!.attributes).toEqual({});
});
