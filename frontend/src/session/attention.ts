import type { Label } from '../api/types.ts';
import { kindOf } from '../geometry/kinds.ts';
import { crossingEdges } from '../geometry/self-intersection.ts';
import type { Shape } from '../geometry/shapes.ts';
import type { Annotation, Id } from '../model/annotation.ts';
import { emptyRequired } from '../model/attribute-values.ts';
import type { EditorSession } from './editor-session.ts';

export type AttentionReason = 'model' | 'attribute' | 'crossing' | 'tiny' | 'proposal';

/** A place where a person should look. */
export interface Attention {
  readonly frame: number;
  readonly id: Id;
  readonly kind: 'object' | 'proposal';
  readonly reason: AttentionReason;
}

export const REASON_TEXT: Record<AttentionReason, string> = {
  model: 'A model’s keyframe that nobody accepted yet',
  attribute: 'A required attribute has no value',
  crossing: 'The outline crosses itself',
  tiny: 'Less than 3 pixels wide or high',
  proposal: 'An open proposal',
};

const TINY = 3;

/** Of objects that do not change any more: worked out once for each state of an object. */
const known = new WeakMap<Annotation, { readonly label: Label | undefined; readonly found: readonly Attention[] }>();

export function attentionOf(annotation: Annotation, label: Label | undefined): readonly Attention[] {
  const before = known.get(annotation);
  if (before && before.label === label) {
    return before.found;
  }
  const found = annotation.keyframes.flatMap((keyframe, i): Attention[] => {
    const reason: AttentionReason | undefined = keyframe.outside
      ? undefined
      : keyframe.source === 'MODEL'
        ? 'model'
        : doubtful(keyframe.shape) ?? (i === 0 && emptyRequired(annotation, label, keyframe.frame).length > 0 ? 'attribute' : undefined);
    return reason ? [{ frame: keyframe.frame, id: annotation.id, kind: 'object', reason }] : [];
  });
  known.set(annotation, { label, found });
  return found;
}

interface Cache {
  readonly key: string;
  readonly list: readonly Attention[];
}

const lists = new WeakMap<EditorSession, Cache>();

/** All of the media by frame, then by object. */
export function attentionList(session: EditorSession): readonly Attention[] {
  const { document } = session;
  if (!document) {
    return [];
  }
  const key = `${document.media.id}/${document.store.version}/${document.proposals.version}/${session.settings.minScore}`;
  const cached = lists.get(session);
  if (cached?.key === key) {
    return cached.list;
  }
  const list: Attention[] = [];
  for (const annotation of document.store.current.all()) {
    list.push(...attentionOf(annotation, session.label(annotation.labelId)));
  }
  for (const frame of document.proposals.openFrames()) {
    for (const proposal of document.proposals.open(frame)) {
      if (proposal.score >= session.settings.minScore) {
        list.push({ frame, id: proposal.id, kind: 'proposal', reason: 'proposal' });
      }
    }
  }
  const states = document.store.current.frameStates();
  const left = list.filter(({ frame }) => states.get(frame) !== 'DELETED');
  left.sort((a, b) => a.frame - b.frame || (a.id < b.id ? -1 : 1));
  lists.set(session, { key, list: left });
  return left;
}

/** Goes to the next place, or the one before, and selects what is there. */
export function goToAttention(session: EditorSession, direction: 1 | -1): void {
  const list = attentionList(session);
  const here = list.findIndex(({ id, frame }) => frame === session.frame && id === session.selection?.id);
  const target =
    here >= 0
      ? list[here + direction]
      : direction > 0
        ? list.find(({ frame }) => frame >= session.frame)
        : list.findLast(({ frame }) => frame <= session.frame);
  if (!target) {
    session.notify(list.length === 0 ? 'Nothing needs attention.' : `Nothing needs attention ${direction > 0 ? 'behind' : 'before'} this.`);
    return;
  }
  session.playback.stop();
  session.goTo(target.frame);
  session.select({ kind: target.kind, id: target.id });
}

function doubtful(shape: Shape): AttentionReason | undefined {
  if ((shape.kind === 'polygon' || shape.kind === 'polyline') && crossingEdges(shape).length > 0) {
    return 'crossing';
  }
  if (shape.kind === 'box' || shape.kind === 'ellipse' || shape.kind === 'polygon' || shape.kind === 'mask') {
    const { x1, y1, x2, y2 } = kindOf(shape).bounds(shape);
    return x2 - x1 < TINY || y2 - y1 < TINY ? 'tiny' : undefined;
  }
  return undefined;
}
