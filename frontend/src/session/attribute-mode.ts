import type { Attribute } from '../api/types.ts';
import type { Id } from '../model/annotation.ts';
import { choicesOf } from '../model/attribute-checks.ts';
import { setAttribute } from './attribute-actions.ts';
import type { EditorSession } from './editor-session.ts';
import { sorted } from './object-query.ts';
import { zoomToSelected } from './stepping.ts';
import type { VisibleObject } from './visible-objects.ts';

/** Walking from object to object to give attributes their values. */
export interface AttributeMode {
  /** Of the selected object's label; another label's has the first of its own. */
  readonly attributeId: Id | undefined;
}

/** The objects that are walked through: those of the list that have attributes. */
export function walked(session: EditorSession): readonly VisibleObject[] {
  const having = session.matching.filter((object) => object.kind === 'object' && attributesOf(session, object.labelId).length > 0);
  return sorted(session, session.query, having);
}

export function enterAttributeMode(session: EditorSession): void {
  const objects = walked(session);
  if (objects.length === 0) {
    session.notify('No object in the list has attributes. They are added to a label on the project’s Labels tab.');
    return;
  }
  session.set('tool', 'select');
  session.set('attributeMode', { attributeId: undefined });
  show(session, objects.find((object) => object.id === session.selection?.id) ?? objects[0]!);
}

export function leaveAttributeMode(session: EditorSession): void {
  session.set('attributeMode', undefined);
}

/** To the next or previous object; stays at the ends, which is said. */
export function walk(session: EditorSession, step: 1 | -1): void {
  const objects = walked(session);
  const index = objects.findIndex((object) => object.id === session.selection?.id);
  const next = objects[index < 0 ? 0 : index + step];
  if (next) {
    show(session, next);
  } else {
    session.say(step > 0 ? 'This is the last object.' : 'This is the first object.');
  }
}

export function stepAttribute(session: EditorSession, step: 1 | -1): void {
  const attributes = attributesOf(session, session.selectedObject?.labelId);
  const index = attributes.indexOf(attributeInHand(session)!);
  const next = attributes[index + step];
  if (next) {
    session.set('attributeMode', { attributeId: next.id });
  }
}

/** The attribute that the number keys set. */
export function attributeInHand(session: EditorSession): Attribute | undefined {
  const attributes = attributesOf(session, session.selectedObject?.labelId);
  return attributes.find((attribute) => attribute.id === session.attributeMode?.attributeId) ?? attributes[0];
}

/** By its 1-based number; 0 is the tenth. False where the attribute has no such choice. */
export function chooseByNumber(session: EditorSession, digit: number): boolean {
  const attribute = attributeInHand(session);
  const value = attribute && choicesOf(attribute)[digit === 0 ? 9 : digit - 1];
  if (!attribute || value === undefined) {
    return false;
  }
  setAttribute(session, attribute, value);
  return true;
}

function attributesOf(session: EditorSession, labelId: Id | undefined): readonly Attribute[] {
  return session.label(labelId)?.attributes ?? [];
}

function show(session: EditorSession, object: VisibleObject): void {
  session.select({ kind: object.kind, id: object.id });
  if (object.shape.kind !== 'tag') {
    zoomToSelected(session);
  }
}
