import type { Label } from '../api/types.ts';
import type { Point, Shape } from '../geometry/shapes.ts';
import type { Id } from '../model/annotation.ts';
import type { Draft } from '../session/draft.ts';
import { drawingOf } from './kinds/drawings.ts';
import { type Viewport, toScreen } from './viewport.ts';

/** How one object is to look. */
export interface OverlayObject {
  readonly id: Id;
  readonly shape: Shape;
  readonly label: Label | undefined;
  /** `#rrggbb`. */
  readonly color: string;
  /** In its flag while it is nothing special; empty for none. */
  readonly text: string;
  /** In its flag while it is hovered or selected. */
  readonly fullText: string;
  /** Proposals are dashed, interpolated figures thinner than keyframes, outside ones not on the picture. */
  readonly look: 'solid' | 'interpolated' | 'proposal' | 'outside';
  readonly occluded: boolean;
}

/** Opacities, 0 … 1. */
export interface OverlayStyle {
  readonly fill: number;
  readonly outline: number;
}

export interface Overlay {
  /** Neither selected nor dragged, in drawing order; the same array as long as nothing of it changed. */
  readonly crowd: readonly OverlayObject[];
  /** Selected together with the primary one. */
  readonly also: readonly OverlayObject[];
  readonly selected: OverlayObject | undefined;
  readonly hovered: OverlayObject | undefined;
  /** The same object as long as it did not change. */
  readonly style: OverlayStyle;
  readonly draft: Draft | undefined;
  readonly draftLabel: Label | undefined;
  /** Where the crosshair is, screen pixels. */
  readonly crosshair: Point | undefined;
  readonly handles: boolean;
}

export function lineWidthOf(object: OverlayObject): number {
  return object.look === 'interpolated' ? 1 : 2;
}

export function dashOf(object: OverlayObject): number[] {
  if (object.look === 'proposal') {
    return [6, 4];
  }
  if (object.look === 'outside') {
    return [2, 5];
  }
  return object.occluded ? [10, 3] : [];
}

/** Where its flag hangs, screen pixels; undefined for what has no place. */
export function tagAnchor({ shape, look }: OverlayObject, viewport: Viewport): Point | undefined {
  const anchor = look === 'proposal' && shape.kind === 'box' ? { x: shape.x2, y: shape.y1 } : drawingOf(shape).anchor(shape);
  return anchor && toScreen(viewport, anchor);
}
