import type { Id } from './annotation.ts';
import type { Edit, FrameChange, ObjectChange, ProposalChange } from './edit.ts';
import type { History } from './history.ts';

/** One edit of this person as the server remembers it. */
export interface HistoryEntry {
  readonly id: Id;
  readonly gesture: string;
  readonly objects: readonly ObjectChange[];
  readonly frames: readonly FrameChange[];
}

/** Newest first. */
export interface HistoryPage {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
}

type Fetch = (offset: number, limit: number) => Promise<HistoryPage>;

const PAGE = 50;
/** Edits left on a stack at which the page below them is fetched. */
const LOW = 15;

/** Lets undo and redo go on into what the person did before the page was loaded, page by page. */
export class StoredHistory {
  private undoEnded = false;
  private redoEnded = false;
  private running: Promise<void> | undefined;

  /** `settled` resolves once the server holds every edit, so that its lists are those of `history`. */
  constructor(
    private readonly history: History,
    private readonly fetch: Fetch,
    private readonly settled: () => Promise<void>,
  ) {}

  /** Call on loading and after each undo and redo. Resolves when nothing more is on its way. */
  fill(): Promise<void> {
    this.running ??= this.fetchLow().finally(() => (this.running = undefined));
    return this.running;
  }

  private async fetchLow(): Promise<void> {
    const { history } = this;
    const first = !this.undoEnded && history.undoDepth === 0 && history.redoDepth === 0;
    if (first) {
      const page = await this.fetch(0, PAGE);
      history.addOlder(page.undo.map(editOfEntry), page.redo.map(editOfEntry));
      this.undoEnded = page.undo.length < PAGE;
      this.redoEnded = page.redo.length < PAGE;
      return;
    }
    if (!this.undoEnded && history.undoDepth < LOW) {
      await this.settled();
      const { undo } = await this.fetch(history.undoDepth, PAGE);
      history.addOlder(undo.map(editOfEntry), []);
      this.undoEnded = undo.length < PAGE;
    }
    if (!this.redoEnded && history.redoDepth < LOW) {
      await this.settled();
      const { redo } = await this.fetch(history.redoDepth, PAGE);
      history.addOlder([], redo.map(editOfEntry));
      this.redoEnded = redo.length < PAGE;
    }
  }
}

/** Taking back what was made of a proposal opens the proposal again. */
export function editOfEntry({ id, gesture, objects, frames }: HistoryEntry): Edit {
  const proposals = objects.flatMap(({ before, after }): ProposalChange[] => {
    if (before || !after?.proposalId) {
      return [];
    }
    const accepted = after.keyframes.every((keyframe) => keyframe.source === 'ACCEPTED');
    return [{ id: after.proposalId, before: 'OPEN', after: accepted ? 'ACCEPTED' : 'CORRECTED' }];
  });
  return { id, gesture, objects, frames, proposals };
}
