import type { Api } from '../api/api.ts';
import { EventStream } from '../api/event-stream.ts';
import type { Job, Media, MediaEvents } from '../api/types.ts';
import { AnnotationStore } from '../model/annotation-store.ts';
import type { AppliedChangeSet } from '../model/annotation.ts';
import { type Edit, touchesAnnotations } from '../model/edit.ts';
import { BrowserShelf, type EditShelf } from '../model/edit-shelf.ts';
import { History } from '../model/history.ts';
import { ProposalStore } from '../model/proposal-store.ts';
import { type Collision, rebase } from '../model/rebase.ts';
import { SaveQueue, type SaveListener } from '../model/save-queue.ts';
import { StoredHistory } from '../model/stored-history.ts';
import { UnsentEdits } from '../model/unsent-edits.ts';
import type { Topic } from './observable.ts';

export interface DocumentHost {
  emit(topic: Topic): void;
  notify(text: string): void;
  job(job: Job): void;
  /** Whose edits these are. */
  readonly userName: string;
}

const REFRESH_MILLIS = 120;

/** One media as it is edited: its labels and proposals, undo, saving and what others do to it. */
export class MediaDocument implements SaveListener, MediaEvents {
  readonly store = new AnnotationStore();
  readonly proposals = new ProposalStore();
  readonly queue: SaveQueue;
  people: readonly string[] = [];
  private readonly history = new History();
  private readonly stored: StoredHistory;
  private readonly unsent: UnsentEdits;
  private stream: EventStream | undefined;
  private stale: { from: number; to: number } | undefined;
  private refreshing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly media: Media,
    private readonly api: Api,
    private readonly host: DocumentHost,
    shelf: EditShelf = new BrowserShelf(),
  ) {
    this.queue = new SaveQueue(media.id, this.store, api, this);
    this.stored = new StoredHistory(
      this.history,
      (offset, limit) => api.history(media.id, offset, limit),
      () => this.queue.flush(),
    );
    this.unsent = new UnsentEdits(shelf, host.userName, media.id, () =>
      host.notify('This browser keeps no data for the editor: leave the page only when all is saved.'),
    );
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  async load(): Promise<void> {
    const stored = await this.api.annotations(this.media.id);
    this.store.reset(stored);
    this.host.emit('annotations');
    await Promise.all([this.refreshProposals(0, this.media.frameCount - 1), this.sendLeftBehind()]);
    this.fillHistory();
  }

  listen(): void {
    this.stream ??= new EventStream(this.media.id, this);
  }

  stopListening(): void {
    this.stream?.close();
    this.stream = undefined;
  }

  /** A finished gesture: shown at once, saved in the background, can be undone. */
  commit(edit: Edit): void {
    this.history.record(edit);
    this.take(edit);
  }

  /** Makes something that the server did on this person's wish one step of undo. */
  recordDone(edit: Edit): void {
    this.history.record(edit);
    this.host.emit('annotations');
  }

  /** Returns what was done to take the last edit back, undefined where there was nothing to take back. */
  undo(): Edit | undefined {
    const undone = this.takeOnCurrent(this.history.undo());
    this.fillHistory();
    return undone;
  }

  redo(): Edit | undefined {
    const redone = this.takeOnCurrent(this.history.redo());
    this.fillHistory();
    return redone;
  }

  async refreshProposals(from: number, to: number): Promise<void> {
    this.proposals.replace(from, to, await this.api.proposals(this.media.id, from, to));
    this.host.emit('proposals');
  }

  changed(): void {
    this.host.emit('saving');
    this.host.emit('annotations');
  }

  collided(collisions: readonly Collision[]): void {
    const dropped = collisions.filter((collision) => collision.outcome === 'dropped').length;
    const restored = collisions.filter((collision) => collision.outcome === 'restored').length;
    const reapplied = collisions.length - dropped - restored;
    if (reapplied > 0) {
      this.host.notify('Somebody else changed the same object meanwhile. Theirs is kept; your change was put on top of it.');
    }
    if (restored > 0) {
      this.host.notify('Somebody else deleted an object that you were changing. It is back with your change; delete it if it should go.');
    }
    if (dropped > 0) {
      this.host.notify('Somebody else changed or deleted the same object meanwhile. Theirs is kept; yours did not fit any more.');
    }
  }

  sent(edit: Edit): void {
    this.unsent.done(edit.id);
    this.proposals.settle(edit);
    this.host.emit('proposals');
  }

  refused(edit: Edit, reason: string): void {
    this.unsent.done(edit.id);
    this.proposals.settle(edit, true);
    this.host.notify(`Not saved and taken back: ${reason}`);
  }

  opened(): void {
    this.queue.retryNow();
    this.catchUp();
  }

  changes(applied: AppliedChangeSet): void {
    if (applied.revision > this.store.seen + 1) {
      this.catchUp();
      return;
    }
    this.collided(this.store.receive([applied]));
    this.host.emit('annotations');
  }

  /** Takes in whatever the log holds beyond what is known; tries again with the next event when it fails. */
  catchUp(): void {
    this.queue.catchUp().catch(() => this.host.emit('saving'));
  }

  job(job: Job): void {
    this.host.job(job);
  }

  presence(presence: { people: readonly string[] }): void {
    this.people = presence.people;
    this.host.emit('people');
  }

  /** Proposals arrive in small ranges while a model runs; fetches them joined. */
  proposalsChanged({ from, to }: { from: number; to: number }): void {
    this.stale = this.stale
      ? { from: Math.min(this.stale.from, from), to: Math.max(this.stale.to, to) }
      : { from, to };
    this.refreshing ??= setTimeout(() => {
      const range = this.stale!;
      this.stale = undefined;
      this.refreshing = undefined;
      this.refreshProposals(range.from, range.to).catch((problem: Error) => this.host.notify(problem.message));
    }, REFRESH_MILLIS);
  }

  private take(edit: Edit): void {
    this.store.commit(edit);
    this.unsent.made(edit);
    this.proposals.decide(edit);
    this.host.emit('annotations');
    this.host.emit('proposals');
    void this.queue.flush();
  }

  /** Edits of a page that ended before the server had them. */
  private async sendLeftBehind(): Promise<void> {
    const edits = await this.unsent.leftBehind();
    for (const edit of edits) {
      const { edit: fitting, collisions } = rebase(edit, this.store.current, true);
      if (touchesAnnotations(fitting) || fitting.proposals.length > 0) {
        this.history.record(edit);
        this.take(fitting);
        this.collided(collisions);
      } else {
        this.unsent.done(edit.id);
      }
    }
    if (edits.length > 0) {
      this.host.notify(`${edits.length} ${edits.length === 1 ? 'change' : 'changes'} of yours from before the page was closed ${edits.length === 1 ? 'is' : 'are'} being saved now.`);
    }
  }

  /** Without it undo goes back to the loading of the page alone. */
  private fillHistory(): void {
    this.stored.fill().then(
      () => this.host.emit('annotations'),
      (problem: Error) => console.warn('The earlier history could not be loaded:', problem.message),
    );
  }

  private takeOnCurrent(edit: Edit | undefined): Edit | undefined {
    if (!edit) {
      return undefined;
    }
    const { edit: fitting, collisions } = rebase(edit, this.store.current);
    if (collisions.some((collision) => collision.outcome === 'dropped')) {
      this.host.notify('Part of it could not be taken back: somebody else changed or deleted the object meanwhile.');
    }
    if (touchesAnnotations(fitting) || fitting.proposals.length > 0) {
      this.take(fitting);
    }
    return fitting;
  }
}
