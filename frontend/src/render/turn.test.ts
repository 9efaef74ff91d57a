import { expect, test } from 'vitest';
import { type Turn, turned, turnedBy, turnedCursor, turnedSize, unturned, unturnedStep } from './turn.ts';

const canvas = { width: 300, height: 100 };
const turns: readonly Turn[] = [0, 1, 2, 3];

test('turned clockwise the upper left corner goes to the right, then to the bottom', () => {
  expect(turns.map((turn) => turned({ x: 0, y: 0 }, turn, canvas))).toEqual([
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 300, y: 100 },
    { x: 0, y: 300 },
  ]);
  expect(turnedSize(canvas, 1)).toEqual({ width: 100, height: 300 });
});

test('turning back is the inverse', () => {
  for (const turn of turns) {
    expect(unturned(turned({ x: 12, y: 34 }, turn, canvas), turn, canvas)).toEqual({ x: 12, y: 34 });
  }
  expect([turnedBy(3, 1), turnedBy(0, -1)]).toEqual([0, 3]);
});

test('a step to the right goes up in a picture that was turned to the right', () => {
  const { x, y } = unturnedStep({ x: 1, y: 0 }, 1);
  expect([x + 0, y + 0]).toEqual([0, -1]);
});

test('a handle’s cursor follows a quarter turn and not a half one', () => {
  expect(turns.map((turn) => turnedCursor('ns-resize', turn))).toEqual(['ns-resize', 'ew-resize', 'ns-resize', 'ew-resize']);
  expect(turnedCursor('grab', 1)).toBe('grab');
});
