import { pictureUrl } from '../api/api.ts';
import type { Media } from '../api/types.ts';
import type { WantedPicture } from '../render/picture-cache.ts';
import { type Reduction, fittingReduction, zoomReduction } from '../render/picture-detail.ts';
import type { EditorSession } from './editor-session.ts';

const AHEAD = 12;
const AHEAD_PLAYING = 24;
const BEHIND = 4;
const IMAGES_AROUND = 7;

/** The pictures worth having, most urgent first: the shown one, those ahead, a few behind. */
export function wantedPictures(session: EditorSession): WantedPicture[] {
  const media = session.media;
  if (!media) {
    return [];
  }
  if (session.scrubbing.active) {
    return session.scrubbing.wanted(media);
  }
  const steps = [0, ...alternate(AHEAD, BEHIND)].map((step) => step * session.direction);
  if (media.kind === 'IMAGE') {
    const images = session.images;
    const index = images.findIndex((image) => image.id === media.id);
    const near = index < 0 ? [] : steps.slice(1, IMAGES_AROUND).flatMap((step) => images[index + step] ?? []);
    return [media, ...near].map((image) => wantedPicture(image, 0, 1));
  }
  const reduction = reductionOf(session);
  const frames = session.playback.playing
    ? [session.frame, ...session.playback.wanted(AHEAD_PLAYING)]
    : steps.map((step) => session.frame + step);
  return frames
    .filter((frame) => frame >= 0 && frame < media.frameCount)
    .map((frame) => wantedPicture(media, frame, reduction));
}

export function wantedPicture(media: Media, frame: number, reduction: Reduction): WantedPicture {
  return { mediaId: media.id, frame, reduction, url: pictureUrl(media, frame, reduction) };
}

/** How fine the open video's frames have to be, by zoom. */
export function reductionOf({ media, viewport, playback }: EditorSession): Reduction {
  const scale = viewport.scale * devicePixelRatio;
  return media?.kind !== 'VIDEO' ? 1 : playback.playing ? fittingReduction(scale) : zoomReduction(media, scale);
}

/** 1, -1, 2, 3, -2, 4, 5, -3, …: two ahead for each one behind. */
function alternate(ahead: number, behind: number): number[] {
  const steps: number[] = [];
  let back = 1;
  for (let step = 1; step <= ahead; step++) {
    steps.push(step);
    if (step % 2 === 1 && back <= behind) {
      steps.push(-back++);
    }
  }
  return steps;
}
