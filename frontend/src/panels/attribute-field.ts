import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Attribute } from '../api/types.ts';

export interface FieldWish {
  readonly attribute: Attribute;
  readonly value: string;
  readonly disabled: boolean;
  changed(value: string): void;
}

/** The control of one attribute, by its type. A value that is none of the choices stays one of them, marked. */
export function attributeField(wish: FieldWish) {
  switch (wish.attribute.type) {
    case 'SELECT':
      return select(wish);
    case 'RADIO':
      return radios(wish);
    case 'CHECKBOX':
      return checkbox(wish);
    case 'NUMBER':
      return number(wish);
    case 'TEXT':
      return text(wish);
  }
}

function select({ attribute, value, disabled, changed }: FieldWish) {
  const gone = value !== '' && !attribute.values.includes(value);
  return html`<select
    id="attribute-${attribute.id}"
    data-testid="attribute-${attribute.name}"
    ?disabled=${disabled}
    aria-required=${attribute.required}
    .value=${live(value)}
    @change=${(event: Event) => changed((event.target as HTMLSelectElement).value)}
  >
    ${value === '' || !attribute.required ? html`<option value="" ?selected=${value === ''}>–</option>` : nothing}
    ${gone ? html`<option value=${value} selected>${value} (no longer a value)</option>` : nothing}
    ${attribute.values.map((one) => html`<option value=${one} ?selected=${one === value}>${one}</option>`)}
  </select>`;
}

function radios({ attribute, value, disabled, changed }: FieldWish) {
  return html`<span class="radios" role="radiogroup" aria-label=${attribute.name} data-testid="attribute-${attribute.name}">
    ${attribute.values.map(
      (one) => html`<button
        role="radio"
        class="outlined"
        aria-checked=${one === value}
        aria-pressed=${one === value}
        ?disabled=${disabled}
        @click=${() => changed(one === value && !attribute.required ? '' : one)}
      >
        ${one}
      </button>`,
    )}
  </span>`;
}

function checkbox({ attribute, value, disabled, changed }: FieldWish) {
  return html`<input
    type="checkbox"
    id="attribute-${attribute.id}"
    data-testid="attribute-${attribute.name}"
    .checked=${live(value === 'true')}
    .indeterminate=${value !== 'true' && value !== 'false'}
    ?disabled=${disabled}
    @change=${(event: Event) => changed(String((event.target as HTMLInputElement).checked))}
  />`;
}

function number({ attribute, value, disabled, changed }: FieldWish) {
  const [least, most, step] = attribute.values;
  return html`<input
    type="number"
    class="number"
    id="attribute-${attribute.id}"
    data-testid="attribute-${attribute.name}"
    min=${least || nothing}
    max=${most || nothing}
    step=${step || 'any'}
    .value=${live(value)}
    ?disabled=${disabled}
    aria-required=${attribute.required}
    @change=${(event: Event) => changed((event.target as HTMLInputElement).value)}
  />`;
}

function text({ attribute, value, disabled, changed }: FieldWish) {
  return html`<input
    id="attribute-${attribute.id}"
    data-testid="attribute-${attribute.name}"
    autocomplete="off"
    .value=${live(value)}
    ?disabled=${disabled}
    aria-required=${attribute.required}
    @change=${(event: Event) => changed((event.target as HTMLInputElement).value)}
    @keydown=${leaveOnEnter}
  />`;
}

function leaveOnEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') {
    (event.target as HTMLElement).blur();
  }
}
