import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { SessionElement } from '../panels/session-element.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { drawRows } from './draw-rows.ts';
import { drawScrubber } from './draw-scrubber.ts';
import { type Palette, paletteOf } from './palette.ts';
import { ROW_HEIGHT, type TrackRow, trackRows } from './track-rows.ts';
import { type TimeScale, frameAt, revealing, slideTo, wholeScale, zoomScale } from './time-scale.ts';

const SCRUBBER_HEIGHT = 30;
const ZOOM_STEP = 0.0016;

/** The scrubber with the frames' states, and a row for each track that is selected or on the frame. */
@customElement('tl-timeline-tracks')
export class TimelineTracks extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        padding: 0 8px;
      }
      canvas {
        display: block;
        width: 100%;
      }
      #scrubber {
        height: ${SCRUBBER_HEIGHT}px;
        cursor: pointer;
        touch-action: none;
      }
      .rows {
        flex: 1;
        min-height: 0;
        overflow: hidden auto;
        scrollbar-width: none;
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = [
    'media',
    'frame',
    'annotations',
    'proposals',
    'selection',
    'range',
    'view',
  ];

  @query('#scrubber') private scrubber!: HTMLCanvasElement;
  @query('#rows') private rowCanvas!: HTMLCanvasElement;

  private scale: TimeScale = wholeScale(1, 0);
  private scaledMedia: string | undefined;
  private rows: readonly TrackRow[] = [];
  private dragged: { readonly from: number; readonly selects: boolean } | undefined;
  private readonly resized = new ResizeObserver(() => this.requestUpdate());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override render() {
    const { frame, frameCount } = this.session;
    return html`
      <canvas
        id="scrubber"
        data-testid="scrubber"
        role="slider"
        tabindex="0"
        aria-label="Frame"
        aria-valuemin="1"
        aria-valuemax=${Math.max(1, frameCount)}
        aria-valuenow=${frame + 1}
        @pointerdown=${this.onPointerDown}
        @pointermove=${this.onPointerMove}
        @pointerup=${this.onPointerUp}
        @pointercancel=${this.onPointerUp}
        @wheel=${this.onWheel}
        @keydown=${this.onKeyDown}
      ></canvas>
      <div class="rows"><canvas id="rows" @click=${this.onRowClick} @wheel=${this.onWheel}></canvas></div>
    `;
  }

  protected override updated(): void {
    const width = this.scrubber.clientWidth;
    const { media, frame, frameCount } = this.session;
    if (width === 0 || !media) {
      return;
    }
    if (this.scaledMedia !== media.id) {
      this.scaledMedia = media.id;
      this.scale = wholeScale(frameCount, width);
    }
    this.scale = revealing({ ...this.scale, width }, frame, frameCount);
    this.rows = trackRows(this.session);
    const palette = paletteOf(this);
    this.paint(this.scrubber, width, SCRUBBER_HEIGHT, palette, drawScrubber);
    this.paint(this.rowCanvas, width, Math.max(1, this.rows.length) * ROW_HEIGHT, palette, (context, session, scale, colors) =>
      drawRows(context, this.rows, session, scale, colors),
    );
  }

  private paint(canvas: HTMLCanvasElement, width: number, height: number, palette: Palette, draw: typeof drawScrubber): void {
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    canvas.style.height = `${height}px`;
    const context = canvas.getContext('2d')!;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    draw(context, this.session, this.scale, palette);
  }

  private onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) {
      return;
    }
    this.scrubber.setPointerCapture(event.pointerId);
    this.session.playback.stop();
    this.dragged = { from: frameAt(this.scale, event.offsetX), selects: event.shiftKey };
    this.onPointerMove(event);
  }

  private onPointerMove(event: PointerEvent): void {
    if (!this.dragged) {
      return;
    }
    const frame = frameAt(this.scale, event.offsetX);
    if (this.dragged.selects) {
      const { from } = this.dragged;
      this.session.set('range', { from: Math.min(from, frame), to: Math.max(from, frame) });
    } else {
      this.session.goTo(frame);
    }
  }

  private onPointerUp(): void {
    this.dragged = undefined;
  }

  /** Zooms in time; sideways, or with shift, it slides. */
  private onWheel(event: WheelEvent): void {
    const { frameCount } = this.session;
    const sideways = event.shiftKey ? event.deltaY : Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : 0;
    if (event.currentTarget === this.rowCanvas && sideways === 0) {
      return;
    }
    event.preventDefault();
    const shown = this.scale.to - this.scale.from + 1;
    this.scale =
      sideways === 0
        ? zoomScale(this.scale, event.offsetX, Math.exp(event.deltaY * ZOOM_STEP), frameCount)
        : slideTo(this.scale, this.scale.from + Math.round((sideways / this.scale.width) * shown), frameCount);
    this.requestUpdate();
  }

  private onKeyDown(event: KeyboardEvent): void {
    const { session } = this;
    const targets: Record<string, number> = {
      ArrowLeft: session.frame - 1,
      ArrowRight: session.frame + 1,
      ArrowDown: session.frame - 1,
      ArrowUp: session.frame + 1,
      Home: 0,
      End: session.frameCount - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      session.goTo(target);
    }
  }

  private onRowClick(event: MouseEvent): void {
    const row = this.rows[Math.floor(event.offsetY / ROW_HEIGHT)];
    if (!row) {
      return;
    }
    this.session.select({ kind: 'object', id: row.annotation.id });
    const frame = frameAt(this.scale, event.offsetX);
    const reach = Math.ceil((8 * (this.scale.to - this.scale.from + 1)) / this.scale.width);
    const near = row.annotation.keyframes
      .map((keyframe) => keyframe.frame)
      .filter((candidate) => Math.abs(candidate - frame) <= reach)
      .sort((a, b) => Math.abs(a - frame) - Math.abs(b - frame));
    this.session.goTo(near[0] ?? frame);
  }
}
