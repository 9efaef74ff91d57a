import type { PictureKey } from '../render/picture-cache.ts';
import type { EditorSession } from './editor-session.ts';

const AHEAD = 12;
const AHEAD_PLAYING = 24;
const BEHIND = 4;
const IMAGES_AROUND = 7;

/** The pictures worth having, most urgent first: the shown one, those ahead, a few behind. */
export function wantedPictures(session: EditorSession): PictureKey[] {
  const media = session.media;
  if (!media) {
    return [];
  }
  const ahead = session.playback.playing ? AHEAD_PLAYING : AHEAD;
  const steps = [0, ...alternate(ahead, BEHIND)].map((step) => step * session.direction);
  if (media.kind === 'IMAGE') {
    const images = session.images;
    const index = images.findIndex((image) => image.id === media.id);
    const near = index < 0 ? [] : steps.slice(1, IMAGES_AROUND).flatMap((step) => images[index + step] ?? []);
    return [media, ...near].map((image) => ({ mediaId: image.id, frame: 0 }));
  }
  return steps
    .map((step) => session.frame + step)
    .filter((frame) => frame >= 0 && frame < media.frameCount)
    .map((frame) => ({ mediaId: media.id, frame }));
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
