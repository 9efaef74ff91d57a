import { type PropertyValues, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DEFAULT_SETTINGS } from '../session/settings.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import './label-picker.ts';
import './object-details.ts';
import './object-list.ts';
import './panel-edge.ts';
import { SessionElement } from './session-element.ts';

const NARROWEST = 220;
const WIDEST = 520;

/** Labels, objects and the selected one; as wide as its edge is dragged. */
@customElement('tl-side-panel')
export class SidePanel extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: grid;
        grid-template: auto minmax(150px, 1fr) minmax(0, auto) / minmax(0, 1fr);
        border-left: 1px solid var(--tl-line);
        background: var(--tl-surface);
      }
      tl-label-picker {
        max-height: 24vh;
        overflow-y: auto;
      }
      tl-object-list {
        border-top: 1px solid var(--tl-line);
      }
      tl-object-details {
        max-height: 100%;
        border-top: 1px solid var(--tl-line);
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['view'];

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.style.width = `${this.session.settings.sideWidth}px`;
  }

  override render() {
    return html`
      <tl-panel-edge
        aria-label="Width of the side panel"
        .size=${this.session.settings.sideWidth}
        .least=${NARROWEST}
        .most=${WIDEST}
        .usual=${DEFAULT_SETTINGS.sideWidth}
        @resize=${(event: CustomEvent<number>) => this.session.change({ sideWidth: event.detail })}
      ></tl-panel-edge>
      <tl-label-picker .session=${this.session}></tl-label-picker>
      <tl-object-list .session=${this.session}></tl-object-list>
      <tl-object-details .session=${this.session}></tl-object-details>
    `;
  }
}
