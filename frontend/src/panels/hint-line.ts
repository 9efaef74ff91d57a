import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Topic } from '../session/observable.ts';
import { SessionElement } from './session-element.ts';

/** How the tool in use works, above the picture and never in the way of the pointer. */
@customElement('tl-hint-line')
export class HintLine extends SessionElement {
  static override styles = css`
    :host {
      position: absolute;
      top: 8px;
      left: 50%;
      transform: translateX(-50%);
      z-index: 5;
      width: max-content;
      max-width: min(640px, 90%);
      pointer-events: none;
    }
    span {
      display: block;
      padding: 6px 12px;
      border: 1px solid var(--tl-line);
      border-radius: 6px;
      background: color-mix(in srgb, var(--tl-raised) 94%, transparent);
      box-shadow: var(--tl-shadow);
      text-align: center;
    }
  `;

  protected readonly topics: readonly Topic[] = ['notice'];

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'status';
  }

  override render() {
    const { hint } = this.session;
    return hint ? html`<span data-testid="hint">${hint}</span>` : nothing;
  }
}
