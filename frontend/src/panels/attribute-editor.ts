import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Attribute } from '../api/types.ts';
import type { Annotation } from '../model/annotation.ts';
import { isOwn, leftovers, problemWith, valueOf } from '../model/attribute-checks.ts';
import { type ObjectState, at } from '../model/interpolation.ts';
import { inheritAttribute, removeLeftover, setAttribute } from '../session/attribute-actions.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { attributeField } from './attribute-field.ts';
import { icon } from './icons.ts';
import { SessionElement } from './session-element.ts';

/** The selected object's attributes on the shown frame; inherited values are grey. */
@customElement('tl-attribute-editor')
export class AttributeEditor extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .attribute {
        display: grid;
        grid-template-columns: 76px minmax(0, 1fr) 22px;
        align-items: center;
        gap: 2px 6px;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        color: var(--tl-muted);
      }
      .inherited :is(select, input, .radios) {
        opacity: 0.55;
      }
      .wrong :is(select, input) {
        border-color: var(--tl-danger);
      }
      select,
      input:not([type='checkbox']) {
        width: 100%;
        min-width: 0;
      }
      input[type='checkbox'] {
        justify-self: start;
        width: 16px;
        height: 16px;
      }
      .radios {
        display: flex;
        flex-wrap: wrap;
        gap: 3px;
      }
      .radios button {
        min-height: 24px;
        padding: 0 6px;
      }
      button.icon {
        width: 22px;
        min-height: 22px;
        color: var(--tl-muted);
      }
      .problem {
        grid-column: 2 / -1;
        margin: 0;
        font-size: 12px;
        color: var(--tl-danger);
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['media', 'frame', 'annotations', 'selection'];

  override render() {
    const object = this.session.selectedObject;
    const label = this.session.label(object?.labelId);
    if (!object || !label) {
      return nothing;
    }
    const state = at(object, this.session.frame);
    const attributes = label.attributes ?? [];
    return html`
      ${attributes.map((attribute) => this.renderAttribute(object, state, attribute))}
      ${leftovers(object, state, attributes).map(
        ([id, value]) => html`<div class="attribute wrong">
          <span class="name">(removed)</span>
          <span>“${value}”</span>
          <button class="icon" aria-label="Remove the value “${value}”" title="Remove" @click=${() => removeLeftover(this.session, id)}>
            ${icon('close')}
          </button>
          <p class="problem">The label no longer has this attribute.</p>
        </div>`,
      )}
    `;
  }

  private renderAttribute(object: Annotation, state: ObjectState | undefined, attribute: Attribute) {
    const { session } = this;
    const value = valueOf(object, state, attribute);
    const own = isOwn(object, session.frame, attribute);
    const problem = problemWith(attribute, value);
    const absent = attribute.mutable && !state;
    const title = `${attribute.name}${attribute.required ? ', required' : ''}${attribute.mutable ? ', may change over time' : ''}`;
    return html`<div class="attribute ${own ? '' : 'inherited'} ${problem ? 'wrong' : ''}">
      <label class="name" for="attribute-${attribute.id}" title=${title}>${attribute.name}${attribute.required ? ' *' : ''}</label>
      ${attributeField({
        attribute,
        value,
        disabled: !session.canEdit || absent,
        changed: (next) => setAttribute(session, attribute, next),
      })}
      ${attribute.mutable && object.track
        ? html`<button
            class="icon"
            title=${own ? 'Said by this keyframe. Click: inherit it again' : 'Inherited from an earlier keyframe or the default'}
            aria-label=${own ? `Inherit ${attribute.name} again` : `${attribute.name} is inherited`}
            ?disabled=${!own || !session.canEdit}
            @click=${() => inheritAttribute(session, attribute)}
          >
            ${own ? '◆' : '◇'}
          </button>`
        : html`<span></span>`}
      ${problem ? html`<p class="problem">${problem}</p>` : nothing}
    </div>`;
  }
}
