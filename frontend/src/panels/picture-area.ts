import { html, nothing, svg } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Point } from '../geometry/shapes.ts';
import type { PictureKey } from '../render/picture-cache.ts';
import type { PaintTimes } from '../render/paint-times.ts';
import { type ToneTable, chained, equalisingOf, gammaOf } from '../render/tone.ts';
import { type Turn, turned, turnedCursor, unturned } from '../render/turn.ts';
import { toImage, toScreen, zoomAt } from '../render/viewport.ts';
import type { Topic } from '../session/observable.ts';
import { fitPicture } from '../session/stepping.ts';
import { MADE_BY } from '../session/tool-ids.ts';
import { controls } from '../styles/controls.ts';
import { Pinch } from '../tools/pinch.ts';
import { Tools } from '../tools/tools.ts';
import './hint-line.ts';
import './mini-map.ts';
import { areaStyles } from './picture-area-styles.ts';
import { PicturePainter } from './picture-painter.ts';
import { SessionElement } from './session-element.ts';

const WHEEL_ZOOM = 0.0015;

function toneFilter(table: ToneTable) {
  const values = table.map((value) => value.toFixed(4)).join(' ');
  return html`<svg width="0" height="0" aria-hidden="true" style="position: absolute">
    <filter id="tone" color-interpolation-filters="sRGB">
      <feComponentTransfer>
        ${svg`<feFuncR type="table" tableValues=${values} /><feFuncG type="table" tableValues=${values} /><feFuncB type="table" tableValues=${values} />`}
      </feComponentTransfer>
    </filter>
  </svg>`;
}

/** The picture and the shapes on it: two canvases, drawn in an animation frame only when something changed. */
@customElement('tl-picture-area')
export class PictureArea extends SessionElement {
  static override styles = [controls, areaStyles];

  protected override readonly followsScrubbing = true;
  protected readonly topics: readonly Topic[] = ['media', 'picture', 'frame', 'view'];

  @query('#picture') private pictureCanvas!: HTMLCanvasElement;
  @query('#overlay') private overlayCanvas!: HTMLCanvasElement;

  private tools!: Tools;
  private pinch!: Pinch;
  private painter!: PicturePainter;
  private shownTurn: Turn = 0;
  private readonly resized = new ResizeObserver(() => this.resize());

  get times(): PaintTimes {
    return this.painter.times;
  }

  /** Where a picture position is in the window, CSS pixels. */
  imageToClient(x: number, y: number): Point {
    const area = this.getBoundingClientRect();
    const screen = turned(toScreen(this.session.viewport, { x, y }), this.turn, this.session.screen);
    return { x: area.x + screen.x, y: area.y + screen.y };
  }

  /** Ends what the active tool has begun; true where there was something. */
  cancel(): boolean {
    return this.tools.cancel();
  }

  /** A key for the active tool; true where it has used it. */
  toolKey(name: string): boolean {
    return this.tools.key(name);
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
    this.painter?.close();
  }

  protected override firstUpdated(): void {
    this.tools = new Tools(this.session);
    this.pinch = new Pinch(this.session);
    this.painter = new PicturePainter(this.session, this.pictureCanvas, this.overlayCanvas, () => this.showCursor());
    this.resized.observe(this);
    this.resize();
  }

  override render() {
    const { media, frame, failure, loaded } = this.session;
    const label = media ? `${media.name}, frame ${frame + 1} of ${media.frameCount}` : 'Picture';
    const table = this.toneTable();
    return html`
      ${table ? toneFilter(table) : nothing}
      <canvas id="picture" style=${this.filters(table !== undefined)}></canvas>
      <canvas
        id="overlay"
        tabindex="0"
        role="application"
        aria-label=${label}
        data-testid="picture"
        @pointerdown=${this.onPointerDown}
        @pointermove=${this.onPointerMove}
        @pointerup=${this.onPointerUp}
        @pointercancel=${this.onPointerCancel}
        @pointerleave=${this.onPointerLeave}
        @wheel=${this.onWheel}
        @dblclick=${this.onDoubleClick}
        @contextmenu=${(event: Event) => event.preventDefault()}
      ></canvas>
      <tl-mini-map .session=${this.session}></tl-mini-map>
      <tl-hint-line .session=${this.session}></tl-hint-line>
      ${failure ? this.renderState(failure) : !loaded && !media ? this.renderState('Loading…') : this.renderPictureState()}
    `;
  }

  private filters(toned: boolean): string {
    const { brightness, contrast, saturation } = this.session.settings;
    const steps = [
      brightness === 100 ? '' : `brightness(${brightness}%)`,
      contrast === 100 ? '' : `contrast(${contrast}%)`,
      saturation === 100 ? '' : `saturate(${saturation}%)`,
      toned ? 'url(#tone)' : '',
    ].filter(Boolean);
    return steps.length === 0 ? '' : `filter: ${steps.join(' ')}`;
  }

  private toneTable(): ToneTable | undefined {
    const { gamma, equalise } = this.session.settings;
    const key = this.painter?.key;
    const bitmap = equalise && key ? this.session.pictures.get(key) : undefined;
    if (bitmap) {
      return gamma === 1 ? equalisingOf(bitmap) : chained(equalisingOf(bitmap), gammaOf(gamma));
    }
    return gamma === 1 ? undefined : gammaOf(gamma);
  }

  private renderPictureState() {
    const key = this.painter?.key;
    const problem = key && this.session.pictures.failure(key);
    if (!key || !problem) {
      return nothing;
    }
    return html`<div class="state" role="alert">
      <span>Frame ${key.frame + 1} could not be loaded. ${problem}</span>
      <button class="outlined" @click=${() => this.retry(key)}>Try again</button>
    </div>`;
  }

  private retry(key: PictureKey): void {
    this.session.pictures.forgetFailure(key);
    this.session.wantPictures();
  }

  private renderState(text: string) {
    return html`<div class="state muted" role="status">${text}</div>`;
  }

  private get turn(): Turn {
    return this.session.viewport.turn ?? 0;
  }

  protected override updated(): void {
    if (this.shownTurn !== this.turn) {
      this.shownTurn = this.turn;
      this.style.setProperty('--turn', `${this.turn * 90}deg`);
      this.resize();
    }
  }

  private resize(): void {
    if (this.clientWidth > 0 && this.clientHeight > 0) {
      this.painter.resize({ width: this.clientWidth, height: this.clientHeight });
    }
  }

  private pointerOf(event: PointerEvent | MouseEvent) {
    const area = this.getBoundingClientRect();
    const seen = { x: event.clientX - area.x, y: event.clientY - area.y };
    const screen = unturned(seen, this.turn, this.session.screen);
    return { screen, image: toImage(this.session.viewport, screen), shift: event.shiftKey, alt: event.altKey, ctrl: event.ctrlKey || event.metaKey };
  }

  /** Whether the event belongs to two fingers rather than to a tool. */
  private pinches(event: PointerEvent, change: 'down' | 'move' | 'up'): boolean {
    if (event.pointerType !== 'touch' || !this.session.media) {
      return false;
    }
    const before = this.pinch.active;
    this.pinch[change](event.pointerId, this.pointerOf(event).screen);
    if (this.pinch.active && !before) {
      this.tools.cancel();
    }
    return before || this.pinch.active;
  }

  private onPointerDown(event: PointerEvent): void {
    this.focusPicture();
    if (this.pinches(event, 'down')) {
      return;
    }
    const pans = event.button === 1;
    if (!this.session.media || (event.button !== 0 && !pans) || !(this.painter.isCurrent || pans)) {
      return;
    }
    event.preventDefault();
    this.overlayCanvas.setPointerCapture(event.pointerId);
    this.session.playback.stop();
    this.tools.down(this.pointerOf(event), pans);
    this.showCursor();
  }

  private onPointerMove(event: PointerEvent): void {
    if (this.pinches(event, 'move')) {
      return;
    }
    const pointer = this.pointerOf(event);
    this.painter.pointer = pointer.screen;
    this.tools.move(pointer);
    if (MADE_BY[this.session.tool]) {
      this.painter.pointerMoved();
    }
    this.overlayCanvas.style.cursor = turnedCursor(this.tools.cursor(pointer), this.turn);
  }

  private onPointerUp(event: PointerEvent): void {
    if (this.pinches(event, 'up')) {
      return;
    }
    this.tools.up(this.pointerOf(event));
    this.showCursor();
  }

  private onPointerCancel(event: PointerEvent): void {
    this.pinches(event, 'up');
    this.tools.cancel();
  }

  private onPointerLeave(): void {
    this.painter.pointer = undefined;
    this.session.set('hovered', undefined);
    this.painter.pointerMoved();
  }

  private onWheel(event: WheelEvent): void {
    event.preventDefault();
    if (!event.ctrlKey && !event.metaKey && event.deltaY !== 0 && this.tools.wheel(event.deltaY < 0)) {
      return;
    }
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
    const factor = Math.exp(-event.deltaY * lines * WHEEL_ZOOM * (event.ctrlKey ? 4 : 1));
    this.session.set('viewport', zoomAt(this.session.viewport, this.pointerOf(event).screen, factor));
  }

  private onDoubleClick(event: MouseEvent): void {
    if (!this.tools.hits(this.pointerOf(event))) {
      fitPicture(this.session);
    }
  }

  private showCursor(): void {
    const screen = this.painter.pointer;
    if (screen) {
      const image = toImage(this.session.viewport, screen);
      const cursor = this.tools.cursor({ screen, image, shift: false, alt: false, ctrl: false });
      this.overlayCanvas.style.cursor = turnedCursor(cursor, this.turn);
    }
  }
}
