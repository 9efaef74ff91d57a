import { attentionList } from '../session/attention.ts';
import type { EditorSession } from '../session/editor-session.ts';

export interface StateCounts {
  readonly labelled: number;
  readonly reviewed: number;
  readonly deleted: number;
  /** Frames with open proposals. */
  readonly open: number;
  /** Places where a person should look, proposals aside. */
  readonly attention: number;
}

let known: { readonly key: string; readonly counts: StateCounts } | undefined;

/** Of the frames of the open media; counted anew only when something changed. */
export function countsOf(session: EditorSession): StateCounts {
  const { document } = session;
  const key = `${document?.media.id}/${document?.store.version}/${document?.proposals.version}`;
  if (known?.key === key) {
    return known.counts;
  }
  const count = { LABELLED: 0, REVIEWED: 0, DELETED: 0 };
  for (const state of document?.store.current.frameStates().values() ?? []) {
    count[state]++;
  }
  const counts = {
    labelled: count.LABELLED,
    reviewed: count.REVIEWED,
    deleted: count.DELETED,
    open: document?.proposals.openFrames().length ?? 0,
    attention: attentionList(session).filter(({ reason }) => reason !== 'proposal').length,
  };
  known = { key, counts };
  return counts;
}
