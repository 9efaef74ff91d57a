import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keysOf } from '../commands/keymap.ts';
import { keepFocus } from '../panels/keep-focus.ts';
import { SessionElement } from '../panels/session-element.ts';
import { isDeleted, toggleFrameDeleted } from '../session/frame-marks.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';

/** Strikes the picture of a deleted frame through, and offers to restore it. */
@customElement('tl-deleted-mark')
export class DeletedMark extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        pointer-events: none;
        overflow: hidden;
      }
      .struck {
        position: absolute;
        inset: 0;
        background: repeating-linear-gradient(-45deg, transparent 0 38px, var(--tl-danger) 38px 40px);
        opacity: 0.4;
      }
      p {
        position: absolute;
        top: 12px;
        left: 50%;
        transform: translateX(-50%);
        display: flex;
        align-items: center;
        gap: 10px;
        margin: 0;
        padding: 4px 6px 4px 12px;
        border: 1px solid var(--tl-danger);
        border-radius: 6px;
        background: var(--tl-surface);
        box-shadow: var(--tl-shadow);
        white-space: nowrap;
      }
      button {
        pointer-events: auto;
      }
    `,
  ];

  protected override readonly followsScrubbing = true;
  protected readonly topics: readonly Topic[] = ['media', 'frame', 'annotations'];

  override render() {
    const { session } = this;
    if (!isDeleted(session, session.frame)) {
      return nothing;
    }
    return html`<div class="struck"></div>
      <p role="status" data-testid="deleted-frame">
        This frame is deleted: it is left out of training and exports, its labels are kept.
        <button
          class="outlined"
          title="Restore the frame (${keysOf('frame-delete')})"
          ?disabled=${!session.canEdit}
          @mousedown=${keepFocus}
          @click=${() => toggleFrameDeleted(session)}
        >
          Restore
        </button>
      </p>`;
  }
}
