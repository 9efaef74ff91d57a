import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icons.ts';
import { SessionElement } from './session-element.ts';

@customElement('tl-notice-list')
export class NoticeList extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        left: 50%;
        bottom: 150px;
        transform: translateX(-50%);
        display: grid;
        gap: 6px;
        z-index: 20;
        pointer-events: none;
        max-width: min(560px, 80%);
      }
      div {
        display: flex;
        align-items: start;
        gap: 8px;
        padding: 8px 8px 8px 12px;
        border: 1px solid var(--tl-line);
        border-radius: 6px;
        background: var(--tl-raised);
        box-shadow: var(--tl-shadow);
      }
      /* the words never hold up who draws below them */
      button {
        pointer-events: auto;
      }
      span {
        flex: 1;
        padding: 2px 0;
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['notice'];

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'status';
    this.ariaLive = 'polite';
  }

  override render() {
    const { notices } = this.session;
    return repeat(
      notices.shown,
      (notice) => notice.id,
      (notice) => html`<div data-testid="notice">
        <span>${notice.text}</span>
        <button class="icon" aria-label="Close the message" @click=${() => notices.remove(notice.id)}>${icon('close')}</button>
      </div>`,
    );
  }
}
