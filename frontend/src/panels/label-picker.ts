import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { labelKey } from '../commands/keymap.ts';
import { useLabel } from '../session/choosing.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { keepFocus } from './keep-focus.ts';
import { SessionElement } from './session-element.ts';

/** The classes: the pressed one is drawn with; with the select tool choosing another relabels what is selected. */
@customElement('tl-label-picker')
export class LabelPicker extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-height: 96px;
        padding: 10px 8px;
      }
      h2 {
        padding: 0 6px 6px;
      }
      button {
        width: 100%;
        justify-content: flex-start;
        gap: 8px;
        padding: 0 6px;
      }
      button[aria-pressed='true'] {
        background: var(--tl-hover);
        color: inherit;
        font-weight: 600;
      }
      .swatch {
        width: 12px;
        height: 12px;
        border-radius: 3px;
        flex: none;
      }
      .label {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
        text-align: left;
      }
      p {
        margin: 0;
        padding: 0 6px;
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['media', 'selection', 'annotations'];

  override render() {
    const { session } = this;
    return html`
      <h2>Label</h2>
      ${session.labels.length === 0 && session.loaded
        ? html`<p class="muted">The project has no labels yet. Add the first one on its Labels tab.</p>`
        : ''}
      ${session.labels.map((label) => {
        const key = labelKey(label);
        return html`<button
          data-testid="label-${label.name}"
          aria-pressed=${session.activeLabelId === label.id}
          @mousedown=${keepFocus}
          @click=${() => useLabel(session, label.id)}
        >
          <span class="swatch" style="background: ${label.color}"></span>
          <span class="label" title=${label.name}>${label.name}</span>
          ${key ? html`<kbd>${key}</kbd>` : ''}
        </button>`;
      })}
    `;
  }
}
