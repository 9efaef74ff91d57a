import type { Attribute } from '../api/types.ts';
import type { Annotation, Id } from './annotation.ts';
import type { ObjectState } from './interpolation.ts';

/** What holds on a frame: the object's or the keyframe's own value, else the default. */
export function valueOf(annotation: Annotation, state: ObjectState | undefined, attribute: Attribute): string {
  const given = attribute.mutable ? state?.attributes[attribute.id] : annotation.attributes?.[attribute.id];
  return given ?? attribute.defaultValue;
}

/** Whether a keyframe on that very frame says the value itself, or the object where it does not change over time. */
export function isOwn(annotation: Annotation, frame: number, attribute: Attribute): boolean {
  const holder = attribute.mutable ? annotation.keyframes.find((keyframe) => keyframe.frame === frame) : annotation;
  return holder?.attributes?.[attribute.id] !== undefined;
}

/** Why a value does not do, as a sentence; undefined where it does. */
export function problemWith(attribute: Attribute, value: string): string | undefined {
  if (value === '') {
    return attribute.required ? `${attribute.name} needs a value.` : undefined;
  }
  switch (attribute.type) {
    case 'SELECT':
    case 'RADIO':
      return attribute.values.includes(value) ? undefined : `“${value}” is no longer one of the label’s values.`;
    case 'CHECKBOX':
      return value === 'true' || value === 'false' ? undefined : `“${value}” is neither yes nor no.`;
    case 'NUMBER':
      return problemWithNumber(attribute, value);
    case 'TEXT':
      return undefined;
  }
}

/** Values of attributes that the label does not have any more, by attribute id. */
export function leftovers(
  annotation: Annotation,
  state: ObjectState | undefined,
  attributes: readonly Attribute[],
): readonly (readonly [Id, string])[] {
  const known = new Set(attributes.map((attribute) => attribute.id));
  return Object.entries({ ...annotation.attributes, ...state?.attributes }).filter(([id]) => !known.has(id));
}

/** Without any value of the attribute, on the object and on all keyframes. */
export function withoutAttribute(annotation: Annotation, id: Id): Annotation {
  const keyframes = annotation.keyframes.map((keyframe) => without(keyframe, id));
  return { ...without(annotation, id), keyframes };
}

/** The values to choose from, in the order of their number keys. */
export function choicesOf(attribute: Attribute): readonly string[] {
  switch (attribute.type) {
    case 'SELECT':
    case 'RADIO':
      return attribute.values;
    case 'CHECKBOX':
      return ['true', 'false'];
    case 'NUMBER':
    case 'TEXT':
      return [];
  }
}

/** As a person reads it. */
export function shownValue(attribute: Attribute, value: string): string {
  return attribute.type === 'CHECKBOX' ? (value === 'true' ? 'yes' : value === 'false' ? 'no' : value) : value;
}

function problemWithNumber({ name, values: [least, most, step] }: Attribute, value: string): string | undefined {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) {
    return `${name} is a number; “${value}” is none.`;
  }
  if (isGiven(least) && number < Number(least)) {
    return `${name} is at least ${least}.`;
  }
  if (isGiven(most) && number > Number(most)) {
    return `${name} is at most ${most}.`;
  }
  const steps = (number - Number(least ?? 0)) / Number(step);
  const fits = !isGiven(step) || Number(step) <= 0 || Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, Math.abs(steps));
  return fits ? undefined : `${name} goes in steps of ${step}.`;
}

function isGiven(bound: string | undefined): bound is string {
  return bound !== undefined && bound !== '';
}

function without<T extends { readonly attributes?: Readonly<Record<Id, string>> }>(holder: T, id: Id): T {
  if (holder.attributes?.[id] === undefined) {
    return holder;
  }
  const { [id]: _, ...rest } = holder.attributes;
  return { ...holder, attributes: rest };
}
