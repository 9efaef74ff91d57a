import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { pictureUrl } from '../api/api.ts';
import { keepFocus } from '../panels/keep-focus.ts';
import { SessionElement } from '../panels/session-element.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { framesAround } from './frames-around.ts';

const CELL = 76;
/** Still for so long before thumbnails are fetched: scrubbing and playing fetch none. */
const STILL_MILLIS = 250;

/** The frames before and after the shown one, each with its state. */
@customElement('tl-frame-strip')
export class FrameStrip extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        justify-content: center;
        gap: 2px;
        height: 52px;
        padding: 2px 8px;
        overflow: hidden;
      }
      button {
        position: relative;
        flex: none;
        width: ${CELL - 2}px;
        height: 48px;
        padding: 0;
        border: 1px solid transparent;
        border-bottom: 3px solid var(--tl-line);
        border-radius: 3px;
        background: var(--tl-canvas);
        overflow: hidden;
      }
      button[aria-current='true'] {
        border-color: var(--tl-accent);
        outline: 1px solid var(--tl-accent);
      }
      .labelled {
        border-bottom-color: var(--tl-labelled);
      }
      .proposed {
        border-bottom-color: var(--tl-proposed);
      }
      .reviewed {
        border-bottom-color: var(--tl-reviewed);
      }
      .deleted {
        border-bottom-color: var(--tl-danger);
      }
      .deleted::after {
        content: '';
        position: absolute;
        inset: 0;
        background: linear-gradient(to top right, transparent 48%, var(--tl-danger) 49% 51%, transparent 52%);
      }
      .deleted img {
        opacity: 0.35;
      }
      img[hidden] {
        display: none;
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      span {
        position: absolute;
        left: 2px;
        bottom: 1px;
        padding: 0 3px;
        border-radius: 2px;
        background: rgba(0, 0, 0, 0.6);
        color: #fff;
        font-size: 10px;
        line-height: 13px;
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['media', 'frame', 'annotations', 'proposals', 'playback'];

  /** Where it last stood still. */
  @state() private centre = -1;
  private mediaId = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly resized = new ResizeObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    clearTimeout(this.timer);
  }

  override render() {
    const { frame, media, frameCount } = this.session;
    if (!media) {
      return nothing;
    }
    this.wait();
    const still = this.mediaId === media.id && this.centre === frame;
    const shown = framesAround(frame, Math.floor((this.clientWidth - 16) / CELL), frameCount);
    return repeat(
      shown,
      (number) => number,
      (number) => this.renderFrame(number, still || Math.abs(number - this.centre) <= shown.length / 2),
    );
  }

  private renderFrame(number: number, loads: boolean) {
    const { session } = this;
    const document = session.document!;
    const mark = document.store.current.frameState(number)?.toLowerCase();
    const name = mark ?? (document.proposals.open(number).length > 0 ? 'proposed' : '');
    return html`<button
      class=${name}
      tabindex="-1"
      title="Frame ${number + 1}${name ? `, ${name}` : ''}"
      aria-label="Go to frame ${number + 1}${name ? `, ${name}` : ''}"
      aria-current=${number === session.frame}
      @mousedown=${keepFocus}
      @click=${() => session.goTo(number)}
    >
      ${loads && this.mediaId === document.media.id
        ? html`<img alt="" src=${pictureUrl(document.media, number, 8)} @error=${this.onError} />`
        : nothing}
      <span class="number">${number + 1}</span>
    </button>`;
  }

  private wait(): void {
    const { frame, media, playback } = this.session;
    clearTimeout(this.timer);
    if (!playback.playing && (this.centre !== frame || this.mediaId !== media!.id)) {
      this.timer = setTimeout(() => {
        this.mediaId = media!.id;
        this.centre = frame;
      }, STILL_MILLIS);
    }
  }

  /** A frame that has no picture shows its number alone. */
  private onError(event: Event): void {
    (event.target as HTMLImageElement).hidden = true;
  }
}
