/** A filter as it was understood; positions are 0-based in its text. */
export type Expression =
  | { readonly is: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'not'; readonly of: Expression }
  | { readonly is: 'flag'; readonly field: FieldReference }
  | { readonly is: 'compare'; readonly field: FieldReference; readonly operator: Operator; readonly value: Literal }
  | { readonly is: 'in'; readonly field: FieldReference; readonly values: readonly Literal[] };

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | '~';
export type Literal = string | number | boolean;

export interface FieldReference {
  /** One of the fields, or `attr`. */
  readonly name: string;
  /** Of `attr`: the attribute's name. */
  readonly attribute?: string;
}

/** What is wrong with a filter, as a sentence, and where. */
export class FilterError extends Error {
  constructor(
    message: string,
    /** 0-based in the text. */
    readonly position: number,
    readonly length = 1,
  ) {
    super(message);
  }
}
