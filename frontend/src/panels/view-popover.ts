import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Settings } from '../session/settings.ts';
import { PopoverElement } from './popover-element.ts';

type Numeric = 'fill' | 'brightness' | 'contrast' | 'minScore';
type Flag = 'names' | 'crosshair' | 'smooth';

@customElement('tl-view-popover')
export class ViewPopover extends PopoverElement {
  protected readonly popoverId = 'view';
  protected readonly heading = 'How it looks';

  protected renderContent() {
    return html`
      ${this.renderSlider('fill', 'Filling', 0, 0.6, 0.02, (value) => `${Math.round(value * 100)} %`)}
      ${this.renderSlider('brightness', 'Brightness', 40, 250, 5, (value) => `${value} %`)}
      ${this.renderSlider('contrast', 'Contrast', 40, 250, 5, (value) => `${value} %`)}
      ${this.renderSlider('minScore', 'Proposals from', 0, 0.95, 0.05, (value) => value.toFixed(2))}
      <fieldset>
        ${this.renderFlag('names', 'Names on the objects')} ${this.renderFlag('crosshair', 'Crosshair while drawing')}
        ${this.renderFlag('smooth', 'Smooth the picture below 300 %')}
      </fieldset>
    `;
  }

  private renderSlider(key: Numeric, text: string, min: number, max: number, step: number, show: (value: number) => string) {
    const value = this.session.settings[key];
    return html`<label class="row">
      ${text}
      <span class="slider number">
        <input
          type="range"
          min=${min}
          max=${max}
          step=${step}
          .value=${String(value)}
          @input=${(event: Event) => this.change({ [key]: Number((event.target as HTMLInputElement).value) })}
        />
        ${show(value)}
      </span>
    </label>`;
  }

  private renderFlag(key: Flag, text: string) {
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${this.session.settings[key]}
        @change=${(event: Event) => this.change({ [key]: (event.target as HTMLInputElement).checked })}
      />
      ${text}
    </label>`;
  }

  private change(settings: Partial<Settings>): void {
    this.session.change(settings);
  }
}
