export interface PaintTime {
  readonly frame: number;
  /** Whether the picture was decoded already when the frame was asked for. */
  readonly prefetched: boolean;
  readonly objects: number;
  /** Drawing calls alone. */
  readonly drawMillis: number;
  /** From asking for the frame to the end of the animation frame that shows it. */
  readonly totalMillis: number;
}

const KEPT = 600;

/** Measures how long a step takes until its frame is painted. */
export class PaintTimes {
  readonly last: PaintTime[] = [];
  private pending: { frame: number; prefetched: boolean; at: number } | undefined;

  requested(frame: number, prefetched: boolean): void {
    this.pending = { frame, prefetched, at: performance.now() };
  }

  drawn(frame: number, objects: number, began: number): void {
    const pending = this.pending;
    if (pending?.frame !== frame) {
      return;
    }
    this.pending = undefined;
    const drawMillis = performance.now() - began;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const totalMillis = performance.now() - pending.at;
      this.last.push({ frame, prefetched: pending.prefetched, objects, drawMillis, totalMillis });
      this.last.splice(0, this.last.length - KEPT);
    };
    channel.port2.postMessage(undefined);
  }
}
