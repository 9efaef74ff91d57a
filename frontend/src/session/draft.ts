import type { MaskBuffer } from '../geometry/mask-buffer.ts';
import type { BoxShape, Point, Shape } from '../geometry/shapes.ts';

/** What a tool shows while it works; picture pixels. */
export interface Draft {
  /** The figure so far. */
  readonly shape?: Shape | undefined;
  /** Points that are set already. */
  readonly dots?: readonly Point[];
  /** Where the pointer was drawn to something near. */
  readonly snapped?: Point | undefined;
  /** A rectangle that selects. */
  readonly band?: BoxShape;
  readonly painting?: MaskBuffer;
  readonly brush?: { readonly at: Point; readonly radius: number; readonly erases: boolean };
}
