import { shownValue, valueOf } from '../model/attribute-checks.ts';
import type { EditorSession } from './editor-session.ts';
import type { VisibleObject } from './visible-objects.ts';

/** An object's attributes on the shown frame: ticked boxes by their name, all else by its value. */
export function valuesInShort(session: EditorSession, object: VisibleObject): string {
  if (object.kind === 'proposal') {
    return '';
  }
  const attributes = session.label(object.labelId)?.attributes ?? [];
  return attributes
    .map((attribute) => {
      const value = valueOf(object.annotation, object.state, attribute);
      if (attribute.type === 'CHECKBOX') {
        return value === 'true' ? attribute.name : '';
      }
      return shownValue(attribute, value);
    })
    .filter(Boolean)
    .join(' · ');
}
