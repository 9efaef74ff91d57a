import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { turnedSize, unturned } from '../render/turn.ts';
import type { Topic } from '../session/observable.ts';
import { SessionElement } from './session-element.ts';

const LONGEST = 170;

/** The whole picture in a corner while a part fills the area; a press shows that place. */
@customElement('tl-mini-map')
export class MiniMap extends SessionElement {
  static override styles = css`
    :host {
      position: absolute;
      right: 10px;
      bottom: 10px;
      display: block;
      border: 1px solid var(--tl-line);
      border-radius: 4px;
      overflow: hidden;
      line-height: 0;
      box-shadow: var(--tl-shadow);
      opacity: 0.92;
    }
    :host([hidden]) {
      display: none;
    }
    canvas {
      cursor: pointer;
      touch-action: none;
    }
  `;

  protected readonly topics: readonly Topic[] = ['media', 'frame', 'picture', 'view', 'viewport'];

  @query('canvas') private canvas!: HTMLCanvasElement | null;

  override render() {
    const { media, settings, viewport, screen } = this.session;
    const larger = media && (media.width * viewport.scale > screen.width + 1 || media.height * viewport.scale > screen.height + 1);
    this.hidden = !media || !settings.minimap || !larger;
    if (!media || this.hidden) {
      return nothing;
    }
    const scale = LONGEST / Math.max(media.width, media.height);
    const { width, height } = turnedSize(media, viewport.turn ?? 0);
    return html`<canvas
      data-testid="minimap"
      role="img"
      aria-label="Where the shown part lies in the picture"
      width=${Math.max(1, Math.round(width * scale))}
      height=${Math.max(1, Math.round(height * scale))}
      @pointerdown=${this.onPointer}
      @pointermove=${this.onPointer}
    ></canvas>`;
  }

  protected override updated(): void {
    const { session, canvas } = this;
    const { media, viewport, screen } = session;
    const context = canvas?.getContext('2d');
    if (!media || !canvas || !context) {
      return;
    }
    const turn = viewport.turn ?? 0;
    const size = turnedSize(canvas, turn);
    const scale = size.width / media.width;
    context.translate(canvas.width / 2, canvas.height / 2);
    context.rotate((turn * Math.PI) / 2);
    context.translate(-size.width / 2, -size.height / 2);
    const bitmap = session.pictures.get({ mediaId: media.id, frame: session.frame });
    if (bitmap) {
      context.drawImage(bitmap, 0, 0, size.width, size.height);
    }
    const view = [
      (-viewport.x / viewport.scale) * scale,
      (-viewport.y / viewport.scale) * scale,
      (screen.width / viewport.scale) * scale,
      (screen.height / viewport.scale) * scale,
    ] as const;
    context.lineWidth = 3;
    context.strokeStyle = 'rgba(0, 0, 0, 0.7)';
    context.strokeRect(...view);
    context.lineWidth = 1.5;
    context.strokeStyle = '#fff';
    context.strokeRect(...view);
    context.resetTransform();
  }

  private onPointer(event: PointerEvent): void {
    const { session, canvas } = this;
    const { media, viewport, screen } = session;
    if (!media || !canvas || event.buttons === 0) {
      return;
    }
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    const turn = viewport.turn ?? 0;
    const size = turnedSize(canvas, turn);
    const at = unturned({ x: event.offsetX, y: event.offsetY }, turn, size);
    const x = (at.x / size.width) * media.width;
    const y = (at.y / size.height) * media.height;
    session.set('viewport', {
      ...viewport,
      x: screen.width / 2 - x * viewport.scale,
      y: screen.height / 2 - y * viewport.scale,
    });
  }
}
