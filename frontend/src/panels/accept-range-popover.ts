import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { acceptRange } from '../session/job-actions.ts';
import { acceptFrame } from '../session/proposal-actions.ts';
import { PopoverElement } from './popover-element.ts';
import { scoreSlider } from './score-slider.ts';

@customElement('tl-accept-range-popover')
export class AcceptRangePopover extends PopoverElement {
  protected readonly popoverId = 'accept-range';
  protected readonly heading = 'Accept open proposals';

  @state() private minScore = 0;

  protected renderContent() {
    const { session } = this;
    const { from, to } = session.range ?? { from: 0, to: session.frameCount - 1 };
    const proposals = session.document?.proposals;
    const chosen = proposals?.openIn(from, to, this.minScore) ?? [];
    const frames = new Set(chosen.map((proposal) => proposal.frame)).size;
    return html`
      <span class="muted">
        ${session.range ? `Selected range, frames ${from + 1} to ${to + 1}` : `Whole video, ${session.frameCount} frames`}
      </span>
      ${scoreSlider('accept-score', 0, this.minScore, (score) => (this.minScore = score))}
      <span class="number">${chosen.length} proposals on ${frames} frames</span>
      <footer>
        <button
          class="outlined"
          data-testid="accept-frame"
          title="Shift+A"
          @click=${() => {
            session.set('popover', undefined);
            acceptFrame(session);
          }}
        >
          This frame’s
        </button>
        <button
          class="primary"
          data-testid="start-accept-range"
          ?disabled=${chosen.length === 0}
          @click=${() => {
            session.set('popover', undefined);
            void acceptRange(session, from, to, this.minScore);
          }}
        >
          Accept ${chosen.length}
        </button>
      </footer>
    `;
  }
}
