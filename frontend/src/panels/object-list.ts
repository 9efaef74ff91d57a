import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keysOf } from '../commands/keymap.ts';
import type { Id } from '../model/annotation.ts';
import { EVERYTHING, type ObjectQuery, type SortKey, conditionsOf, filters, sorted } from '../session/object-query.ts';
import { isSelected, selectObjects, toggleSelected } from '../session/selected.ts';
import type { Topic } from '../session/observable.ts';
import type { VisibleObject } from '../session/visible-objects.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icons.ts';
import { flagButtons } from './flag-buttons.ts';
import { keepFocus } from './keep-focus.ts';
import './object-filter.ts';
import { objectListStyles } from './object-list-styles.ts';
import { rowContent, rowName } from './object-row.ts';
import { revealed, rowWindow } from './row-window.ts';
import { SessionElement } from './session-element.ts';

const SORTS: Record<SortKey, string> = { label: 'Label', number: 'Number', size: 'Size', score: 'Score', place: 'Place' };
/** While a video plays the list follows at this pace. */
const PLAYING_MILLIS = 250;
const PAGE_ROWS = 10;

/** What is on the frame, filtered and sorted; only the rows in view exist. */
@customElement('tl-object-list')
export class ObjectList extends SessionElement {
  static override styles = [controls, objectListStyles];

  protected readonly topics: readonly Topic[] = [
    'media',
    'frame',
    'annotations',
    'proposals',
    'selection',
    'view',
    'filter',
    'popover',
    'playback',
    'keymap',
  ];

  @state() private scrolled = 0;
  @query('.scroller') private scroller!: HTMLElement;

  private rows: readonly VisibleObject[] = [];
  private rowsOf: { objects: readonly VisibleObject[]; query: ObjectQuery } | undefined;
  private height = 400;
  private revealedId: Id | undefined;
  private renderedAt = 0;
  private readonly resized = new ResizeObserver(() => {
    this.height = this.scroller.clientHeight;
    this.requestUpdate();
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected override firstUpdated(): void {
    this.resized.observe(this.scroller);
  }

  protected override shouldUpdate(): boolean {
    const wait = this.renderedAt + PLAYING_MILLIS - performance.now();
    if (this.session.playback.playing && wait > 0) {
      setTimeout(() => this.requestUpdate(), wait);
      return false;
    }
    this.renderedAt = performance.now();
    return true;
  }

  override render() {
    const { session } = this;
    const { onFrame, matching, query } = session;
    if (this.rowsOf?.objects !== matching || this.rowsOf.query !== query) {
      this.rows = sorted(session, query, matching);
      this.rowsOf = { objects: matching, query };
    }
    const count = filters(query) ? `${matching.length} of ${onFrame.length}` : `${onFrame.length || ''}`;
    const conditions = conditionsOf(query);
    return html`
      <header>
        <h2>Objects <span class="number" role="status">${count}</span></h2>
        ${filters(query) ? html`<button @click=${() => this.change(EVERYTHING)} title="Show all objects again">Clear</button>` : nothing}
        <span class="anchor">
          <button
            class="icon ${conditions > 0 ? 'on' : ''}"
            data-testid="filter"
            title="Filter (${keysOf('filter')})"
            aria-label=${conditions > 0 ? `Filter, ${conditions} in force` : 'Filter'}
            aria-haspopup="dialog"
            aria-expanded=${session.popover === 'filter'}
            @mousedown=${keepFocus}
            @click=${() => session.set('popover', session.popover === 'filter' ? undefined : 'filter')}
          >
            ${icon('filter')}
          </button>
          <tl-object-filter .session=${session}></tl-object-filter>
        </span>
      </header>
      <div class="find">
        <input
          type="search"
          placeholder="Search"
          aria-label="Search objects by label, value or number"
          data-testid="object-search"
          .value=${query.search}
          @input=${(event: Event) => this.change({ search: (event.target as HTMLInputElement).value })}
        />
        <select aria-label="Sort by" @change=${(event: Event) => this.change({ sort: (event.target as HTMLSelectElement).value as SortKey })}>
          ${Object.entries(SORTS).map(([key, text]) => html`<option value=${key} ?selected=${query.sort === key}>${text}</option>`)}
        </select>
        <button
          class="icon"
          aria-label=${query.descending ? 'Largest or last first' : 'Smallest or first first'}
          title=${query.descending ? 'Descending' : 'Ascending'}
          @click=${() => this.change({ descending: !query.descending })}
        >
          ${query.descending ? '↓' : '↑'}
        </button>
      </div>
      ${this.renderEmpty()} ${this.renderRows()}
    `;
  }

  protected override updated(): void {
    const selected = this.session.selection?.id;
    if (selected !== this.revealedId) {
      this.revealedId = selected;
      this.reveal(this.rows.findIndex((row) => row.id === selected));
    }
  }

  private renderEmpty() {
    const { session } = this;
    if (this.rows.length > 0 || !session.loaded) {
      return nothing;
    }
    return session.onFrame.length > 0
      ? html`<p class="muted">None of the ${session.onFrame.length} objects on this frame matches.</p>`
      : html`<p class="muted">Nothing on this frame yet. Press <kbd>${keysOf('draw')}</kbd> and draw.</p>`;
  }

  private renderRows() {
    const size = this.rowHeight;
    const { first, last } = rowWindow(this.scrolled, this.height, size, this.rows.length);
    const selected = this.rows.findIndex((row) => row.id === this.session.selection?.id);
    return html`<div
      class="scroller"
      role="listbox"
      aria-label="Objects on the frame"
      aria-multiselectable="true"
      tabindex="0"
      aria-activedescendant=${selected >= first && selected < last ? `row-${selected}` : nothing}
      @scroll=${() => (this.scrolled = this.scroller.scrollTop)}
      @keydown=${this.onKeyDown}
      @mouseleave=${() => this.session.set('hovered', undefined)}
    >
      <div style="height: ${this.rows.length * size}px"></div>
      <div class="rows" style="top: ${first * size}px">
        ${this.rows.slice(first, last).map((object, i) => this.renderRow(object, first + i))}
      </div>
    </div>`;
  }

  private renderRow(object: VisibleObject, index: number) {
    const { session } = this;
    const outside = object.kind === 'object' && object.state.outside;
    const selected = isSelected(session, object.id);
    return html`<div
      id="row-${index}"
      class="row ${outside ? 'outside' : ''} ${session.selection?.id === object.id ? 'active' : ''}"
      role="option"
      data-testid="object"
      data-kind=${object.kind}
      data-id=${object.id}
      aria-selected=${selected}
      aria-setsize=${this.rows.length}
      aria-posinset=${index + 1}
      aria-label=${rowName(session, object)}
      @mouseenter=${() => session.set('hovered', object.id)}
      @click=${(event: MouseEvent) => this.onClick(event, object, index)}
    >
      ${rowContent(session, object)} ${object.kind === 'object' ? flagButtons(session, object.id) : nothing}
    </div>`;
  }

  /** With Ctrl one more or one less, with Shift all from the primary one to here. */
  private onClick(event: MouseEvent, object: VisibleObject, index: number): void {
    if (event.shiftKey) {
      this.extendTo(index);
    } else if (event.ctrlKey || event.metaKey) {
      this.revealedId = object.id;
      toggleSelected(this.session, { kind: object.kind, id: object.id });
    } else {
      this.pick(object);
    }
  }

  private extendTo(index: number): void {
    const primary = this.session.selection?.id;
    const from = Math.max(0, this.rows.findIndex((row) => row.id === primary));
    const span = this.rows.slice(Math.min(from, index), Math.max(from, index) + 1);
    const ids = span.filter((row) => row.kind === 'object' && row.id !== primary).map((row) => row.id);
    const first = this.session.selectedObject ? [primary!] : [];
    selectObjects(this.session, [...first, ...ids]);
  }

  private pick(object: VisibleObject): void {
    this.revealedId = object.id;
    this.session.select({ kind: object.kind, id: object.id });
  }

  /** The list box's own keys: they select. */
  private onKeyDown(event: KeyboardEvent): void {
    const at = this.rows.findIndex((row) => row.id === this.session.selection?.id);
    const last = this.rows.length - 1;
    const targets: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? last : at - 1,
      PageDown: at + PAGE_ROWS,
      PageUp: at - PAGE_ROWS,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey || last < 0) {
      return;
    }
    event.preventDefault();
    const index = Math.min(Math.max(0, target), last);
    if (event.shiftKey) {
      this.extendTo(index);
      return;
    }
    this.pick(this.rows[index]!);
    this.reveal(index);
  }

  private reveal(index: number): void {
    if (index >= 0) {
      this.scroller.scrollTop = revealed(this.scroller.scrollTop, this.scroller.clientHeight, this.rowHeight, index);
    }
  }

  private get rowHeight(): number {
    return matchMedia('(pointer: coarse)').matches ? 36 : 28;
  }

  private change(query: Partial<ObjectQuery>): void {
    this.session.set('query', { ...this.session.query, ...query });
  }
}
