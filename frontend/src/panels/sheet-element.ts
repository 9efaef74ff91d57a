import { type TemplateResult, html, nothing } from 'lit';
import type { PopoverId } from '../session/editor-session.ts';
import type { Topic } from '../session/observable.ts';
import { icon } from './icons.ts';
import { SessionElement } from './session-element.ts';

/** A modal dialog over the whole editor; keeps the focus inside while it is open. */
export abstract class SheetElement extends SessionElement {
  protected abstract readonly popoverId: PopoverId;
  protected abstract readonly heading: string;
  protected readonly topics: readonly Topic[] = ['popover', 'keymap'];
  private wasOpen = false;

  protected abstract renderContent(): TemplateResult;

  /** Beside the heading. */
  protected renderTools(): unknown {
    return nothing;
  }

  /** Sets the fields when the dialog opens. */
  protected opening(): void {}

  override render() {
    const open = this.session.popover === this.popoverId;
    if (open && !this.wasOpen) {
      this.opening();
    }
    this.wasOpen = open;
    if (!open) {
      return nothing;
    }
    return html`<div class="backdrop" @click=${this.close}>
      <div
        class="sheet"
        role="dialog"
        aria-modal="true"
        aria-label=${this.heading}
        @click=${(event: Event) => event.stopPropagation()}
        @keydown=${this.keepInside}
      >
        <header>
          ${this.heading}
          <span class="rest"></span>
          ${this.renderTools()}
          <button class="icon" aria-label="Close" @click=${this.close}>${icon('close')}</button>
        </header>
        ${this.renderContent()}
      </div>
    </div>`;
  }

  protected override updated(): void {
    if (this.wasOpen && !this.shadowRoot?.activeElement) {
      this.renderRoot.querySelector<HTMLElement>('[autofocus], .sheet input, .sheet button')?.focus();
    }
  }

  protected close(): void {
    this.session.set('popover', undefined);
  }

  private keepInside(event: KeyboardEvent): void {
    if (event.key !== 'Tab') {
      return;
    }
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('.sheet :is(button, input, select, textarea, [tabindex="0"])')];
    const usable = all.filter((element) => !element.hasAttribute('disabled'));
    const at = usable.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const next = usable[(at + (event.shiftKey ? -1 : 1) + usable.length) % usable.length];
    event.preventDefault();
    next?.focus();
  }
}
