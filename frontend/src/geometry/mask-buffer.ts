import { boundsAround, union } from './bounds.ts';
import { encodeCounts } from './mask-codec.ts';
import { windowOf } from './mask-contours.ts';
import { runsOf } from './mask-runs.ts';
import type { Bounds, MaskShape, Pair, Point, Size } from './shapes.ts';

const ROOM = 64;

/** A mask as it is painted: one byte for each pixel of a window that grows with it, row by row. */
export class MaskBuffer {
  /** The window's place and size on the picture. */
  x = 0;
  y = 0;
  width = 0;
  height = 0;
  pixels = new Uint8Array(0);
  /** What was painted since whoever shows it last set this to undefined; picture pixels. */
  dirty: Bounds | undefined;

  constructor(readonly picture: Size) {}

  static of(shape: MaskShape): MaskBuffer {
    const [height, width] = shape.size;
    const buffer = new MaskBuffer({ width, height });
    const runs = runsOf(shape);
    if (runs.area > 0) {
      const { x1, y1, x2, y2 } = runs.bounds;
      Object.assign(buffer, { x: x1, y: y1, width: x2 - x1, height: y2 - y1, pixels: windowOf(runs), dirty: runs.bounds });
    }
    return buffer;
  }

  /** Paints (1) or erases (0) every pixel whose centre is within `radius` of the way from one point to the other. */
  stroke(from: Point, to: Point, radius: number, value: 0 | 1): void {
    const area = this.touch({
      x1: Math.min(from.x, to.x) - radius,
      y1: Math.min(from.y, to.y) - radius,
      x2: Math.max(from.x, to.x) + radius,
      y2: Math.max(from.y, to.y) + radius,
    });
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const squared = dx * dx + dy * dy || 1;
    for (let y = area.y1; y < area.y2; y++) {
      const row = (y - this.y) * this.width - this.x;
      const toY = y + 0.5 - from.y;
      for (let x = area.x1; x < area.x2; x++) {
        const toX = x + 0.5 - from.x;
        const t = Math.min(1, Math.max(0, (toX * dx + toY * dy) / squared));
        const offX = toX - t * dx;
        const offY = toY - t * dy;
        if (offX * offX + offY * offY <= radius * radius) {
          this.pixels[row + x] = value;
        }
      }
    }
  }

  /** Paints or erases every pixel whose centre lies in the polygon, by the even-odd rule. */
  polygon(points: readonly Pair[], value: 0 | 1): void {
    const area = this.touch(boundsAround(points));
    for (let y = area.y1; y < area.y2; y++) {
      const row = (y - this.y) * this.width - this.x;
      const crossings = crossingsAt(points, y + 0.5);
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const from = Math.max(area.x1, Math.ceil(crossings[i]! - 0.5));
        const to = Math.min(area.x2, Math.ceil(crossings[i + 1]! - 0.5));
        this.pixels.fill(value, row + from, row + Math.max(from, to));
      }
    }
  }

  /** Undefined where nothing is painted. */
  toShape(): MaskShape | undefined {
    const { picture, x, y, width, height, pixels } = this;
    const runs: number[] = [];
    let end = 0;
    for (let column = 0; column < width; column++) {
      for (let row = 0; row < height; row++) {
        if (pixels[row * width + column] === 0) {
          continue;
        }
        const at = (x + column) * picture.height + y + row;
        if (at === end && runs.length > 0) {
          runs[runs.length - 1]!++;
        } else {
          runs.push(at - end, 1);
        }
        end = at + 1;
      }
    }
    if (runs.length === 0) {
      return undefined;
    }
    const rest = picture.width * picture.height - end;
    return { kind: 'mask', size: [picture.height, picture.width], counts: encodeCounts(rest > 0 ? [...runs, rest] : runs) };
  }

  /** Makes room for `bounds` as far as it is on the picture; the pixels of it. */
  private touch(bounds: Bounds): Bounds {
    const area = clipped(bounds, this.picture);
    if (area.x2 > area.x1 && area.y2 > area.y1) {
      this.grow(area);
      this.dirty = this.dirty ? union(this.dirty, area) : area;
    }
    return area;
  }

  private grow(area: Bounds): void {
    const own = { x1: this.x, y1: this.y, x2: this.x + this.width, y2: this.y + this.height };
    if (area.x1 >= own.x1 && area.y1 >= own.y1 && area.x2 <= own.x2 && area.y2 <= own.y2) {
      return;
    }
    const roomy = { x1: area.x1 - ROOM, y1: area.y1 - ROOM, x2: area.x2 + ROOM, y2: area.y2 + ROOM };
    const next = clipped(this.pixels.length > 0 ? union(own, roomy) : roomy, this.picture);
    const width = next.x2 - next.x1;
    const pixels = new Uint8Array(width * (next.y2 - next.y1));
    for (let row = 0; row < this.height; row++) {
      const line = this.pixels.subarray(row * this.width, (row + 1) * this.width);
      pixels.set(line, (this.y + row - next.y1) * width + this.x - next.x1);
    }
    Object.assign(this, { x: next.x1, y: next.y1, width, height: next.y2 - next.y1, pixels, dirty: next });
  }
}

function crossingsAt(points: readonly Pair[], y: number): number[] {
  const crossings: number[] = [];
  points.forEach(([x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length]!;
    if (y1 > y !== y2 > y) {
      crossings.push(x1 + ((x2 - x1) * (y - y1)) / (y2 - y1));
    }
  });
  return crossings.sort((a, b) => a - b);
}

function clipped({ x1, y1, x2, y2 }: Bounds, { width, height }: Size): Bounds {
  return {
    x1: Math.max(0, Math.floor(x1)),
    y1: Math.max(0, Math.floor(y1)),
    x2: Math.min(width, Math.ceil(x2)),
    y2: Math.min(height, Math.ceil(y2)),
  };
}
