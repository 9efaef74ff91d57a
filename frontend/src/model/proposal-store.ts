import type { Id } from './annotation.ts';
import type { Edit } from './edit.ts';
import type { Proposal, ProposalState } from './proposal.ts';

/** Proposals of one media by frame, with what a person decided here before the server knows. */
export class ProposalStore {
  private readonly byId = new Map<Id, Proposal>();
  private readonly byFrame = new Map<number, Id[]>();
  private readonly decided = new Map<Id, ProposalState>();
  version = 0;
  private openCache: { readonly version: number; readonly frames: readonly number[] } | undefined;

  /** The server's proposals of frames `from..to` (inclusive) in place of those known there. */
  replace(from: number, to: number, proposals: readonly Proposal[]): void {
    for (const [frame, ids] of this.byFrame) {
      if (frame >= from && frame <= to) {
        ids.forEach((id) => this.byId.delete(id));
        this.byFrame.delete(frame);
      }
    }
    for (const proposal of proposals) {
      this.byId.set(proposal.id, proposal);
      const ids = this.byFrame.get(proposal.frame);
      if (ids) {
        ids.push(proposal.id);
      } else {
        this.byFrame.set(proposal.frame, [proposal.id]);
      }
    }
    this.version++;
  }

  get(id: Id): Proposal | undefined {
    const stored = this.byId.get(id);
    const state = this.decided.get(id);
    return stored && state ? { ...stored, state } : stored;
  }

  open(frame: number): Proposal[] {
    return (this.byFrame.get(frame) ?? [])
      .map((id) => this.get(id)!)
      .filter((proposal) => proposal.state === 'OPEN');
  }

  openFrames(): readonly number[] {
    if (this.openCache?.version !== this.version) {
      const frames = [...this.byFrame.keys()].filter((frame) => this.open(frame).length > 0).sort((a, b) => a - b);
      this.openCache = { version: this.version, frames };
    }
    return this.openCache.frames;
  }

  openIn(from: number, to: number, minScore: number): Proposal[] {
    return this.openFrames()
      .filter((frame) => frame >= from && frame <= to)
      .flatMap((frame) => this.open(frame))
      .filter((proposal) => proposal.score >= minScore);
  }

  /** Shows what an edit decides at once; `settled` makes it the known state. */
  decide(edit: Edit): void {
    edit.proposals.forEach(({ id, after }) => this.decided.set(id, after));
    this.version++;
  }

  /** The server knows the decisions of this edit; `refused`: it does not want them. */
  settle(edit: Edit, refused = false): void {
    for (const { id, after } of edit.proposals) {
      const stored = this.byId.get(id);
      if (stored && !refused && this.decided.get(id) === after) {
        this.byId.set(id, { ...stored, state: after });
      }
      if (this.decided.get(id) === after) {
        this.decided.delete(id);
      }
    }
    this.version++;
  }
}
