import type { EditorSession } from './editor-session.ts';
import { withoutDeleted } from './frame-marks.ts';

export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4];
const DEFAULT_FRAME_MILLIS = 40;

/** Plays a video frame by frame; waits for a picture rather than skip one. */
export class Playback {
  playing = false;
  speed = 1;
  private due = 0;

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
    this.due = performance.now() + this.frameMillis;
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

  private get frameMillis(): number {
    const micros = this.session.media?.frameDurationMicros ?? 0;
    return (micros > 0 ? micros / 1000 : DEFAULT_FRAME_MILLIS) / this.speed;
  }

  private readonly tick = (now: number): void => {
    if (!this.playing) {
      return;
    }
    const { frame } = this.session;
    const next = withoutDeleted(this.session, frame, frame + 1);
    if (next <= frame) {
      this.stop();
      return;
    }
    const key = { mediaId: this.session.media!.id, frame: next };
    const ready = this.session.pictures.has(key) || this.session.pictures.failure(key) !== undefined;
    if (now >= this.due && ready) {
      this.session.goTo(next);
      this.due = Math.max(this.due + this.frameMillis, now);
    }
    requestAnimationFrame(this.tick);
  };
}
