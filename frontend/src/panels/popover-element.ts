import { type TemplateResult, css, html, nothing } from 'lit';
import type { PopoverId } from '../session/editor-session.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { SessionElement } from './session-element.ts';

/** A small dialog below its button; closes on Escape and on a press elsewhere. */
export abstract class PopoverElement extends SessionElement {
  static override styles = [
    controls,
    css`
      .popover {
        position: absolute;
        top: calc(100% + 6px);
        left: 0;
        z-index: 15;
        display: grid;
        gap: 10px;
        width: 300px;
        padding: 12px;
        border: 1px solid var(--tl-line);
        border-radius: 8px;
        background: var(--tl-surface);
        box-shadow: var(--tl-shadow);
        white-space: normal;
      }
      .row {
        display: grid;
        grid-template-columns: 92px minmax(0, 1fr);
        align-items: center;
        gap: 8px;
      }
      .row > select,
      .row > input {
        width: 100%;
      }
      .choice {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .choice input[type='number'] {
        width: 72px;
      }
      .slider {
        display: grid;
        grid-template-columns: 1fr 36px;
        align-items: center;
        gap: 8px;
        text-align: right;
      }
      fieldset {
        display: grid;
        gap: 6px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      footer {
        display: flex;
        justify-content: flex-end;
        gap: 6px;
      }
    `,
  ];

  protected abstract readonly popoverId: PopoverId;
  protected abstract readonly heading: string;
  protected readonly topics: readonly Topic[] = ['popover', 'media', 'frame', 'range', 'selection', 'proposals', 'view'];
  private wasOpen = false;

  protected abstract renderContent(): TemplateResult;

  /** Sets the fields when the dialog opens. */
  protected opening(): void {}

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pointerdown', this.onPress, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pointerdown', this.onPress, true);
  }

  override render() {
    const open = this.session.popover === this.popoverId;
    if (open && !this.wasOpen) {
      this.opening();
    }
    this.wasOpen = open;
    if (!open) {
      return nothing;
    }
    return html`<div class="popover" role="dialog" aria-label=${this.heading}>
      <h2>${this.heading}</h2>
      ${this.renderContent()}
    </div>`;
  }

  protected override updated(): void {
    if (this.wasOpen && !this.renderRoot.contains(this.shadowRoot?.activeElement ?? null)) {
      this.renderRoot.querySelector<HTMLElement>('select, input, button')?.focus();
    }
  }

  private readonly onPress = (event: Event): void => {
    const inside = event.composedPath().includes(this.parentElement!);
    if (this.session.popover === this.popoverId && !inside) {
      this.session.set('popover', undefined);
    }
  };
}
