import type { MediaAround } from '../api/types.ts';
import type { Id } from '../model/annotation.ts';
import type { EditorSession } from './editor-session.ts';

const BEFORE = 100;
const AFTER = 100;
/** So near to the end of what is known more is asked for. */
const NEAR = 25;

/** Knows the images beside the open one, however many the project has. */
export async function loadNeighbours(session: EditorSession, mediaId: Id): Promise<void> {
  const { project } = session;
  const index = session.images.findIndex((image) => image.id === mediaId);
  if (!project || (index >= 0 && !isNearEdge(session, index))) {
    return;
  }
  take(session, await session.api.mediaAround(project.id, mediaId, BEFORE, AFTER));
}

/** The 0-based place among all images of the project, undefined before it is known. */
export function placeOf(session: EditorSession, mediaId: Id | undefined): number | undefined {
  const index = session.images.findIndex((image) => image.id === mediaId);
  return index < 0 ? undefined : session.firstImage + index;
}

/** Opens the image at that 0-based place; out of range the nearest. */
export async function goToImage(session: EditorSession, place: number): Promise<void> {
  const { project, imageTotal } = session;
  if (!project || !Number.isFinite(place) || imageTotal === 0) {
    return;
  }
  const wanted = Math.min(Math.max(0, Math.round(place)), imageTotal - 1);
  const known = session.images[wanted - session.firstImage];
  const target = known ?? (await session.api.imagesOf(project.id, wanted, 1)).media[0];
  if (target && target.id !== session.media?.id) {
    session.navigate(target.id, 0);
  }
}

function isNearEdge(session: EditorSession, index: number): boolean {
  const { images, firstImage, imageTotal } = session;
  const moreBefore = firstImage > 0 && index < NEAR;
  const moreAfter = firstImage + images.length < imageTotal && images.length - index <= NEAR;
  return moreBefore || moreAfter;
}

function take(session: EditorSession, { first, total, media }: MediaAround): void {
  Object.assign(session, { images: media, firstImage: first, imageTotal: total });
  session.emit('media');
}
