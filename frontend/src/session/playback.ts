import type { EditorSession } from './editor-session.ts';
import { withoutDeleted } from './frame-marks.ts';

export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4];
const DEFAULT_FRAME_MILLIS = 40;
/** Pictures a second that are worth fetching. */
const MOST_PICTURES = 30;
/** Behind by more than this, it waits rather than leave out a whole scene. */
const MOST_LATE_MILLIS = 1000;

/** Plays a video at its rate; leaves out frames whose pictures come too late. What is drawn is always one frame's. */
export class Playback {
  playing = false;
  speed = 1;
  /** When the shown frame was due. */
  private shownAt = 0;

  constructor(private readonly session: EditorSession) {}

  toggle(): void {
    if (this.playing) {
      this.stop();
    } else {
      this.start();
    }
  }

  start(): void {
    if (this.playing || this.session.frameCount < 2) {
      return;
    }
    if (this.session.frame === this.session.frameCount - 1) {
      this.session.goTo(0);
    }
    this.playing = true;
    this.shownAt = performance.now();
    this.session.emit('playback');
    requestAnimationFrame(this.tick);
  }

  stop(): void {
    if (this.playing) {
      this.playing = false;
      this.session.emit('playback');
    }
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    this.session.emit('playback');
  }

  /** Frames to be fetched next, those that will come in time. */
  wanted(count: number): number[] {
    const stride = Math.max(1, Math.round(1000 / MOST_PICTURES / this.frameMillis));
    const late = Math.floor((performance.now() - this.shownAt) / this.frameMillis);
    // the same frames whatever is shown, so that none is given up half way for its neighbour
    const from = Math.ceil((this.session.frame + Math.max(0, late)) / stride) * stride;
    return Array.from({ length: count }, (_, i) => from + i * stride);
  }

  private get frameMillis(): number {
    const micros = this.session.media?.frameDurationMicros ?? 0;
    return (micros > 0 ? micros / 1000 : DEFAULT_FRAME_MILLIS) / this.speed;
  }

  private readonly tick = (now: number): void => {
    if (!this.playing) {
      return;
    }
    const { session, frameMillis } = this;
    this.shownAt = Math.max(this.shownAt, now - MOST_LATE_MILLIS);
    const last = this.furthest(Math.floor((now - this.shownAt) / frameMillis));
    if (last === undefined) {
      this.stop();
      return;
    }
    if (last.steps > 0) {
      this.shownAt += last.steps * frameMillis;
      session.goTo(last.frame);
    }
    requestAnimationFrame(this.tick);
  };

  /** The last of the frames that are due by now whose picture is there; undefined at the video's end. */
  private furthest(due: number): { readonly frame: number; readonly steps: number } | undefined {
    const { session } = this;
    let ready = { frame: session.frame, steps: 0 };
    let frame = session.frame;
    for (let steps = 1; steps <= Math.max(1, due); steps++) {
      const next = Math.min(withoutDeleted(session, frame, frame + 1), session.frameCount - 1);
      if (next <= frame) {
        return ready.steps > 0 || steps > 1 ? ready : undefined;
      }
      frame = next;
      const key = { mediaId: session.media!.id, frame };
      if (steps <= due && (session.pictures.has(key) || session.pictures.failure(key) !== undefined)) {
        ready = { frame, steps };
      }
    }
    return ready;
  }
}
