import type { Job } from '../api/types.ts';
import type { AnnotationState } from '../model/annotation-state.ts';
import type { FrameState, Id } from '../model/annotation.ts';
import { type Edit, editOf } from '../model/edit.ts';
import { sameObject } from '../model/equality.ts';
import type { Proposal } from '../model/proposal.ts';
import type { EditorSession } from './editor-session.ts';

const POLL_MILLIS = 500;
/** What is left to do here when a job that this editor started has succeeded. */
const whenDone = new Map<Id, () => void>();

export interface ProposeWish {
  readonly modelId: Id;
  readonly from: number;
  readonly to: number;
  readonly minScore: number;
}

export interface PropagateWish {
  readonly targetFrame: number;
  readonly iou: number;
}

export async function propose(session: EditorSession, wish: ProposeWish): Promise<void> {
  const media = session.media!;
  await start(session, 'propose', () => session.api.propose(media.id, wish));
}

export async function propagate(session: EditorSession, wish: PropagateWish): Promise<void> {
  const { document, selectedObject, frame } = session;
  if (!document || !selectedObject) {
    return;
  }
  const { id } = selectedObject;
  await start(
    session,
    'propagate',
    async () => {
      await document.queue.flush();
      return session.api.propagate(document.media.id, { annotationId: id, seedFrame: frame, ...wish });
    },
    () => {
      const after = document.store.current.get(id) ?? null;
      if (!sameObject(selectedObject, after)) {
        document.recordDone(editOf('propagate', { objects: [{ id, before: selectedObject, after }] }));
      }
    },
  );
}

export async function acceptRange(session: EditorSession, from: number, to: number, minScore: number): Promise<void> {
  const document = session.document!;
  try {
    await document.queue.flush();
    const open = document.proposals.openIn(from, to, minScore);
    const marks = new Map(document.store.current.frameStates());
    await session.api.acceptRange(document.media.id, { from, to, minScore, changeSetId: crypto.randomUUID() });
    await document.queue.catchUp();
    await document.refreshProposals(from, to);
    document.recordDone(acceptedEdit(document.store.current, open, marks));
    session.select(undefined);
  } catch (problem) {
    session.notify((problem as Error).message);
  }
}

export async function cancelJob(session: EditorSession): Promise<void> {
  const job = session.job;
  if (!job) {
    return;
  }
  try {
    await session.api.cancelJob(job.id);
    session.set('job', { ...job, message: 'Cancelling…' });
  } catch (problem) {
    session.notify((problem as Error).message);
  }
}

export function isFinished(job: Job): boolean {
  return job.state === 'SUCCEEDED' || job.state === 'FAILED' || job.state === 'CANCELLED';
}

/** Takes in what the server says about the job that this editor started; others are somebody else's. */
export function watchJob(session: EditorSession, job: Job): void {
  if (session.job?.id !== job.id || isFinished(session.job)) {
    return;
  }
  session.set('job', { ...session.job, ...job });
  if (isFinished(job)) {
    void finish(session, job);
  }
}

/** What the server made of the proposals it accepted, so that it can be undone like any gesture. */
function acceptedEdit(
  state: AnnotationState,
  proposals: readonly Proposal[],
  marks: ReadonlyMap<number, FrameState>,
): Edit {
  const ids = new Set(proposals.map((proposal) => proposal.id));
  const created = [...state.all()].filter((annotation) => annotation.proposalId && ids.has(annotation.proposalId));
  const frames = [...new Set(proposals.map((proposal) => proposal.frame))];
  return editOf('accept-range', {
    objects: created.map((after) => ({ id: after.id, before: null, after })),
    proposals: created.map((after) => ({ id: after.proposalId!, before: 'OPEN', after: 'ACCEPTED' })),
    frames: frames
      .map((frame) => ({ frame, before: marks.get(frame) ?? null, after: state.frameState(frame) }))
      .filter((change) => change.before !== change.after),
  });
}

async function start(
  session: EditorSession,
  kind: string,
  call: () => Promise<{ jobId: Id }>,
  succeeded: () => void = () => {},
): Promise<void> {
  session.set('popover', undefined);
  session.set('job', { id: '', kind, state: 'QUEUED', done: 0, total: 0, message: 'Starting…' });
  try {
    const { jobId } = await call();
    session.set('job', { ...session.job!, id: jobId, message: null });
    whenDone.set(jobId, succeeded);
    void poll(session, jobId);
  } catch (problem) {
    session.set('job', undefined);
    session.notify((problem as Error).message);
  }
}

async function poll(session: EditorSession, id: Id): Promise<void> {
  while (session.job?.id === id && !isFinished(session.job)) {
    try {
      watchJob(session, await session.api.job(id));
    } catch {
      session.set('job', { ...session.job, message: 'Waiting for the server…' });
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLIS));
  }
}

async function finish(session: EditorSession, job: Job): Promise<void> {
  const document = session.document;
  const succeeded = whenDone.get(job.id);
  whenDone.delete(job.id);
  session.set('job', undefined);
  if (job.state === 'FAILED') {
    session.notify(job.message || 'The job failed. Its row on the Jobs page says more.');
  }
  try {
    await document?.queue.catchUp();
    await document?.refreshProposals(0, document.media.frameCount - 1);
    if (job.state === 'SUCCEEDED') {
      succeeded?.();
    }
  } catch (problem) {
    session.notify((problem as Error).message);
  }
}
