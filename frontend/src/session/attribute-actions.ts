import type { Attribute } from '../api/types.ts';
import type { Annotation, Id } from '../model/annotation.ts';
import { withoutAttribute } from '../model/attribute-checks.ts';
import { withAttribute } from '../model/attribute-values.ts';
import { at } from '../model/interpolation.ts';
import type { EditorSession } from './editor-session.ts';
import { commitGesture } from './gestures.ts';
import { changeable } from './locked.ts';
import { selectedObjects } from './selected.ts';

/** Gives the selected objects of the primary one's label the value, from the shown frame on where it may change. */
export function setAttribute(session: EditorSession, attribute: Attribute, value: string): void {
  edit(session, (object) =>
    attribute.mutable && !at(object, session.frame) ? object : withAttribute(object, attribute, session.frame, value),
  );
}

/** Lets the keyframe on the shown frame inherit the value again. */
export function inheritAttribute(session: EditorSession, { id }: Attribute): void {
  edit(session, (object) => {
    const keyframes = object.keyframes.map((keyframe) => {
      if (keyframe.frame !== session.frame || !keyframe.attributes) {
        return keyframe;
      }
      const { [id]: _, ...attributes } = keyframe.attributes;
      return { ...keyframe, attributes };
    });
    return { ...object, keyframes };
  });
}

/** Removes the values of an attribute that the label does not have any more. */
export function removeLeftover(session: EditorSession, id: Id): void {
  edit(session, (object) => withoutAttribute(object, id));
}

function edit(session: EditorSession, change: (object: Annotation) => Annotation): void {
  const primary = session.selectedObject;
  const alike = selectedObjects(session).filter((object) => object.labelId === primary?.labelId);
  const objects = changeable(session, alike).map((before) => ({ id: before.id, before, after: change(before) }));
  commitGesture(session, 'attribute', { objects });
}
