import type { Attribute, Label } from '../api/types.ts';
import type { Annotation, Id } from './annotation.ts';
import { at } from './interpolation.ts';
import { withChange } from './track-edits.ts';

type Values = Readonly<Record<Id, string>>;

/** A label's defaults of those attributes that change over time, or of those that do not. */
export function defaultsOf(label: Label | undefined, mutable: boolean): Values {
  const attributes = label?.attributes ?? [];
  return Object.fromEntries(
    attributes.filter((one) => one.mutable === mutable && one.defaultValue !== '').map((one) => [one.id, one.defaultValue]),
  );
}

/** A mutable attribute from `frame` on, with a keyframe there; any other of the whole object. */
export function withAttribute(annotation: Annotation, attribute: Attribute, frame: number, value: string): Annotation {
  return attribute.mutable
    ? withChange(annotation, frame, { attributes: { [attribute.id]: value } })
    : { ...annotation, attributes: { ...annotation.attributes, [attribute.id]: value } };
}

/** Another label, whose attributes all start with their defaults. */
export function withLabel(annotation: Annotation, label: Label): Annotation {
  const { attributes: _, ...bare } = annotation;
  const fixed = defaultsOf(label, false);
  const changing = defaultsOf(label, true);
  const keyframes = annotation.keyframes.map(({ attributes: __, ...keyframe }, i) =>
    i === 0 && Object.keys(changing).length > 0 ? { ...keyframe, attributes: changing } : keyframe,
  );
  return { ...bare, ...(Object.keys(fixed).length > 0 ? { attributes: fixed } : {}), labelId: label.id, keyframes };
}

/** The attributes of the label that must have a value and have none on that frame. */
export function emptyRequired(annotation: Annotation, label: Label | undefined, frame: number): readonly Attribute[] {
  const required = label?.attributes?.filter((attribute) => attribute.required) ?? [];
  if (required.length === 0) {
    return [];
  }
  const values = { ...annotation.attributes, ...at(annotation, frame)?.attributes };
  return required.filter((attribute) => (values[attribute.id] ?? attribute.defaultValue) === '');
}
