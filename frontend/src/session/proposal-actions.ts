import { kindOf } from '../geometry/kinds.ts';
import type { Shape } from '../geometry/shapes.ts';
import type { Annotation, Id } from '../model/annotation.ts';
import { withLabel } from '../model/attribute-values.ts';
import type { Proposal } from '../model/proposal.ts';
import { shapeOf } from '../model/proposal.ts';
import type { EditorSession } from './editor-session.ts';
import { commitGesture } from './gestures.ts';

export function acceptSelected(session: EditorSession): void {
  const proposal = openSelected(session);
  if (proposal) {
    accept(session, 'accept', [proposal]);
    moveOn(session, proposal);
  }
}

export function acceptFrame(session: EditorSession): void {
  const proposals = shownProposals(session);
  if (proposals.length > 0) {
    accept(session, 'accept-frame', proposals);
    moveOn(session, proposals.at(-1)!);
  }
}

export function rejectSelected(session: EditorSession): void {
  const proposal = openSelected(session);
  if (proposal) {
    reject(session, [proposal]);
    moveOn(session, proposal);
  }
}

export function rejectFrame(session: EditorSession): void {
  const proposals = shownProposals(session);
  if (proposals.length > 0) {
    reject(session, proposals);
    moveOn(session, proposals.at(-1)!);
  }
}

/** Accepts a proposal with the box that a person made of it. */
export function correctProposal(session: EditorSession, id: Id, shape: Shape): void {
  const proposal = session.document?.proposals.get(id);
  if (!proposal || proposal.state !== 'OPEN') {
    return;
  }
  const after = annotationOf(session, proposal, shape, 'HUMAN');
  commitGesture(session, 'correct', {
    objects: [{ id: after.id, before: null, after }],
    proposals: [{ id, before: 'OPEN', after: 'CORRECTED' }],
  });
  session.select({ kind: 'object', id: after.id });
}

/** Selects the next (or previous) object or proposal of the frame; proposals first while there are any. */
export function selectNext(session: EditorSession, step: 1 | -1): void {
  const proposals = session.visible.filter((object) => object.kind === 'proposal');
  const list = inReadingOrder(proposals.length > 0 ? proposals : session.visible);
  if (list.length === 0) {
    goToProposals(session, step);
    return;
  }
  const index = list.findIndex((object) => object.id === session.selection?.id);
  const next = index < 0 ? (step > 0 ? 0 : list.length - 1) : (index + step + list.length) % list.length;
  const { kind, id } = list[next]!;
  session.select({ kind, id });
}

/** Goes to the nearest frame with open proposals in that direction, and selects the first of them. */
export function goToProposals(session: EditorSession, step: 1 | -1): void {
  const frames = session.document?.proposals.openFrames() ?? [];
  const target = step > 0 ? frames.find((f) => f > session.frame) : frames.findLast((f) => f < session.frame);
  if (target !== undefined) {
    session.goTo(target);
    selectFirstProposal(session);
  }
}

function accept(session: EditorSession, gesture: string, proposals: readonly Proposal[]): void {
  const objects = proposals.map((proposal) => {
    const after = annotationOf(session, proposal, shapeOf(proposal), 'ACCEPTED');
    return { id: after.id, before: null, after };
  });
  commitGesture(session, gesture, {
    objects,
    proposals: proposals.map(({ id }) => ({ id, before: 'OPEN', after: 'ACCEPTED' })),
  });
}

function reject(session: EditorSession, proposals: readonly Proposal[]): void {
  commitGesture(session, 'reject', {
    proposals: proposals.map(({ id }) => ({ id, before: 'OPEN', after: 'REJECTED' })),
  });
}

/** To the next open proposal of the frame, then to the next frame that has one. */
function moveOn(session: EditorSession, from: Proposal): void {
  session.select(undefined);
  const left = shownProposals(session);
  if (left.length === 0) {
    goToProposals(session, 1);
    return;
  }
  const distance = (proposal: Proposal) =>
    Math.hypot(proposal.box.x1 - from.box.x1, proposal.box.y1 - from.box.y1);
  const nearest = left.reduce((best, proposal) => (distance(proposal) < distance(best) ? proposal : best));
  session.select({ kind: 'proposal', id: nearest.id });
}

function selectFirstProposal(session: EditorSession): void {
  const first = inReadingOrder(session.visible.filter((object) => object.kind === 'proposal'))[0];
  if (first) {
    session.select({ kind: 'proposal', id: first.id });
  }
}

function shownProposals(session: EditorSession): Proposal[] {
  return session.visible.flatMap((object) => (object.kind === 'proposal' ? [object.proposal] : []));
}

function openSelected(session: EditorSession): Proposal | undefined {
  const selected = session.selectedProposal;
  if (selected?.state === 'OPEN') {
    return selected;
  }
  const shown = shownProposals(session);
  return shown.length === 1 ? shown[0] : undefined;
}

function annotationOf(session: EditorSession, proposal: Proposal, shape: Shape, source: 'ACCEPTED' | 'HUMAN'): Annotation {
  const label = session.label(proposal.labelId);
  const made: Annotation = {
    id: crypto.randomUUID(),
    labelId: proposal.labelId,
    track: false,
    keyframes: [{ frame: proposal.frame, shape, outside: false, occluded: false, source }],
    proposalId: proposal.id,
    revision: 0,
  };
  return label ? withLabel(made, label) : made;
}

/** From left to right. */
function inReadingOrder<T extends { shape: Shape }>(objects: readonly T[]): T[] {
  const corner = (object: T) => kindOf(object.shape).bounds(object.shape);
  return [...objects].sort((a, b) => corner(a).x1 - corner(b).x1 || corner(a).y1 - corner(b).y1);
}
