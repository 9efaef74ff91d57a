import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../model/annotation.ts';
import { UNKNOWN_LABEL_COLOR } from '../render/colors.ts';
import type { Topic } from '../session/observable.ts';
import type { VisibleObject } from '../session/visible-objects.ts';
import { controls } from '../styles/controls.ts';
import { keepFocus } from './keep-focus.ts';
import { SessionElement } from './session-element.ts';

/** Rows in the list; what is beyond them is on the picture all the same. */
const MOST_ROWS = 200;

/** What is on the frame. */
@customElement('tl-object-list')
export class ObjectList extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 10px 8px;
      }
      h2 {
        padding: 0 6px 6px;
      }
      button {
        width: 100%;
        min-height: 24px;
        justify-content: flex-start;
        gap: 8px;
        padding: 0 6px;
      }
      button[aria-pressed='true'] {
        color: inherit;
      }
      .swatch {
        width: 10px;
        height: 10px;
        border: 2px solid;
        border-radius: 2px;
        flex: none;
      }
      .proposal {
        border-style: dashed;
      }
      .label {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
        text-align: left;
      }
      .outside {
        opacity: 0.5;
      }
      p {
        margin: 0;
        padding: 0 6px;
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['media', 'frame', 'annotations', 'proposals', 'selection', 'view'];

  private revealed: Id | undefined;

  override render() {
    const { session } = this;
    const objects = [...session.visible].sort(
      (a, b) => a.kind.localeCompare(b.kind) || a.labelId.localeCompare(b.labelId) || a.id.localeCompare(b.id),
    );
    return html`
      <h2>Objects <span class="number">${objects.length || ''}</span></h2>
      ${objects.length === 0 && session.loaded
        ? html`<p class="muted">Nothing on this frame yet. Press <kbd>N</kbd> and draw a box.</p>`
        : ''}
      <div @keydown=${this.onKeyDown}>
        ${repeat(
          objects.slice(0, MOST_ROWS),
          (object) => object.id,
          (object) => this.renderRow(object),
        )}
      </div>
      ${objects.length > MOST_ROWS ? html`<p class="muted">and ${objects.length - MOST_ROWS} more</p>` : ''}
    `;
  }

  protected override updated(): void {
    const selected = this.session.selection?.id;
    if (selected !== this.revealed) {
      this.revealed = selected;
      this.renderRoot.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Up and down go from row to row and select. */
  private onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const rows = [...this.renderRoot.querySelectorAll('button')];
    const next = rows[rows.indexOf(event.target as HTMLButtonElement) + step];
    if (step !== 0 && next) {
      event.preventDefault();
      next.focus();
      next.click();
    }
  }

  private renderRow(object: VisibleObject) {
    const { session } = this;
    const label = session.label(object.labelId);
    const color = label?.color ?? UNKNOWN_LABEL_COLOR;
    const outside = object.kind === 'object' && object.state.outside;
    return html`<button
      class=${outside ? 'outside' : ''}
      data-testid="object"
      data-kind=${object.kind}
      data-id=${object.id}
      aria-pressed=${session.selection?.id === object.id}
      @mousedown=${keepFocus}
      @mouseenter=${() => session.set('hovered', object.id)}
      @mouseleave=${() => session.set('hovered', undefined)}
      @click=${() => session.select({ kind: object.kind, id: object.id })}
    >
      <span
        class="swatch ${object.kind}"
        style="border-color: ${color}; background: ${object.kind === 'object' ? color : 'transparent'}"
      ></span>
      <span class="label">${label?.name ?? 'unknown label'}</span>
      <span class="muted number">${noteOf(object)}</span>
    </button>`;
  }
}

function noteOf(object: VisibleObject): string {
  if (object.kind === 'proposal') {
    return object.proposal.score.toFixed(2);
  }
  if (object.state.outside) {
    return 'outside';
  }
  if (!object.annotation.track) {
    return '';
  }
  return object.state.keyframe ? 'track ◆' : 'track';
}
