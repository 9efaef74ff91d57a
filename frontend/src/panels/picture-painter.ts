import type { Point, Size } from '../geometry/shapes.ts';
import { drawGrid } from '../render/grid.ts';
import { OverlayLayer } from '../render/overlay-layer.ts';
import type { Overlay } from '../render/overlay-object.ts';
import { PaintTimes } from '../render/paint-times.ts';
import type { PictureKey } from '../render/picture-cache.ts';
import { drawPicture } from '../render/picture-layer.ts';
import { TileCache } from '../render/tile-cache.ts';
import { drawTiles } from '../render/tile-layer.ts';
import { turnedSize } from '../render/turn.ts';
import type { EditorSession } from '../session/editor-session.ts';
import type { Topic } from '../session/observable.ts';
import { OverlayMaker } from '../session/overlay.ts';
import { fitPicture, isFitted } from '../session/stepping.ts';

const PICTURE_TOPICS: readonly Topic[] = ['media', 'frame', 'picture', 'view', 'viewport'];
const OVERLAY_TOPICS: readonly Topic[] = [
  ...PICTURE_TOPICS,
  'annotations',
  'proposals',
  'selection',
  'tool',
  'preview',
  'filter',
];

/** Draws both canvases in an animation frame, and only what changed; until a picture is there the one before stays. */
export class PicturePainter {
  readonly times = new PaintTimes();
  /** Where the mouse is over the canvases. */
  pointer: Point | undefined;

  private scheduled = false;
  private pictureDirty = true;
  private overlayDirty = true;
  private fittedMedia: string | undefined;
  private shown: PictureKey | undefined;
  private readonly tiles = new TileCache(() => this.tileArrived());
  private readonly maker = new OverlayMaker();
  private readonly layer: OverlayLayer;
  private readonly stop: () => void;

  constructor(
    private readonly session: EditorSession,
    private readonly picture: HTMLCanvasElement,
    private readonly overlay: HTMLCanvasElement,
    private readonly painted: () => void,
  ) {
    this.layer = new OverlayLayer(overlay, () => this.pointerMoved());
    this.stop = session.subscribe((topic) => this.onTopic(topic));
  }

  close(): void {
    this.layer.close();
    this.tiles.close();
    this.stop();
  }

  /** Whether what is seen is the frame that the session is on, so that it may be edited. */
  get isCurrent(): boolean {
    const key = this.key;
    return key !== undefined && this.shown?.mediaId === key.mediaId && this.shown.frame === key.frame;
  }

  get key(): PictureKey | undefined {
    const { media, frame } = this.session;
    return media && { mediaId: media.id, frame };
  }

  pointerMoved(): void {
    this.overlayDirty = true;
    this.schedule();
  }

  /** The area's size as it is seen, CSS pixels. A fitted picture stays so; of any other the middle stays where it is. */
  resize(area: Size): void {
    const { width, height } = turnedSize(area, this.session.viewport.turn ?? 0);
    for (const canvas of [this.picture, this.overlay]) {
      canvas.width = Math.round(width * devicePixelRatio);
      canvas.height = Math.round(height * devicePixelRatio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    const { screen, viewport } = this.session;
    const fitted = isFitted(this.session);
    this.session.screen = { width, height };
    if (screen.width === 0 || fitted) {
      fitPicture(this.session);
    } else {
      const shift = { x: viewport.x + (width - screen.width) / 2, y: viewport.y + (height - screen.height) / 2 };
      this.session.set('viewport', { ...viewport, ...shift });
    }
    this.pictureDirty = true;
    this.overlayDirty = true;
    this.draw();
  }

  private onTopic(topic: Topic): void {
    const media = this.session.media;
    if (topic === 'media' && media && this.fittedMedia !== media.id) {
      this.fittedMedia = media.id;
      fitPicture(this.session);
    }
    if (topic === 'frame' || topic === 'media') {
      this.times.requested(this.session.frame, this.key !== undefined && this.session.pictures.has(this.key));
    }
    this.pictureDirty ||= PICTURE_TOPICS.includes(topic);
    this.overlayDirty ||= OVERLAY_TOPICS.includes(topic);
    this.schedule();
  }

  private tileArrived(): void {
    this.pictureDirty = true;
    this.schedule();
  }

  private schedule(): void {
    if (!this.scheduled && (this.pictureDirty || this.overlayDirty)) {
      this.scheduled = true;
      requestAnimationFrame(() => {
        this.scheduled = false;
        this.draw();
      });
    }
  }

  private draw(): void {
    const began = performance.now();
    const { session, key } = this;
    const bitmap = key && session.pictures.get(key);
    if (key && (bitmap || session.pictures.failure(key))) {
      this.shown = key;
    }
    const current = this.isCurrent;
    this.picture.classList.toggle('waiting', !current);
    if (this.pictureDirty) {
      this.drawBitmap(bitmap);
    }
    if (this.overlayDirty && (current || this.shown?.mediaId !== key?.mediaId)) {
      const overlay = this.maker.overlayOf(session, this.pointer);
      this.layer.draw(current ? overlay : withoutObjects(overlay), session.viewport);
    }
    this.pictureDirty = false;
    this.overlayDirty = false;
    if (current) {
      this.times.drawn(session.frame, session.visible.length, began);
    }
    this.painted();
  }

  private drawBitmap(bitmap: ImageBitmap | undefined): void {
    const { media, pictures, viewport, settings } = this.session;
    const picture = bitmap ?? (this.shown && pictures.get(this.shown));
    const failed = this.shown && pictures.failure(this.shown);
    if (media && (picture || failed)) {
      const context = this.picture.getContext('2d')!;
      drawPicture(context, picture, media, viewport, settings);
      if (bitmap) {
        drawTiles(context, bitmap, media, viewport, this.session.screen, this.tiles);
      }
      if (settings.grid > 0) {
        drawGrid(context, media, viewport, settings.grid);
      }
    }
  }
}

const NOBODY: Overlay['crowd'] = [];

/** While the picture of another media is awaited. */
function withoutObjects(overlay: Overlay): Overlay {
  return { ...overlay, crowd: NOBODY, also: [], selected: undefined, hovered: undefined };
}
