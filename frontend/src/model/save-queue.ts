import type { Api } from '../api/api.ts';
import { ApiError } from '../api/http.ts';
import type { AnnotationStore } from './annotation-store.ts';
import type { Id, MediaAnnotations } from './annotation.ts';
import { type Edit, changeSetOf, touchesAnnotations } from './edit.ts';
import type { Collision } from './rebase.ts';

export type SaveState = 'saved' | 'saving' | 'offline';

export interface SaveListener {
  changed(): void;
  /** Somebody else changed the same objects. */
  collided(collisions: readonly Collision[]): void;
  /** The server holds the edit now. */
  sent(edit: Edit): void;
  /** The server will never take the edit; it is off the queue. */
  refused(edit: Edit, reason: string): void;
}

type SavingApi = Pick<Api, 'change' | 'changesSince' | 'reject' | 'reopen'>;

const FIRST_WAIT_MILLIS = 1000;
const LONGEST_WAIT_MILLIS = 30_000;
/** In a row, before an edit is given up. */
const MOST_CONFLICTS = 5;

/** Sends a media's edits in order, one at a time, until the server holds them all. */
export class SaveQueue {
  state: SaveState = 'saved';
  private running: Promise<void> | undefined;
  private wake: (() => void) | undefined;
  private conflicts = 0;

  constructor(
    private readonly mediaId: Id,
    private readonly store: AnnotationStore,
    private readonly api: SavingApi,
    private readonly listener: SaveListener,
  ) {}

  get unsent(): number {
    return this.store.pending.length;
  }

  /** Call after each commit. Resolves when nothing is left to send. */
  flush(): Promise<void> {
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Tries again now, without waiting out the pause. */
  retryNow(): void {
    this.wake?.();
  }

  /** Fetches and takes in what the log holds beyond what is known. */
  async catchUp(): Promise<void> {
    const log = await this.api.changesSince(this.mediaId, this.store.seen);
    this.listener.collided(this.store.receive(log));
    this.listener.changed();
  }

  private async run(): Promise<void> {
    let wait = FIRST_WAIT_MILLIS;
    while (this.store.pending.length > 0) {
      const edit = this.store.pending[0]!;
      this.enter(this.state === 'offline' ? 'offline' : 'saving');
      try {
        await this.send(edit);
        wait = FIRST_WAIT_MILLIS;
        this.conflicts = 0;
        this.enter('saving');
      } catch (problem) {
        if (this.settles(edit, problem)) {
          continue;
        }
        this.enter('offline');
        await this.pause(wait);
        wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS);
      }
    }
    this.enter('saved');
  }

  private async send(edit: Edit): Promise<void> {
    if (touchesAnnotations(edit)) {
      const { revision } = await this.api.change(this.mediaId, changeSetOf(edit, this.store.seen));
      if (!this.store.acknowledge(edit.id, revision)) {
        await this.catchUp();
      }
    }
    const ids = (state: string) => edit.proposals.filter((change) => change.after === state).map(({ id }) => id);
    if (ids('REJECTED').length > 0) {
      await this.api.reject(this.mediaId, ids('REJECTED'));
    }
    if (ids('OPEN').length > 0) {
      await this.api.reopen(this.mediaId, ids('OPEN'));
    }
    this.store.settle(edit.id);
    this.listener.sent(edit);
  }

  /** Whether the answer is final for this edit, so that the queue may go on at once. */
  private settles(edit: Edit, problem: unknown): boolean {
    if (!(problem instanceof ApiError) || problem.status >= 500 || [401, 403, 408, 429].includes(problem.status)) {
      return false;
    }
    const current = (problem.body as { current?: MediaAnnotations } | undefined)?.current;
    if (problem.status === 409 && current && ++this.conflicts <= MOST_CONFLICTS) {
      this.listener.collided(this.store.reset(current));
    } else {
      this.store.reject(edit.id);
      this.listener.refused(edit, problem.message);
    }
    this.listener.changed();
    return true;
  }

  private pause(millis: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, millis);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private enter(state: SaveState): void {
    this.state = state;
    this.listener.changed();
  }
}
