import type { Id } from '../model/annotation.ts';

/** Walking from object to object to give attributes their values. */
export interface AttributeMode {
  /** Of the selected object's label. */
  readonly attributeId: Id | undefined;
}
