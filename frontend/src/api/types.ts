import type { AppliedChangeSet, Id } from '../model/annotation.ts';

export interface Media {
  readonly id: Id;
  readonly projectId: Id;
  readonly name: string;
  readonly kind: 'IMAGE' | 'VIDEO';
  readonly width: number;
  readonly height: number;
  readonly frameCount: number;
  readonly frameDurationMicros: number;
  /** Of a very large picture: square tiles of `size` pixels; level 0 is full resolution, each next one half of it. */
  readonly tiles?: { readonly size: number; readonly levels: number } | null;
}

export type LabelKind = 'ANY' | 'BOX' | 'ELLIPSE' | 'POLYGON' | 'POLYLINE' | 'POINTS' | 'SKELETON' | 'MASK' | 'TAG';

export interface Attribute {
  readonly id: Id;
  readonly name: string;
  readonly type: 'SELECT' | 'RADIO' | 'CHECKBOX' | 'NUMBER' | 'TEXT';
  /** Kept with each keyframe; else with the whole object. */
  readonly mutable: boolean;
  readonly required: boolean;
  readonly defaultValue: string;
  /** To choose from; of a NUMBER least, most and step. */
  readonly values: readonly string[];
}

export interface SkeletonTemplate {
  /** x and y in 0 … 1 of the template's box. */
  readonly joints: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  /** Pairs of 0-based joints. */
  readonly edges: readonly (readonly [number, number])[];
}

export interface Label {
  readonly id: Id;
  readonly name: string;
  readonly color: string;
  readonly hotkey: string | null;
  readonly parentId?: Id | null;
  /** What is drawn with it. */
  readonly kind?: LabelKind;
  readonly attributes?: readonly Attribute[];
  readonly skeleton?: SkeletonTemplate | null;
}

export interface Project {
  readonly id: Id;
  readonly name: string;
  readonly labels: readonly Label[];
  readonly canEdit: boolean;
}

export interface Model {
  readonly id: Id;
  readonly name: string;
  readonly classes: readonly { labelId: Id | null; name: string }[];
  readonly suggestedThreshold: number;
  readonly validationAp50: number | null;
}

export type JobState = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

export interface Job {
  readonly id: Id;
  readonly kind: string;
  readonly title?: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly message: string | null;
}

export interface ProposeRequest {
  readonly modelId: Id;
  readonly from: number;
  readonly to: number;
  readonly minScore?: number;
}

export interface PropagateRequest {
  readonly annotationId: Id;
  readonly seedFrame: number;
  readonly targetFrame: number;
  readonly iou: number;
  readonly modelId?: Id;
}

/** A part of a project's images by name; `first` is the 0-based place of its first among all `total`. */
export interface MediaAround {
  readonly first: number;
  readonly total: number;
  readonly media: readonly Media[];
}

/** What the server pushes about one media. */
export interface MediaEvents {
  opened(): void;
  changes(applied: AppliedChangeSet): void;
  proposalsChanged(range: { from: number; to: number }): void;
  job(job: Job): void;
  presence(presence: { people: readonly string[] }): void;
}
