import { expect, test } from 'vitest';
import { fittingLevel, tilesInView } from './tile-choice.ts';

const grid = { size: 512, levels: 4 };
const picture = { width: 3000, height: 1000 };
const screen = { width: 600, height: 400 };

test('the level has at least the resolution of the screen, within the levels there are', () => {
  expect([4, 1, 0.6, 0.5, 0.3, 0.25, 0.001].map((scale) => fittingLevel(grid, scale))).toEqual([0, 0, 0, 1, 1, 2, 3]);
});

test('only tiles in view are chosen, those at the edge end with the picture', () => {
  const names = (x: number, y: number) =>
    tilesInView(grid, 0, picture, { scale: 1, x, y }, screen).map((tile) => `${tile.x}/${tile.y}`);
  expect(names(0, 0)).toEqual(['0/0', '1/0']);
  expect(names(-500, -200)).toEqual(['0/0', '1/0', '2/0', '0/1', '1/1', '2/1']);
  expect(names(5000, 0)).toEqual([]);
  expect(names(-5000, 0)).toEqual([]);
  const last = tilesInView(grid, 1, picture, { scale: 0.5, x: -1000, y: 0 }, screen).at(-1);
  expect(last).toEqual({ level: 1, x: 2, y: 0, bounds: { x1: 2048, y1: 0, x2: 3000, y2: 1000 } });
});
