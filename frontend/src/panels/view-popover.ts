import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keysOf } from '../commands/keymap.ts';
import { type ColourBy, DEFAULT_SETTINGS, type Settings } from '../session/settings.ts';
import { turnView } from '../session/stepping.ts';
import { PopoverElement } from './popover-element.ts';

type KeysOf<T> = { [K in keyof Settings]: Settings[K] extends T ? (T extends Settings[K] ? K : never) : never }[keyof Settings];
type Numeric = KeysOf<number>;
type Flag = KeysOf<boolean>;

const COLOURS: Record<ColourBy, string> = { label: 'Label', instance: 'Object', source: 'Source' };
const OBJECT_KEYS = ['fill', 'outline', 'colourBy', 'names', 'scores', 'tagAttributes', 'minScore'] as const;
const PICTURE_KEYS = ['brightness', 'contrast', 'saturation', 'gamma', 'equalise', 'smooth'] as const;
const AID_KEYS = ['grid', 'crosshair', 'snap', 'minimap'] as const;

const percent = (value: number) => `${value} %`;
const share = (value: number) => `${Math.round(value * 100)} %`;

@customElement('tl-view-popover')
export class ViewPopover extends PopoverElement {
  static override styles = [
    ...PopoverElement.styles,
    css`
      .popover {
        width: 330px;
        max-height: calc(100vh - 70px);
        overflow: auto;
      }
      h3 {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin: 4px 0 0;
        font-size: 13px;
        font-weight: 600;
      }
      h3 button {
        min-height: 22px;
        font-weight: 400;
        color: var(--tl-muted);
      }
      .row {
        grid-template-columns: 104px minmax(0, 1fr);
      }
      .slider {
        grid-template-columns: 1fr 44px;
      }
      .turns {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .flags {
        grid-template-columns: 1fr 1fr;
      }
    `,
  ];

  protected readonly popoverId = 'view';
  protected readonly heading = 'How it looks';

  protected renderContent() {
    return html`
      ${this.renderHeading('Objects', OBJECT_KEYS)} ${this.renderChoice('colourBy', 'Colour by', COLOURS)}
      ${this.renderSlider('fill', 'Filling', 0, 0.6, 0.02, share)} ${this.renderSlider('outline', 'Lines', 0, 1, 0.05, share)}
      ${this.renderSlider('minScore', 'Proposals from', 0, 0.95, 0.05, (value) => value.toFixed(2))}
      <fieldset class="flags">
        ${this.renderFlag('names', 'Names')} ${this.renderFlag('scores', 'Scores')}
        ${this.renderFlag('tagAttributes', 'Attributes')}
      </fieldset>
      ${this.renderHeading('Picture', PICTURE_KEYS)} ${this.renderSlider('brightness', 'Brightness', 40, 250, 5, percent)}
      ${this.renderSlider('contrast', 'Contrast', 40, 250, 5, percent)} ${this.renderSlider('saturation', 'Saturation', 0, 250, 5, percent)}
      ${this.renderSlider('gamma', 'Gamma', 0.3, 3, 0.05, (value) => value.toFixed(2))}
      <fieldset>
        ${this.renderFlag('equalise', 'Equalise the histogram')} ${this.renderFlag('smooth', 'Smooth below 300 %')}
      </fieldset>
      <div class="row">
        Turn
        <span class="turns">
          <button class="outlined" title="Turn the view to the left (${keysOf('turn-left')})" data-testid="turn-left" @click=${() => turnView(this.session, -1)}>Left</button>
          <button class="outlined" title="Turn the view to the right (${keysOf('turn-right')})" data-testid="turn-right" @click=${() => turnView(this.session, 1)}>Right</button>
          <span class="muted number">${(this.session.viewport.turn ?? 0) * 90}°</span>
        </span>
      </div>
      ${this.renderHeading('Aids', AID_KEYS)} ${this.renderSlider('grid', 'Grid', 0, 256, 8, (value) => (value === 0 ? 'off' : `${value} px`))}
      <fieldset class="flags">
        ${this.renderFlag('crosshair', 'Crosshair')} ${this.renderFlag('minimap', 'Minimap')} ${this.renderFlag('snap', 'Snap to points')}
      </fieldset>
      <footer>
        <button class="outlined" data-testid="open-keys" title=${keysOf('keys')} @click=${() => this.session.set('popover', 'keys')}>Keys…</button>
        <button class="outlined" data-testid="view-reset" @click=${() => this.reset([...OBJECT_KEYS, ...PICTURE_KEYS, ...AID_KEYS])}>Reset all</button>
      </footer>
    `;
  }

  /** With a way back to the defaults where something differs from them. */
  private renderHeading(text: string, keys: readonly (keyof Settings)[]) {
    const { settings } = this.session;
    const changed = keys.some((key) => settings[key] !== DEFAULT_SETTINGS[key]);
    return html`<h3>
      ${text} ${changed ? html`<button aria-label="Reset ${text}" @click=${() => this.reset(keys)}>Reset</button>` : ''}
    </h3>`;
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
          aria-valuetext=${show(value)}
          data-testid="view-${key}"
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
        data-testid="view-${key}"
        .checked=${this.session.settings[key]}
        @change=${(event: Event) => this.change({ [key]: (event.target as HTMLInputElement).checked })}
      />
      ${text}
    </label>`;
  }

  private renderChoice(key: 'colourBy', text: string, choices: Record<ColourBy, string>) {
    return html`<label class="row">
      ${text}
      <select data-testid="view-${key}" @change=${(event: Event) => this.change({ [key]: (event.target as HTMLSelectElement).value as ColourBy })}>
        ${Object.entries(choices).map(([id, name]) => html`<option value=${id} ?selected=${this.session.settings[key] === id}>${name}</option>`)}
      </select>
    </label>`;
  }

  private reset(keys: readonly (keyof Settings)[]): void {
    this.change(Object.fromEntries(keys.map((key) => [key, DEFAULT_SETTINGS[key]])));
  }

  private change(settings: Partial<Settings>): void {
    this.session.change(settings);
  }
}
