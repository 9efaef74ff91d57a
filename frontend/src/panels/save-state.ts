import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { SessionElement } from './session-element.ts';

/** Says whether the server holds everything. */
@customElement('tl-save-state')
export class SaveStateView extends SessionElement {
  static override styles = [
    controls,
    css`
      span {
        display: inline-block;
        min-width: 92px;
        padding-right: 6px;
        text-align: right;
        color: var(--tl-muted);
      }
      .offline {
        color: var(--tl-danger);
        font-weight: 600;
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['saving', 'media', 'annotations'];

  override render() {
    const { document, canEdit, loaded } = this.session;
    if (document && loaded && !canEdit) {
      return html`<span data-testid="saved-state" data-state="saved">read only</span>`;
    }
    const state = document?.queue.state ?? 'saved';
    const unsent = document?.queue.unsent ?? 0;
    const text = {
      saved: 'saved ✓',
      saving: unsent > 1 ? `saving ${unsent}…` : 'saving…',
      offline: `offline: ${unsent} unsent`,
    }[state];
    return html`<span class=${state} role="status" data-testid="saved-state" data-state=${state}>${text}</span>`;
  }
}
