import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Annotation } from '../model/annotation.ts';
import { SessionElement } from '../panels/session-element.ts';
import { cleared } from '../render/canvas.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { drawRows } from './draw-rows.ts';
import { drawBackground, drawScrubber } from './draw-scrubber.ts';
import { type Palette, paletteOf } from './palette.ts';
import { RowPointer } from './row-pointer.ts';
import { ROW_HEIGHT, placedTracks, rowOf } from './track-rows.ts';
import { type TimeScale, frameAt, revealing, slideTo, wholeScale, zoomScale } from './time-scale.ts';

const SCRUBBER_HEIGHT = 30;
const ZOOM_STEP = 0.0016;

/** The scrubber with the frames' states, and a row for each track, of which only those in sight are drawn. */
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
      #rows {
        position: sticky;
        top: 0;
      }
    `,
  ];

  protected override readonly followsScrubbing = true;
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
  @query('.rows') private rowArea!: HTMLElement;

  private scale: TimeScale = wholeScale(1, 0);
  private scaledMedia: string | undefined;
  private placed: ReturnType<typeof placedTracks> = [];
  private pointer: RowPointer | undefined;
  private readonly background = document.createElement('canvas');
  private backgroundKey = '';
  private shownSelection = '';
  private dragged: { readonly from: number; readonly selects: boolean } | undefined;
  private readonly resized = new ResizeObserver(() => this.requestUpdate());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.onPointerUp();
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
      <div class="rows" @scroll=${() => this.requestUpdate()}>
        <div class="all">
          <canvas
            id="rows"
            data-testid="track-rows"
            title="Drag a keyframe to move it in time, Alt+click deletes it, a double click makes one"
            @pointerdown=${this.onRowDown}
            @pointermove=${this.onRowMove}
            @pointerup=${this.onRowUp}
            @pointercancel=${this.onRowCancel}
            @dblclick=${this.onRowDouble}
            @wheel=${this.onWheel}
          ></canvas>
        </div>
      </div>
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
    const palette = paletteOf(this);
    this.paintBackground(width, palette);
    const scrubber = sized(this.scrubber, width, SCRUBBER_HEIGHT);
    drawScrubber(scrubber, this.session, this.scale, palette, this.background);
    this.paintRows(width, palette);
  }

  /** Drawn anew when something in it changed, not at each step through the frames. */
  private paintBackground(width: number, palette: Palette): void {
    const { document, settings } = this.session;
    const { from, to } = this.scale;
    const key = [from, to, width, devicePixelRatio, palette.surface, document?.store.version, document?.proposals.version, settings.minScore, this.session.media?.id, this.session.project?.id].join();
    if (key !== this.backgroundKey) {
      this.backgroundKey = key;
      drawBackground(sized(this.background, width, SCRUBBER_HEIGHT), this.session, this.scale, palette);
    }
  }

  private paintRows(width: number, palette: Palette): void {
    const { rowArea, session } = this;
    this.placed = placedTracks(session);
    this.rowCanvas.parentElement!.style.height = `${Math.max(1, this.placed.length) * ROW_HEIGHT}px`;
    const selected = session.selection?.id ?? '';
    if (selected !== this.shownSelection) {
      this.shownSelection = selected;
      rowArea.scrollTop = 0;
    }
    const first = Math.floor(rowArea.scrollTop / ROW_HEIGHT);
    const height = Math.max(ROW_HEIGHT, rowArea.clientHeight);
    const rows = this.placed
      .slice(first, first + Math.ceil(height / ROW_HEIGHT) + 1)
      .map((placed) => rowOf(session, placed));
    const context = sized(this.rowCanvas, width, height);
    const top = first * ROW_HEIGHT - rowArea.scrollTop;
    drawRows(context, rows, session, this.scale, palette, top, this.pointer?.moved);
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
      this.session.scrubbing.to(frame);
    }
  }

  private onPointerUp(): void {
    this.dragged = undefined;
    this.session.scrubbing.end();
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
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.shiftKey && sideways) {
      event.preventDefault();
      this.stretchRange(sideways);
      return;
    }
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

  /** Shift and an arrow: a step that the end of the range comes along with. */
  private stretchRange(by: number): void {
    const { session } = this;
    const before = session.frame;
    const { range } = session;
    const anchor = range?.from === before ? range.to : range?.to === before ? range.from : before;
    session.goTo(before + by);
    session.set('range', { from: Math.min(anchor, session.frame), to: Math.max(anchor, session.frame) });
  }

  private onRowDown(event: PointerEvent): void {
    const annotation = this.trackAt(event);
    if (event.button !== 0 || !annotation) {
      return;
    }
    this.rowCanvas.setPointerCapture(event.pointerId);
    this.session.playback.stop();
    if (event.shiftKey) {
      this.dragged = { from: frameAt(this.scale, event.offsetX), selects: true };
      return;
    }
    this.pointer = new RowPointer(this.session);
    this.pointer.down(annotation, event.offsetX, event.altKey, this.scale);
  }

  private onRowMove(event: PointerEvent): void {
    if (this.dragged) {
      this.onPointerMove(event);
    } else if (this.pointer?.move(event.offsetX, this.scale)) {
      this.requestUpdate();
    }
  }

  private onRowUp(event: PointerEvent): void {
    this.dragged = undefined;
    this.pointer?.up(event.offsetX, this.scale);
    this.pointer = undefined;
  }

  private onRowCancel(): void {
    this.dragged = undefined;
    this.pointer = undefined;
    this.requestUpdate();
  }

  private onRowDouble(event: MouseEvent): void {
    const annotation = this.trackAt(event);
    if (annotation) {
      new RowPointer(this.session).double(annotation, event.offsetX, this.scale);
    }
  }

  private trackAt(event: MouseEvent): Annotation | undefined {
    return this.placed[Math.floor((event.offsetY + this.rowArea.scrollTop) / ROW_HEIGHT)]?.annotation;
  }
}

/** The canvas cleared, with room for that many CSS pixels. */
function sized(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const context = cleared(canvas, Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio));
  canvas.style.height = `${height}px`;
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  return context;
}
