import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { labelKey } from '../commands/keymap.ts';
import { type LabelRow, foundRows, labelRows } from '../model/label-tree.ts';
import { useLabel } from '../session/choosing.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { keepFocus } from './keep-focus.ts';
import { SessionElement } from './session-element.ts';

/** With fewer labels one sees them all at once. */
const SEARCH_FROM = 9;
const INDENT = 14;

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
      input {
        width: 100%;
        margin-bottom: 4px;
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

  protected readonly topics: readonly Topic[] = ['media', 'selection', 'annotations', 'keymap'];

  @state() private search = '';

  override render() {
    const { session } = this;
    const rows = foundRows(labelRows(session.labels), this.search);
    return html`
      <h2>Label</h2>
      ${session.labels.length === 0 && session.loaded
        ? html`<p class="muted">The project has no labels yet. Add the first one on its Labels tab.</p>`
        : ''}
      ${session.labels.length >= SEARCH_FROM
        ? html`<input
            type="search"
            placeholder="Search labels"
            aria-label="Search labels"
            data-testid="label-search"
            .value=${this.search}
            @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
            @keydown=${(event: KeyboardEvent) => this.onSearchKey(event, rows)}
          />`
        : nothing}
      ${rows.length === 0 && this.search ? html`<p class="muted">No label is called “${this.search}”.</p>` : nothing}
      <div role="group" aria-label="Labels" @keydown=${this.onKeyDown}>${rows.map((row) => this.renderRow(row))}</div>
    `;
  }

  private renderRow({ label, depth }: LabelRow) {
    const { session } = this;
    const key = labelKey(label);
    return html`<button
      data-testid="label-${label.name}"
      style="padding-left: ${6 + depth * INDENT}px"
      aria-pressed=${session.activeLabelId === label.id}
      aria-keyshortcuts=${key ?? nothing}
      @mousedown=${keepFocus}
      @click=${() => useLabel(session, label.id)}
    >
      <span class="swatch" style="background: ${label.color}"></span>
      <span class="label" title=${label.name}>${label.name}</span>
      ${key ? html`<kbd>${key}</kbd>` : ''}
    </button>`;
  }

  /** Enter takes the first find, the way down leads into the list. */
  private onSearchKey(event: KeyboardEvent, rows: readonly LabelRow[]): void {
    const found = rows.find(({ label }) => label.name.toLowerCase().includes(this.search.trim().toLowerCase()));
    if (event.key === 'Enter' && found && this.search.trim()) {
      useLabel(this.session, found.label.id);
      this.search = '';
    } else if (event.key === 'ArrowDown') {
      this.renderRoot.querySelector('button')?.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  private onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const next = buttons[buttons.indexOf(event.target as HTMLButtonElement) + step];
    if (step !== 0 && next) {
      event.preventDefault();
      next.focus();
    }
  }
}
