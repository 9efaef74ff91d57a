import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { cancelJob } from '../session/job-actions.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { SessionElement } from './session-element.ts';

/** How far the model at work is: a thin bar over the picture's upper edge. */
@customElement('tl-job-strip')
export class JobStrip extends SessionElement {
  static override styles = [
    controls,
    css`
      .track {
        height: 3px;
        background: var(--tl-hover);
      }
      .done {
        height: 100%;
        background: var(--tl-accent);
        transition: width 200ms linear;
      }
      .text {
        position: absolute;
        top: 8px;
        left: 50%;
        transform: translateX(-50%);
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 3px 4px 3px 12px;
        border: 1px solid var(--tl-line);
        border-radius: 6px;
        background: var(--tl-raised);
        box-shadow: var(--tl-shadow);
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['job'];

  override render() {
    const { job } = this.session;
    if (!job) {
      return nothing;
    }
    const share = job.total > 0 ? job.done / job.total : 0;
    const what = job.kind.toLowerCase().includes('propagat') ? 'Propagating' : 'Proposing';
    const numbers = job.total > 0 ? `${job.done} / ${job.total}` : '';
    return html`
      <div
        class="track"
        role="progressbar"
        aria-label=${what}
        aria-valuemin="0"
        aria-valuemax=${Math.max(1, job.total)}
        aria-valuenow=${job.done}
      >
        <div class="done" style="width: ${share * 100}%"></div>
      </div>
      <div class="text" data-testid="job">
        <span>${what} <span class="number">${numbers}</span> <span class="muted">${job.message ?? ''}</span></span>
        <button data-testid="cancel-job" ?disabled=${!job.id} @click=${() => cancelJob(this.session)}>Cancel</button>
      </div>
    `;
  }
}
