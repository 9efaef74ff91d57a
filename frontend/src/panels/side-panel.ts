import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import './label-picker.ts';
import './object-details.ts';
import './object-list.ts';
import { SessionElement } from './session-element.ts';

@customElement('tl-side-panel')
export class SidePanel extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(60px, 1fr) auto;
        width: 248px;
        border-left: 1px solid var(--tl-line);
        background: var(--tl-surface);
      }
      tl-label-picker {
        max-height: 40vh;
        overflow-y: auto;
      }
      tl-object-list {
        overflow-y: auto;
        border-top: 1px solid var(--tl-line);
      }
      tl-object-details {
        border-top: 1px solid var(--tl-line);
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = [];

  override render() {
    return html`
      <tl-label-picker .session=${this.session}></tl-label-picker>
      <tl-object-list .session=${this.session}></tl-object-list>
      <tl-object-details .session=${this.session}></tl-object-details>
    `;
  }
}
