import type { Literal } from './expression.ts';

export type FieldType = 'text' | 'number' | 'flag';

/** What a filter may ask of an object. `values`: all that a text can be. */
export interface Field {
  readonly type: FieldType;
  readonly means: string;
  readonly values?: readonly string[];
}

export const fields: Readonly<Record<string, Field>> = {
  label: { type: 'text', means: 'the label’s name' },
  kind: {
    type: 'text',
    means: 'what it is',
    values: ['box', 'ellipse', 'polygon', 'polyline', 'points', 'skeleton', 'mask', 'tag'],
  },
  source: { type: 'text', means: 'where it comes from', values: ['human', 'model', 'accepted', 'import', 'proposal'] },
  number: { type: 'number', means: 'its number in the list' },
  score: { type: 'number', means: 'the model’s score, 0 to 1' },
  width: { type: 'number', means: 'pixels' },
  height: { type: 'number', means: 'pixels' },
  area: { type: 'number', means: 'square pixels' },
  x: { type: 'number', means: 'left edge' },
  y: { type: 'number', means: 'upper edge' },
  z: { type: 'number', means: 'drawing order' },
  keyframes: { type: 'number', means: 'how many' },
  track: { type: 'flag', means: 'is a track' },
  keyframe: { type: 'flag', means: 'has a keyframe here' },
  occluded: { type: 'flag', means: '' },
  outside: { type: 'flag', means: '' },
  locked: { type: 'flag', means: '' },
  hidden: { type: 'flag', means: '' },
  pinned: { type: 'flag', means: '' },
  grouped: { type: 'flag', means: 'belongs to a group' },
  proposal: { type: 'flag', means: 'not yet accepted or rejected' },
  incomplete: { type: 'flag', means: 'a required attribute is empty' },
};

/** What is known of one object; undefined where it has no such thing. */
export interface Facts {
  fact(field: string): Literal | undefined;
  /** By the attribute's name, however its letters are cased. */
  attribute(name: string): string | undefined;
}
