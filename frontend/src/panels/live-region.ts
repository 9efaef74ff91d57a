import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Topic } from '../session/observable.ts';
import { SessionElement } from './session-element.ts';

/** Says to a screen reader what was done. */
@customElement('tl-live-region')
export class LiveRegion extends SessionElement {
  static override styles = css`
    :host {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  protected readonly topics: readonly Topic[] = ['said'];

  override render() {
    return html`<div role="status" aria-live="polite" data-testid="said">${this.session.said}</div>`;
  }
}
