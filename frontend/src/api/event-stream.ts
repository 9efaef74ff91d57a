import type { AppliedChangeSet, Id } from '../model/annotation.ts';
import type { Job, MediaEvents } from './types.ts';

const RETRY_MILLIS = 3000;

/** Listens to a media's server-sent events until closed; comes back by itself after a break. */
export class EventStream {
  private source: EventSource | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly mediaId: Id,
    private readonly events: MediaEvents,
  ) {
    this.open();
  }

  close(): void {
    clearTimeout(this.retry);
    this.source?.close();
    this.source = undefined;
  }

  private open(): void {
    const source = new EventSource(`/api/media/${this.mediaId}/events`);
    this.source = source;
    source.onopen = () => this.events.opened();
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED && this.source === source) {
        this.retry = setTimeout(() => this.open(), RETRY_MILLIS);
      }
    };
    this.on('changes', (data) => this.events.changes(data as AppliedChangeSet));
    this.on('proposals', (data) => this.events.proposalsChanged(data as { from: number; to: number }));
    this.on('job', (data) => this.events.job(data as Job));
    this.on('presence', (data) => this.events.presence(data as { people: string[] }));
  }

  private on(name: string, take: (data: unknown) => void): void {
    this.source!.addEventListener(name, (event) => take(JSON.parse((event as MessageEvent<string>).data)));
  }
}
