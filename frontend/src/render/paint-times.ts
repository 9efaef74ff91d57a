/** Milliseconds; moments are of `performance.now()`. */
export interface DrawTime {
  readonly objects: number;
  /** Drawing calls alone. */
  readonly drawMillis: number;
  /** The end of the animation frame that shows it. */
  readonly paintedAt: number;
}

export interface PaintTime extends DrawTime {
  readonly frame: number;
  /** Whether the picture was decoded already when the frame was asked for. */
  readonly prefetched: boolean;
  /** From asking for the frame to `paintedAt`. */
  readonly totalMillis: number;
}

const KEPT = 600;

/** Measures drawing, and how long a step takes until its frame is painted. */
export class PaintTimes {
  readonly steps: PaintTime[] = [];
  readonly draws: DrawTime[] = [];
  private pending: { frame: number; prefetched: boolean; at: number } | undefined;

  requested(frame: number, prefetched: boolean): void {
    this.pending = { frame, prefetched, at: performance.now() };
  }

  drawn(frame: number, objects: number, began: number): void {
    const drawMillis = performance.now() - began;
    const step = this.pending?.frame === frame ? this.pending : undefined;
    this.pending = step ? undefined : this.pending;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const draw = { objects, drawMillis, paintedAt: performance.now() };
      keep(this.draws, draw);
      if (step) {
        const { prefetched, at } = step;
        keep(this.steps, { ...draw, frame, prefetched, totalMillis: draw.paintedAt - at });
      }
    };
    channel.port2.postMessage(undefined);
  }
}

function keep<T>(times: T[], time: T): void {
  times.push(time);
  times.splice(0, times.length - KEPT);
}
