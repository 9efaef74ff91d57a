/** Figures in full-resolution picture pixels: origin at the top-left corner of the top-left pixel, y down. */
export interface BoxShape {
  readonly kind: 'box';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Degrees clockwise about the centre, 0 <= rotation < 360. */
  readonly rotation: number;
}

/** x and y. */
export type Pair = readonly [number, number];

export interface PointsShape {
  readonly kind: 'polygon' | 'polyline' | 'points';
  readonly points: readonly Pair[];
}

export interface EllipseShape {
  readonly kind: 'ellipse';
  readonly cx: number;
  readonly cy: number;
  /** Half axes before turning, above 0. */
  readonly rx: number;
  readonly ry: number;
  /** Degrees clockwise about the centre, 0 <= rotation < 360. */
  readonly rotation: number;
}

/** COCO's: not labelled, hidden, visible. */
export type Visibility = 0 | 1 | 2;

/** x, y and visibility. */
export type Joint = readonly [number, number, Visibility];

export interface SkeletonShape {
  readonly kind: 'skeleton';
  /** In the order of the label's template. */
  readonly joints: readonly Joint[];
}

export interface MaskShape {
  readonly kind: 'mask';
  /** Height and width of the whole picture. */
  readonly size: readonly [number, number];
  /** COCO's compressed run lengths: column by column, zeros first. */
  readonly counts: string;
}

/** Says something about a frame, or as a track about a range of frames; has no place. */
export interface TagShape {
  readonly kind: 'tag';
}

export type Shape = BoxShape | EllipseShape | PointsShape | SkeletonShape | MaskShape | TagShape;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Bounds {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export function box(x1: number, y1: number, x2: number, y2: number, rotation = 0): BoxShape {
  return {
    kind: 'box',
    x1: Math.min(x1, x2),
    y1: Math.min(y1, y2),
    x2: Math.max(x1, x2),
    y2: Math.max(y1, y2),
    rotation,
  };
}
