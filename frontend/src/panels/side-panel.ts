import { type PropertyValues, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DEFAULT_SETTINGS } from '../session/settings.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import './label-picker.ts';
import './object-details.ts';
import './object-list.ts';
import { SessionElement } from './session-element.ts';

const NARROWEST = 220;
const WIDEST = 520;
const KEY_STEP = 16;

/** Labels, objects and the selected one; as wide as its edge is dragged. */
@customElement('tl-side-panel')
export class SidePanel extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: grid;
        grid-template: auto minmax(150px, 1fr) auto / minmax(0, 1fr);
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
        border-top: 1px solid var(--tl-line);
      }
      .edge {
        position: absolute;
        top: 0;
        bottom: 0;
        left: -4px;
        z-index: 5;
        width: 8px;
        cursor: ew-resize;
        touch-action: none;
      }
      .edge:hover,
      .edge:focus-visible {
        background: color-mix(in srgb, var(--tl-accent) 40%, transparent);
        outline: none;
      }
      @media (pointer: coarse) {
        .edge {
          left: -16px;
          width: 24px;
        }
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
      <div
        class="edge"
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the side panel"
        aria-valuemin=${NARROWEST}
        aria-valuemax=${WIDEST}
        aria-valuenow=${this.session.settings.sideWidth}
        tabindex="0"
        title="Drag for another width, double click for the usual one"
        @pointerdown=${this.onPress}
        @pointermove=${this.onDrag}
        @dblclick=${() => this.widen(DEFAULT_SETTINGS.sideWidth)}
        @keydown=${this.onKey}
      ></div>
      <tl-label-picker .session=${this.session}></tl-label-picker>
      <tl-object-list .session=${this.session}></tl-object-list>
      <tl-object-details .session=${this.session}></tl-object-details>
    `;
  }

  private onPress(event: PointerEvent): void {
    event.preventDefault();
    (event.target as HTMLElement).setPointerCapture(event.pointerId);
  }

  private onDrag(event: PointerEvent): void {
    if ((event.target as HTMLElement).hasPointerCapture(event.pointerId)) {
      this.widen(this.getBoundingClientRect().right - event.clientX);
    }
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: KEY_STEP, ArrowRight: -KEY_STEP }[event.key];
    if (step) {
      event.preventDefault();
      this.widen(this.session.settings.sideWidth + step);
    }
  }

  private widen(width: number): void {
    this.session.change({ sideWidth: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) });
  }
}
