import type { Bounds, Size } from '../geometry/shapes.ts';
import type { Viewport } from './viewport.ts';

/** Square tiles of `size` pixels; level 0 is full resolution, each next one half of it. */
export interface TileGrid {
  readonly size: number;
  readonly levels: number;
}

export interface Tile {
  readonly level: number;
  readonly x: number;
  readonly y: number;
  /** Covered part of the picture, in picture pixels. */
  readonly bounds: Bounds;
}

/** The coarsest level with a pixel for each of the screen's; `scale` is in device pixels for each of the picture's. */
export function fittingLevel(grid: TileGrid, scale: number): number {
  return Math.min(grid.levels - 1, Math.max(0, Math.floor(Math.log2(1 / scale))));
}

/** The tiles of a level that are seen on a screen of the given CSS size, row by row. */
export function tilesInView(grid: TileGrid, level: number, picture: Size, viewport: Viewport, screen: Size): Tile[] {
  const span = grid.size * 2 ** level;
  const range = (offset: number, length: number, room: number) => ({
    from: Math.max(0, Math.floor(-offset / viewport.scale / span)),
    to: Math.min(Math.ceil(length / span), Math.ceil((room - offset) / viewport.scale / span)),
  });
  const columns = range(viewport.x, picture.width, screen.width);
  const rows = range(viewport.y, picture.height, screen.height);
  const tiles: Tile[] = [];
  for (let y = rows.from; y < rows.to; y++) {
    for (let x = columns.from; x < columns.to; x++) {
      const x2 = Math.min(picture.width, (x + 1) * span);
      const y2 = Math.min(picture.height, (y + 1) * span);
      tiles.push({ level, x, y, bounds: { x1: x * span, y1: y * span, x2, y2 } });
    }
  }
  return tiles;
}
