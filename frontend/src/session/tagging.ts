import type { Annotation, Id } from '../model/annotation.ts';
import { withLabel } from '../model/attribute-values.ts';
import { newObject } from '../model/track-edits.ts';
import type { EditorSession } from './editor-session.ts';
import { commitObject } from './gestures.ts';

/** Tags the shown frame, or the range selected on the timeline; where the frame has the tag already, selects it. */
export function putTag(session: EditorSession, labelId: Id): void {
  const existing = session.visible.find((object) => object.shape.kind === 'tag' && object.labelId === labelId);
  const range = session.range;
  if (existing && !range) {
    session.select({ kind: existing.kind, id: existing.id });
    return;
  }
  const made = range && range.to > range.from ? rangeTag(labelId, range.from, range.to, session.frameCount) : newObject(labelId, session.frame, { kind: 'tag' });
  const label = session.label(labelId);
  const after = label ? withLabel(made, label) : made;
  commitObject(session, 'tag', null, after);
  session.select({ kind: 'object', id: after.id });
  const name = label?.name ?? 'label';
  const what = session.media?.kind === 'IMAGE' ? 'The image is' : `Frame ${session.frame + 1} is`;
  session.notify(`${after.track ? `Frames ${range!.from + 1} to ${range!.to + 1} are` : what} tagged “${name}”.`);
}

function rangeTag(labelId: Id, from: number, to: number, frameCount: number): Annotation {
  const tag = newObject(labelId, from, { kind: 'tag' });
  const first = tag.keyframes[0]!;
  const end = to + 1 < frameCount ? [{ ...first, frame: to + 1, outside: true }] : [];
  return { ...tag, track: true, keyframes: [first, ...end] };
}
