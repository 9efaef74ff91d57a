import type { Annotation, Id } from '../model/annotation.ts';
import { attentionOf } from '../session/attention.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { isSelected } from '../session/selected.ts';

export const ROW_HEIGHT = 20;

export interface TrackRow {
  readonly annotation: Annotation;
  readonly name: string;
  readonly color: string;
  readonly selected: boolean;
  /** Whether it is on the shown frame. */
  readonly here: boolean;
  /** Keyframes that a person should look at. */
  readonly doubtful: ReadonlySet<number>;
}

interface Placed {
  readonly annotation: Annotation;
  /** 0 selected, 1 on the frame, 2 elsewhere. */
  readonly rank: number;
}

/** Every track: the selected ones first, then those on the frame, then the others, each in the order they begin. */
export function placedTracks(session: EditorSession): readonly Placed[] {
  const state = session.document?.store.current;
  if (!state) {
    return [];
  }
  const here = new Set<Id>(state.on(session.frame).map(({ id }) => id));
  const rankOf = (id: Id) => (isSelected(session, id) ? 0 : here.has(id) ? 1 : 2);
  return [...state.tracks()]
    .map((annotation) => ({ annotation, rank: rankOf(annotation.id) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.annotation.keyframes[0]!.frame - b.annotation.keyframes[0]!.frame ||
        (a.annotation.id < b.annotation.id ? -1 : 1),
    );
}

/** What is to be drawn of one track; made for the rows in sight alone. */
export function rowOf(session: EditorSession, { annotation, rank }: Placed): TrackRow {
  const label = session.label(annotation.labelId);
  return {
    annotation,
    name: label?.name ?? 'unknown label',
    color: label?.color ?? '#9aa0a6',
    selected: rank === 0,
    here: rank < 2,
    doubtful: new Set(attentionOf(annotation, label).map(({ frame }) => frame)),
  };
}
