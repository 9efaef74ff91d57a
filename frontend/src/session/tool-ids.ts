import type { Label, LabelKind } from '../api/types.ts';
import type { Shape } from '../geometry/shapes.ts';

export type ToolId =
  | 'select'
  | 'hand'
  | 'box'
  | 'rotated-box'
  | 'extreme-box'
  | 'ellipse'
  | 'polygon'
  | 'polyline'
  | 'points'
  | 'skeleton'
  | 'brush'
  | 'eraser'
  | 'mask-fill'
  | 'mask-hole'
  | 'tag';

/** What each tool makes; nothing for those that make nothing. */
export const MADE_BY: Readonly<Partial<Record<ToolId, Shape['kind']>>> = {
  box: 'box',
  'rotated-box': 'box',
  'extreme-box': 'box',
  ellipse: 'ellipse',
  polygon: 'polygon',
  polyline: 'polyline',
  points: 'points',
  skeleton: 'skeleton',
  brush: 'mask',
  eraser: 'mask',
  'mask-fill': 'mask',
  'mask-hole': 'mask',
  tag: 'tag',
};

/** The first tool for each kind of label. */
const TOOL_FOR: Readonly<Record<LabelKind, ToolId>> = {
  ANY: 'box',
  BOX: 'box',
  ELLIPSE: 'ellipse',
  POLYGON: 'polygon',
  POLYLINE: 'polyline',
  POINTS: 'points',
  SKELETON: 'skeleton',
  MASK: 'brush',
  TAG: 'tag',
};

/** Whether an object with the label may have the kind of shape. Only a skeleton's label has a template. */
export function fits(label: Label | undefined, shape: Shape['kind']): boolean {
  const kind = label?.kind ?? 'ANY';
  return kind === 'ANY' ? shape !== 'skeleton' : kind.toLowerCase() === shape;
}

/** `preferred` where it draws what the label is for, else the first tool that does. */
export function toolFor(label: Label | undefined, preferred: ToolId): ToolId {
  const made = MADE_BY[preferred];
  return made && fits(label, made) ? preferred : TOOL_FOR[label?.kind ?? 'ANY'];
}
