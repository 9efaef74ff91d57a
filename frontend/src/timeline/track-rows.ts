import type { Annotation } from '../model/annotation.ts';
import type { EditorSession } from '../session/editor-session.ts';

export const ROW_HEIGHT = 20;
const MOST_ROWS = 60;

export interface TrackRow {
  readonly annotation: Annotation;
  readonly name: string;
  readonly color: string;
  readonly selected: boolean;
}

/** The selected track first, then those on the frame in a steady order. */
export function trackRows(session: EditorSession): readonly TrackRow[] {
  const selected = session.selectedObject?.track ? [session.selectedObject] : [];
  const others = session.visible
    .flatMap((object) => (object.kind === 'object' && object.annotation.track ? [object.annotation] : []))
    .filter((annotation) => annotation.id !== session.selection?.id)
    .sort((a, b) => a.keyframes[0]!.frame - b.keyframes[0]!.frame || a.id.localeCompare(b.id));
  return [...selected, ...others].slice(0, MOST_ROWS).map((annotation) => {
    const label = session.label(annotation.labelId);
    return {
      annotation,
      name: label?.name ?? 'unknown label',
      color: label?.color ?? '#9aa0a6',
      selected: annotation.id === session.selection?.id,
    };
  });
}
