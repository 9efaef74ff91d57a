import type { Media } from '../api/types.ts';
import type { PictureKey, WantedPicture } from '../render/picture-cache.ts';
import { scrubReduction } from '../render/picture-detail.ts';
import type { EditorSession } from './editor-session.ts';
import { wantedPicture } from './prefetch.ts';

const UNDERWAY = 2;

/**
 * The scrubber while it is dragged: the session follows as pictures come, small ones that are there soon, and leaves out
 * the positions that were passed meanwhile. Where the drag ends is shown whatever comes.
 */
export class Scrubbing {
  active = false;
  private target = 0;
  /** Frames whose pictures were asked for, in the order of asking. */
  private underway: number[] = [];

  constructor(private readonly session: EditorSession) {}

  to(frame: number): void {
    this.active = true;
    this.target = frame;
    this.follow();
  }

  end(): void {
    if (this.active) {
      this.active = false;
      this.underway = [];
      this.session.goTo(this.target);
      this.session.wantPictures();
      this.session.emit('scrubbed');
    }
  }

  arrived({ frame }: PictureKey): void {
    const place = this.underway.indexOf(frame);
    if (place >= 0) {
      this.underway.splice(0, place + 1);
      this.session.goTo(frame);
      this.follow();
    }
  }

  wanted(media: Media): WantedPicture[] {
    return this.underway.map((frame) => wantedPicture(media, frame, scrubReduction(media)));
  }

  private follow(): void {
    const { session, target, underway } = this;
    const key = { mediaId: session.media?.id ?? '', frame: target };
    if (session.pictures.has(key) || session.pictures.failure(key) !== undefined) {
      this.underway = [];
      session.goTo(target);
    } else if (target !== session.frame && underway.length < UNDERWAY && !underway.includes(target)) {
      underway.push(target);
      session.wantPictures();
    }
  }
}
