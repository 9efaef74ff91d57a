import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Point } from '../geometry/shapes.ts';
import { drawOverlay } from '../render/overlay-layer.ts';
import { PaintTimes } from '../render/paint-times.ts';
import { drawPicture } from '../render/picture-layer.ts';
import { toImage, toScreen, zoomAt } from '../render/viewport.ts';
import type { Topic } from '../session/observable.ts';
import { overlayOf } from '../session/overlay.ts';
import { fitPicture } from '../session/stepping.ts';
import { controls } from '../styles/controls.ts';
import { Tools } from '../tools/tools.ts';
import { SessionElement } from './session-element.ts';

const PICTURE_TOPICS: readonly Topic[] = ['media', 'frame', 'picture', 'view', 'viewport'];
const OVERLAY_TOPICS: readonly Topic[] = [
  ...PICTURE_TOPICS,
  'annotations',
  'proposals',
  'selection',
  'tool',
  'preview',
];
const WHEEL_ZOOM = 0.0015;

/** The picture and the shapes on it: two canvases, drawn in an animation frame only when something changed. */
@customElement('tl-picture-area')
export class PictureArea extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: block;
        overflow: hidden;
        background: var(--tl-canvas);
        touch-action: none;
        user-select: none;
      }
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
      #overlay:focus-visible {
        outline-width: 1px;
        outline-offset: -1px;
      }
      #picture.waiting {
        opacity: 0.45;
        transition: opacity 150ms 250ms;
      }
      .state {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 8px;
        padding: 24px;
        text-align: center;
        pointer-events: none;
      }
      .state button {
        pointer-events: auto;
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['media', 'picture', 'frame', 'view'];
  readonly times = new PaintTimes();

  @query('#picture') private pictureCanvas!: HTMLCanvasElement;
  @query('#overlay') private overlayCanvas!: HTMLCanvasElement;

  private tools!: Tools;
  private pointer: Point | undefined;
  private scheduled = false;
  private pictureDirty = true;
  private overlayDirty = true;
  private fittedMedia: string | undefined;
  private shown: { mediaId: string; frame: number } | undefined;
  private stop: (() => void) | undefined;
  private readonly resized = new ResizeObserver(() => this.resize());

  /** Where a picture position is in the window, CSS pixels. */
  imageToClient(x: number, y: number): Point {
    const area = this.getBoundingClientRect();
    const screen = toScreen(this.session.viewport, { x, y });
    return { x: area.x + screen.x, y: area.y + screen.y };
  }

  /** Ends what the active tool has begun; true where there was something. */
  cancel(): boolean {
    return this.tools.cancel();
  }

  set panning(held: boolean) {
    this.tools.panning = held;
    this.showCursor();
  }

  /** Whether the picture was moved since the pan key went down. */
  get panned(): boolean {
    return this.tools.panned;
  }

  focusPicture(): void {
    this.overlayCanvas.focus({ preventScroll: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.stop?.();
  }

  protected override firstUpdated(): void {
    this.tools = new Tools(this.session);
    this.resized.observe(this);
    this.stop = this.session.subscribe((topic) => this.onTopic(topic));
    this.resize();
  }

  override render() {
    const { media, frame, failure, loaded } = this.session;
    const label = media ? `${media.name}, frame ${frame + 1} of ${media.frameCount}` : 'Picture';
    const { brightness, contrast } = this.session.settings;
    const filter = brightness === 100 && contrast === 100 ? '' : `filter: brightness(${brightness}%) contrast(${contrast}%)`;
    return html`
      <canvas id="picture" style=${filter}></canvas>
      <canvas
        id="overlay"
        tabindex="0"
        role="application"
        aria-label=${label}
        data-testid="picture"
        @pointerdown=${this.onPointerDown}
        @pointermove=${this.onPointerMove}
        @pointerup=${this.onPointerUp}
        @pointercancel=${() => this.tools.cancel()}
        @pointerleave=${this.onPointerLeave}
        @wheel=${this.onWheel}
        @dblclick=${this.onDoubleClick}
        @contextmenu=${(event: Event) => event.preventDefault()}
      ></canvas>
      ${failure ? this.renderState(failure) : !loaded && !media ? this.renderState('Loading…') : this.renderPictureState()}
    `;
  }

  private renderPictureState() {
    const key = this.key();
    const problem = key && this.session.pictures.failure(key);
    if (!key || !problem) {
      return nothing;
    }
    return html`<div class="state" role="alert">
      <span>Frame ${key.frame + 1} could not be loaded. ${problem}</span>
      <button class="outlined" @click=${() => this.session.pictures.retry(key)}>Try again</button>
    </div>`;
  }

  private renderState(text: string) {
    return html`<div class="state muted" role="status">${text}</div>`;
  }

  private onTopic(topic: Topic): void {
    if (topic === 'media' && this.session.media && this.fittedMedia !== this.session.media.id) {
      this.fittedMedia = this.session.media.id;
      fitPicture(this.session);
    }
    if (topic === 'frame' || topic === 'media') {
      this.times.requested(this.session.frame, this.isReady());
    }
    this.pictureDirty ||= PICTURE_TOPICS.includes(topic);
    this.overlayDirty ||= OVERLAY_TOPICS.includes(topic);
    this.schedule();
  }

  private schedule(): void {
    if (!this.scheduled && (this.pictureDirty || this.overlayDirty)) {
      this.scheduled = true;
      requestAnimationFrame(() => this.draw());
    }
  }

  private draw(): void {
    this.scheduled = false;
    const began = performance.now();
    const { session } = this;
    const key = this.key();
    const bitmap = key && session.pictures.get(key);
    if (key && (bitmap || session.pictures.failure(key))) {
      this.shown = key;
    }
    const current = this.isCurrent();
    this.pictureCanvas.classList.toggle('waiting', !current);
    if (this.pictureDirty) {
      this.drawBitmap(bitmap);
    }
    if (this.overlayDirty && (current || this.shown?.mediaId !== key?.mediaId)) {
      const overlay = overlayOf(session, this.pointer);
      drawOverlay(this.overlayCanvas.getContext('2d')!, current ? overlay : { ...overlay, objects: [] }, session.viewport);
    }
    this.pictureDirty = false;
    this.overlayDirty = false;
    if (current) {
      this.times.drawn(session.frame, session.visible.length, began);
    }
    this.showCursor();
  }

  /** Until the wanted picture is there the one before stays. */
  private drawBitmap(bitmap: ImageBitmap | undefined): void {
    const { session } = this;
    const picture = bitmap ?? (this.shown && session.pictures.get(this.shown));
    const failed = this.shown && session.pictures.failure(this.shown);
    if (session.media && (picture || failed)) {
      drawPicture(this.pictureCanvas.getContext('2d')!, picture, session.media, session.viewport, session.settings);
    }
  }

  private key() {
    const { media, frame } = this.session;
    return media && { mediaId: media.id, frame };
  }

  private isReady(): boolean {
    const key = this.key();
    return key !== undefined && this.session.pictures.has(key);
  }

  private isCurrent(): boolean {
    const key = this.key();
    return key !== undefined && this.shown?.mediaId === key.mediaId && this.shown.frame === key.frame;
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this;
    if (width === 0 || height === 0) {
      return;
    }
    const { screen, viewport } = this.session;
    for (const canvas of [this.pictureCanvas, this.overlayCanvas]) {
      canvas.width = Math.round(width * devicePixelRatio);
      canvas.height = Math.round(height * devicePixelRatio);
    }
    this.session.screen = { width, height };
    if (screen.width === 0) {
      fitPicture(this.session);
    } else {
      const shift = { x: viewport.x + (width - screen.width) / 2, y: viewport.y + (height - screen.height) / 2 };
      this.session.set('viewport', { ...viewport, ...shift });
    }
    this.pictureDirty = true;
    this.overlayDirty = true;
    this.scheduled = true;
    this.draw();
  }

  private pointerOf(event: PointerEvent | MouseEvent) {
    const area = this.overlayCanvas.getBoundingClientRect();
    const screen = { x: event.clientX - area.x, y: event.clientY - area.y };
    return { screen, image: toImage(this.session.viewport, screen), shift: event.shiftKey, alt: event.altKey };
  }

  private onPointerDown(event: PointerEvent): void {
    this.focusPicture();
    const pans = event.button === 1;
    if (!this.session.media || (event.button !== 0 && !pans) || !(this.isCurrent() || pans)) {
      return;
    }
    event.preventDefault();
    this.overlayCanvas.setPointerCapture(event.pointerId);
    this.session.playback.stop();
    this.tools.down(this.pointerOf(event), pans);
    this.showCursor();
  }

  private onPointerMove(event: PointerEvent): void {
    const pointer = this.pointerOf(event);
    this.pointer = pointer.screen;
    this.tools.move(pointer);
    if (this.session.tool === 'box') {
      this.overlayDirty = true;
      this.schedule();
    }
    this.overlayCanvas.style.cursor = this.tools.cursor(pointer);
  }

  private onPointerUp(event: PointerEvent): void {
    this.tools.up(this.pointerOf(event));
    this.showCursor();
  }

  private onPointerLeave(): void {
    this.pointer = undefined;
    this.session.set('hovered', undefined);
    this.overlayDirty = true;
    this.schedule();
  }

  private onWheel(event: WheelEvent): void {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
    const factor = Math.exp(-event.deltaY * lines * WHEEL_ZOOM * (event.ctrlKey ? 4 : 1));
    this.session.set('viewport', zoomAt(this.session.viewport, this.pointerOf(event).screen, factor));
  }

  private onDoubleClick(event: MouseEvent): void {
    if (this.session.tool === 'hand' || !this.tools.hits(this.pointerOf(event))) {
      fitPicture(this.session);
    }
  }

  private showCursor(): void {
    if (this.pointer) {
      const image = toImage(this.session.viewport, this.pointer);
      this.overlayCanvas.style.cursor = this.tools.cursor({ screen: this.pointer, image, shift: false, alt: false });
    }
  }
}
