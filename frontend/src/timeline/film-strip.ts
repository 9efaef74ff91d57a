import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { keepFocus } from '../panels/keep-focus.ts';
import { SessionElement } from '../panels/session-element.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';

const AROUND = 15;

/** The images before and after the shown one. */
@customElement('tl-film-strip')
export class FilmStrip extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        overflow: hidden;
        padding: 0 8px;
      }
      button {
        flex: none;
        width: 132px;
        height: 104px;
        flex-direction: column;
        padding: 4px;
      }
      button[aria-current='true'] {
        border-color: var(--tl-accent);
        background: var(--tl-hover);
      }
      img {
        width: 100%;
        height: 76px;
        object-fit: contain;
      }
      span {
        max-width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
        font-size: 11px;
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['media'];

  override render() {
    const { session } = this;
    const index = session.images.findIndex((image) => image.id === session.media?.id);
    const shown = session.images.slice(Math.max(0, index - AROUND), index + AROUND + 1);
    return repeat(
      shown,
      (image) => image.id,
      (image) => html`<button
        title=${image.name}
        aria-current=${image.id === session.media?.id}
        @mousedown=${keepFocus}
        @click=${() => session.navigate(image.id, 0)}
      >
        <img loading="lazy" alt="" src="/api/media/${image.id}/thumbnail" />
        <span class="muted">${image.name}</span>
      </button>`,
    );
  }

  protected override updated(): void {
    const current = this.renderRoot.querySelector<HTMLElement>('[aria-current="true"]');
    if (current) {
      this.style.justifyContent = 'flex-start';
      this.scrollLeft = current.offsetLeft - this.offsetLeft - (this.clientWidth - current.offsetWidth) / 2;
    }
  }
}
