import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Model } from '../api/types.ts';
import { propose } from '../session/job-actions.ts';
import { PopoverElement } from './popover-element.ts';
import { scoreSlider } from './score-slider.ts';

type Extent = 'frame' | 'range' | 'all';

@customElement('tl-propose-popover')
export class ProposePopover extends PopoverElement {
  protected readonly popoverId = 'propose';
  protected readonly heading = 'Propose with a model';

  @state() private modelId = '';
  @state() private extent: Extent = 'frame';
  @state() private minScore = 0.5;

  protected override opening(): void {
    const { models, range } = this.session;
    this.choose(models.find((model) => model.id === this.modelId) ?? models[0]);
    this.extent = range ? 'range' : this.extent === 'range' ? 'frame' : this.extent;
    void this.session.refreshModels();
  }

  protected renderContent() {
    const { models, range, frameCount, media } = this.session;
    if (models.length === 0) {
      return html`<p class="muted">No model is there yet. Train one on the labelled frames, on the project’s Runs tab.</p>`;
    }
    return html`
      <label class="row">
        Model
        <select data-testid="model" @change=${this.onModel}>
          ${models.map((model) => html`<option value=${model.id} ?selected=${model.id === this.modelId}>${nameOf(model)}</option>`)}
        </select>
      </label>
      ${media?.kind === 'VIDEO'
        ? html`<fieldset>
            ${this.renderExtent('frame', 'This frame')}
            ${this.renderExtent(
              'range',
              range ? `Selected range, ${range.from + 1} to ${range.to + 1}` : 'Selected range (Shift+drag on the timeline)',
              !range,
            )}
            ${this.renderExtent('all', `Whole video, ${frameCount} frames`)}
          </fieldset>`
        : ''}
      ${scoreSlider('min-score', 0.01, this.minScore, (score) => (this.minScore = score))}
      <footer>
        <button class="primary" data-testid="start-propose" @click=${this.start}>Propose</button>
      </footer>
    `;
  }

  private renderExtent(extent: Extent, text: string, disabled = false) {
    return html`<label class="choice ${disabled ? 'muted' : ''}">
      <input
        type="radio"
        name="extent"
        data-testid="extent-${extent}"
        .checked=${this.extent === extent}
        ?disabled=${disabled}
        @change=${() => (this.extent = extent)}
      />
      ${text}
    </label>`;
  }

  private onModel(event: Event): void {
    const id = (event.target as HTMLSelectElement).value;
    this.choose(this.session.models.find((model) => model.id === id));
  }

  private choose(model: Model | undefined): void {
    if (model && model.id !== this.modelId) {
      this.modelId = model.id;
      this.minScore = Math.min(0.99, Math.max(0.01, model.suggestedThreshold));
    }
  }

  private start(): void {
    const { frame, frameCount, range, media } = this.session;
    const ends: Record<Extent, [number, number]> = {
      frame: [frame, frame],
      range: [range?.from ?? frame, range?.to ?? frame],
      all: [0, frameCount - 1],
    };
    const [from, to] = ends[media?.kind === 'IMAGE' ? 'frame' : this.extent];
    void propose(this.session, { modelId: this.modelId, from, to, minScore: this.minScore });
  }
}

function nameOf(model: Model): string {
  return model.validationAp50 === null ? model.name : `${model.name} · AP50 ${model.validationAp50.toFixed(2)}`;
}
