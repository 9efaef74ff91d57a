import type { Shape } from '../geometry/shapes.ts';

export type Id = string;

/** Who put a keyframe there; ACCEPTED is a model's that a person looked at and accepted. */
export type Source = 'HUMAN' | 'MODEL' | 'ACCEPTED' | 'IMPORT';

export type FrameState = 'LABELLED' | 'REVIEWED' | 'DELETED';

export interface Keyframe {
  readonly frame: number;
  readonly shape: Shape;
  /** From here on not visible, until the next keyframe. */
  readonly outside: boolean;
  readonly occluded: boolean;
  readonly source: Source;
  readonly zOrder?: number;
  /** The mutable ones' values by attribute id; one that is missing is inherited from the keyframe before. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Not a track: one keyframe, visible on that frame alone. A track: keyframes in frame order. */
export interface Annotation {
  readonly id: Id;
  readonly labelId: Id;
  readonly track: boolean;
  readonly keyframes: readonly Keyframe[];
  readonly proposalId: Id | null;
  /** Shared by the members of a group. */
  readonly groupId?: Id | null;
  /** Values by attribute id of those that do not change over time. */
  readonly attributes?: Readonly<Record<Id, string>>;
  readonly revision: number;
}

export interface FrameMark {
  readonly frame: number;
  readonly state: FrameState | null;
}

export interface MediaAnnotations {
  readonly revision: number;
  readonly annotations: readonly Annotation[];
  readonly frames: readonly FrameMark[];
}

export interface ChangeSet {
  readonly id: Id;
  readonly baseRevision: number;
  readonly origin: 'HUMAN' | 'MODEL' | 'IMPORT';
  readonly gesture: string;
  readonly created: readonly Annotation[];
  readonly updated: readonly Annotation[];
  readonly deleted: readonly Id[];
  readonly frames: readonly FrameMark[];
}

export interface AppliedChangeSet {
  readonly revision: number;
  readonly author: string;
  readonly changeSet: ChangeSet;
}
