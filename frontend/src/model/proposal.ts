import type { BoxShape } from '../geometry/shapes.ts';
import type { Id } from './annotation.ts';

export type ProposalState = 'OPEN' | 'ACCEPTED' | 'CORRECTED' | 'REJECTED';

/** A model's proposal: never an annotation by itself. */
export interface Proposal {
  readonly id: Id;
  readonly frame: number;
  readonly labelId: Id;
  readonly modelId: Id;
  readonly score: number;
  readonly box: Pick<BoxShape, 'x1' | 'y1' | 'x2' | 'y2'>;
  readonly state: ProposalState;
  readonly annotationId: Id | null;
}

export function shapeOf(proposal: Proposal): BoxShape {
  const { x1, y1, x2, y2 } = proposal.box;
  return { kind: 'box', x1, y1, x2, y2, rotation: 0 };
}
