import { tileUrl } from '../api/api.ts';
import type { Media } from '../api/types.ts';
import type { Size } from '../geometry/shapes.ts';
import type { TileCache } from './tile-cache.ts';
import { fittingLevel, tilesInView } from './tile-choice.ts';
import type { Viewport } from './viewport.ts';

/** Over the overview, whose transform and smoothing stay: coarser tiles that are there, then those of the fitting level. */
export function drawTiles(
  context: CanvasRenderingContext2D,
  overview: Size,
  media: Media,
  viewport: Viewport,
  screen: Size,
  cache: TileCache,
): void {
  const scale = viewport.scale * devicePixelRatio;
  if (!media.tiles || overview.width >= media.width * Math.min(1, scale)) {
    cache.want([]);
    return;
  }
  const fitting = fittingLevel(media.tiles, scale);
  for (let level = media.tiles.levels - 1; level >= fitting; level--) {
    const tiles = tilesInView(media.tiles, level, media, viewport, screen);
    for (const { x, y, bounds } of tiles) {
      const bitmap = cache.get(media.id, level, x, y);
      if (bitmap) {
        context.drawImage(bitmap, bounds.x1, bounds.y1, bounds.x2 - bounds.x1, bounds.y2 - bounds.y1);
      }
    }
    if (level === fitting) {
      cache.want(tiles.map(({ x, y }) => tileUrl(media.id, level, x, y)));
    }
  }
}
