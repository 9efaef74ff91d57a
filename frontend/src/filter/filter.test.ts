import { expect, test } from 'vitest';
import { holds } from './evaluate.ts';
import { FilterError, type Literal } from './expression.ts';
import type { Facts } from './fields.ts';
import { parse } from './parser.ts';

const facts = (known: Record<string, Literal>, attributes: Record<string, string> = {}): Facts => ({
  fact: (field) => known[field],
  attribute: (name) => attributes[name.toLowerCase()],
});

const car = facts(
  { label: 'Car', width: 40, height: 20, occluded: false, track: true, source: 'human' },
  { colour: 'Red', doors: '10', plate: '', towed: 'true', parked: 'false' },
);

test.each([
  ['label == "car"', true],
  ['label != "car"', false],
  ['label ~ "ar"', true],
  ['width > 20 and height > 20', false],
  ['width > 20 or height > 20', true],
  ['width >= 40 and width <= 40', true],
  ['label == "car" and width > 20 and not occluded and attr.colour in ("red","blue")', true],
  ['label not in ("bus", "person")', true],
  ['not (track and occluded)', true],
  ['not track or occluded', false],
  ['track == true', true],
  ['attr.doors > 9', true],
  ['attr.doors < 9', false],
  ['attr["colour"] == \'red\'', true],
  ['attr.towed', true],
  ['attr.parked', false],
  ['attr.plate', false],
  ['attr.plate == ""', true],
  ['attr.nothing == ""', false],
  ['attr.nothing != "x"', true],
  ['score > 0', false],
  ['score < 1', false],
  ['TRACK AND Source == "Human"', true],
])('%s', (text, expected) => {
  expect(holds(parse(text), car)).toBe(expected);
});

test('and binds closer than or', () => {
  expect(holds(parse('occluded and occluded or track'), car)).toBe(true);
  expect(holds(parse('occluded and (occluded or track)'), car)).toBe(false);
});

test.each([
  ['lable == "car"', 0, 'Did you mean label?'],
  ['label = "car"', 6, '=='],
  ['label == car', 9, 'Texts are in quotes: "car"'],
  ['label == "car', 9, 'closing "'],
  ['width == "car"', 9, 'is a number'],
  ['width', 5, 'compare it'],
  ['label == "car" and', 18, 'Expected a condition'],
  ['(track', 6, 'needs a )'],
  ['track)', 5, 'no ('],
  ['track occluded', 6, 'Expected “and” or “or”'],
  ['label in "car"', 9, 'list in brackets'],
  ['source == "robot"', 10, 'one of human'],
  ['attr == "red"', 5, 'which attribute'],
  ['"car" == label', 0, 'begins with a field'],
  ['track & occluded', 6, 'means nothing'],
  ['__proto__ == "x"', 0, 'no field'],
  ['constructor', 0, 'no field'],
  ['', 0, 'Expected a condition'],
])('%s is told at %i', (text, position, message) => {
  const problem = () => parse(text);
  expect(problem).toThrow(message);
  try {
    problem();
  } catch (error) {
    expect((error as FilterError).position).toBe(position);
  }
});

test('endless nesting is refused, not a crash', () => {
  expect(() => parse('('.repeat(10_000) + 'track')).toThrow('too deeply');
  expect(() => parse('not '.repeat(10_000) + 'track')).toThrow('too deeply');
});
