import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { commandFor } from '../commands/keymap.ts';
import type { Attribute } from '../api/types.ts';
import type { Annotation } from '../model/annotation.ts';
import { choicesOf, problemWith, shownValue, valueOf } from '../model/attribute-checks.ts';
import { at } from '../model/interpolation.ts';
import { setAttribute } from '../session/attribute-actions.ts';
import { attributeInHand, chooseByNumber, leaveAttributeMode, stepAttribute, walk, walked } from '../session/attribute-mode.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icons.ts';
import { attributeModeStyles } from './attribute-mode-styles.ts';
import { keepFocus } from './keep-focus.ts';
import { SessionElement } from './session-element.ts';

/** One object after the other, one attribute after the other; the number keys choose the value. */
@customElement('tl-attribute-mode')
export class AttributeModePanel extends SessionElement {
  static override styles = [controls, attributeModeStyles];

  protected readonly topics: readonly Topic[] = ['attribute-mode', 'selection', 'annotations', 'frame', 'media', 'filter'];

  /** A key while the mode is on; `typed` where the browser is to write it into the field. */
  handleKey(event: KeyboardEvent): 'taken' | 'typed' | 'free' {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return 'free';
    }
    const steps: Record<string, () => void> = {
      Tab: () => walk(this.session, event.shiftKey ? -1 : 1),
      ArrowRight: () => walk(this.session, 1),
      ArrowLeft: () => walk(this.session, -1),
      ArrowDown: () => stepAttribute(this.session, 1),
      ArrowUp: () => stepAttribute(this.session, -1),
      Enter: () => stepAttribute(this.session, 1),
    };
    const step = steps[event.key];
    if (step) {
      this.field?.blur();
      step();
      return 'taken';
    }
    const attribute = attributeInHand(this.session);
    if (attribute?.type === 'TEXT' || attribute?.type === 'NUMBER') {
      return this.type(event);
    }
    if (/^\d$/.test(event.key)) {
      chooseByNumber(this.session, Number(event.key));
      return 'taken';
    }
    return isOfNoUse(event) ? 'taken' : 'free';
  }

  /** What is in the field counts. */
  leave(): void {
    this.field?.blur();
    leaveAttributeMode(this.session);
  }

  /** A letter goes into the field, which then has the focus; the browser writes it there. */
  private type(event: KeyboardEvent): 'taken' | 'typed' | 'free' {
    const writes = event.key.length === 1 && (event.key !== ' ' || this.isTyping);
    if (writes) {
      this.requestUpdate();
      this.performUpdate();
      this.field?.focus();
      this.field?.select();
    }
    return writes ? 'typed' : isOfNoUse(event) ? 'taken' : 'free';
  }

  private get isTyping(): boolean {
    return this.field !== null && this.shadowRoot?.activeElement === this.field;
  }

  private get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  override render() {
    const { session } = this;
    if (!session.attributeMode) {
      return nothing;
    }
    const objects = walked(session);
    const index = objects.findIndex((object) => object.id === session.selection?.id);
    const object = session.selectedObject;
    return html`<section class="card" role="region" aria-label="Attributes" data-testid="attribute-mode">
      <header>
        <strong>${session.label(object?.labelId)?.name ?? 'No object'}</strong>
        ${object ? html`<span class="muted number">${session.numbers.of(object.id)}</span>` : nothing}
        <span class="rest"></span>
        <span class="number" role="status" data-testid="attribute-progress">${index + 1} of ${objects.length}</span>
        <button class="icon" aria-label="Previous object" title="Shift+Tab" @mousedown=${keepFocus} @click=${() => walk(session, -1)}>‹</button>
        <button class="icon" aria-label="Next object" title="Tab" @mousedown=${keepFocus} @click=${() => walk(session, 1)}>›</button>
        <button class="icon" aria-label="Leave" title="Esc" @mousedown=${keepFocus} @click=${() => this.leave()}>${icon('close')}</button>
      </header>
      ${object ? this.renderAttributes(object) : html`<p class="muted">Press Tab for the next object.</p>`}
    </section>`;
  }

  private renderAttributes(object: Annotation) {
    const { session } = this;
    const state = at(object, session.frame);
    const inHand = attributeInHand(session);
    return (session.label(object.labelId)?.attributes ?? []).map((attribute) => {
      const value = valueOf(object, state, attribute);
      const problem = problemWith(attribute, value);
      return attribute === inHand
        ? html`<div class="attribute now" aria-current="true">
            <span class="name">${attribute.name}${attribute.required ? ' *' : ''}</span>
            ${this.renderChoices(attribute, value)}
            ${problem ? html`<p class="problem">${problem}</p>` : nothing}
          </div>`
        : html`<button class="attribute" @mousedown=${keepFocus} @click=${() => session.set('attributeMode', { attributeId: attribute.id })}>
            <span class="name muted">${attribute.name}${attribute.required ? ' *' : ''}</span>
            <span class=${problem ? 'wrong' : ''}>${value === '' ? '–' : shownValue(attribute, value)}</span>
          </button>`;
    });
  }

  private renderChoices(attribute: Attribute, value: string) {
    const choices = choicesOf(attribute);
    if (choices.length === 0) {
      return keyed(
        `${this.session.selectedObject?.id} ${attribute.id}`,
        html`<input
        type=${attribute.type === 'NUMBER' ? 'number' : 'text'}
        step="any"
        aria-label=${attribute.name}
        autocomplete="off"
        .value=${value}
        placeholder="type"
        @change=${(event: Event) => setAttribute(this.session, attribute, (event.target as HTMLInputElement).value)}
        @keydown=${this.onFieldKey}
      />`,
      );
    }
    return html`<div class="choices" role="radiogroup" aria-label=${attribute.name}>
      ${choices.map(
        (choice, i) => html`<button
          class="outlined"
          role="radio"
          aria-checked=${choice === value}
          aria-pressed=${choice === value}
          @mousedown=${keepFocus}
          @click=${() => setAttribute(this.session, attribute, choice)}
        >
          ${i < 10 ? html`<kbd>${(i + 1) % 10}</kbd>` : nothing} ${shownValue(attribute, choice)}
        </button>`,
      )}
    </div>`;
  }

  /** The keys that lead on do so out of a field as well. */
  private onFieldKey(event: KeyboardEvent): void {
    const leads = event.key === 'Tab' || event.key === 'ArrowUp' || event.key === 'ArrowDown' || event.key === 'Enter';
    if (leads && this.handleKey(event) === 'taken') {
      event.preventDefault();
      event.stopPropagation();
    }
  }
}

/** In this mode a stray key must neither draw nor relabel; frames, the view and taking back stay as they are. */
function isOfNoUse(event: KeyboardEvent): boolean {
  const command = commandFor(event);
  return event.key.length === 1 && command?.group !== 'Frames' && command?.group !== 'View';
}
