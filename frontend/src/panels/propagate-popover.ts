import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { propagate } from '../session/job-actions.ts';
import { PopoverElement } from './popover-element.ts';

const DEFAULT_FRAMES = 50;
const DEFAULT_IOU = 0.9;

@customElement('tl-propagate-popover')
export class PropagatePopover extends PopoverElement {
  protected readonly popoverId = 'propagate';
  protected readonly heading = 'Propagate the selected object';

  @state() private target = 0;
  @state() private iou = DEFAULT_IOU;

  protected override opening(): void {
    const { frame, frameCount, range } = this.session;
    const ahead = Math.min(frameCount - 1, frame + DEFAULT_FRAMES);
    this.target = range ? (frame < range.to ? range.to : range.from) : ahead > frame ? ahead : Math.max(0, frame - DEFAULT_FRAMES);
  }

  protected renderContent() {
    const { frame, frameCount, range, selectedObject } = this.session;
    if (!selectedObject) {
      return html`<p class="muted">Select the box to follow first.</p>`;
    }
    const by = this.target - frame;
    return html`
      <fieldset>
        <label class="choice">
          To frame
          <input
            type="number"
            class="number"
            data-testid="propagate-to"
            min="1"
            max=${frameCount}
            .value=${String(this.target + 1)}
            @input=${(event: Event) => this.aim(this.numberIn(event) - 1)}
          />
          <span class="muted">from frame ${frame + 1}</span>
        </label>
        <label class="choice">
          That is
          <input
            type="number"
            class="number"
            data-testid="propagate-by"
            .value=${String(by)}
            @input=${(event: Event) => this.aim(frame + this.numberIn(event))}
          />
          frames ${by < 0 ? 'backward' : 'forward'}
        </label>
        <div class="choice">
          ${this.renderShortcut('To the first', 0)} ${this.renderShortcut('To the last', frameCount - 1)}
          ${range ? this.renderShortcut('Range', frame < range.to ? range.to : range.from) : ''}
        </div>
      </fieldset>
      <label class="row" title="How close the kept keyframes stay to the followed path">
        Closeness
        <span class="slider number">
          <input
            type="range"
            min="0.5"
            max="0.99"
            step="0.01"
            .value=${String(this.iou)}
            @input=${(event: Event) => (this.iou = this.numberIn(event))}
          />
          ${this.iou.toFixed(2)}
        </span>
      </label>
      <span class="muted">Fewer keyframes with a lower value. Your own keyframes stay as they are.</span>
      <footer>
        <button class="primary" data-testid="start-propagate" ?disabled=${by === 0} @click=${this.launch}>
          Propagate ${by < 0 ? 'backward' : 'forward'}
        </button>
      </footer>
    `;
  }

  private renderShortcut(text: string, frame: number) {
    return html`<button class="outlined" @click=${() => this.aim(frame)}>${text}</button>`;
  }

  private numberIn(event: Event): number {
    return Number((event.target as HTMLInputElement).value);
  }

  private aim(frame: number): void {
    if (Number.isFinite(frame)) {
      this.target = Math.min(this.session.frameCount - 1, Math.max(0, Math.round(frame)));
    }
  }

  private launch(): void {
    void propagate(this.session, { targetFrame: this.target, iou: this.iou });
  }
}
