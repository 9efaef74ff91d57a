import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keysOf } from '../commands/keymap.ts';
import { icon } from '../panels/icons.ts';
import '../panels/panel-edge.ts';
import { keepFocus } from '../panels/keep-focus.ts';
import { SessionElement } from '../panels/session-element.ts';
import type { Topic } from '../session/observable.ts';
import { goToAttention } from '../session/attention.ts';
import { DEFAULT_SETTINGS } from '../session/settings.ts';
import { SPEEDS } from '../session/playback.ts';
import { controls } from '../styles/controls.ts';
import './film-strip.ts';
import './frame-strip.ts';
import { countsOf } from './state-counts.ts';
import './timeline-tracks.ts';

/** The scrubber and one row. */
const LOWEST = 54;
const HIGHEST = 420;

/** Below the picture: playing, the frames with their states, the tracks. For images a strip of their neighbours. */
@customElement('tl-timeline')
export class TimelinePanel extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        position: relative;
        flex-direction: column;
        min-height: 86px;
        border-top: 1px solid var(--tl-line);
        background: var(--tl-surface);
      }
      .controls {
        display: flex;
        align-items: center;
        gap: 6px;
        flex: none;
        height: 32px;
        padding: 0 8px;
      }
      .rest {
        flex: 1;
      }
      select {
        height: 22px;
        padding: 0 2px;
      }
      .legend {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        margin-left: 10px;
        color: var(--tl-muted);
        font-size: 12px;
      }
      .legend i {
        width: 10px;
        height: 8px;
        border-radius: 2px;
      }
      .step {
        width: 44px;
        height: 22px;
        text-align: right;
      }
      tl-frame-strip,
      tl-timeline-tracks {
        flex: none;
      }
      tl-film-strip {
        height: 148px;
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['media', 'frame', 'playback', 'range', 'annotations', 'proposals', 'view'];

  override render() {
    const { session } = this;
    if (session.media?.kind === 'IMAGE') {
      return html`<tl-film-strip .session=${session}></tl-film-strip>`;
    }
    const { playback, range, settings } = session;
    return html`
      <tl-panel-edge
        aria-label="Height of the tracks"
        aria-orientation="horizontal"
        .size=${settings.tracksHeight}
        .least=${LOWEST}
        .most=${HIGHEST}
        .usual=${DEFAULT_SETTINGS.tracksHeight}
        @resize=${(event: CustomEvent<number>) => session.change({ tracksHeight: event.detail })}
      ></tl-panel-edge>
      <div class="controls">
        <button
          class="icon"
          data-testid="play"
          title=${playback.playing ? 'Pause (Space)' : 'Play (Space)'}
          aria-label=${playback.playing ? 'Pause' : 'Play'}
          ?disabled=${session.frameCount < 2}
          @mousedown=${keepFocus}
          @click=${() => playback.toggle()}
        >
          ${icon(playback.playing ? 'pause' : 'play')}
        </button>
        <select
          aria-label="Speed"
          title="Speed"
          @change=${(event: Event) => playback.setSpeed(Number((event.target as HTMLSelectElement).value))}
        >
          ${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === playback.speed}>${speed} ×</option>`)}
        </select>
        <span class="number muted" data-testid="time">${this.time()}</span>
        <label class="legend" title="Frames of a long step (${keysOf('leap-back')} and ${keysOf('leap')})">
          step
          <input
            class="step number"
            type="number"
            min="1"
            max="10000"
            .value=${String(settings.longStep)}
            @change=${(event: Event) => this.onStep(event)}
          />
        </label>
        <label class="legend" title="Stepping and playing go past deleted frames">
          <input
            type="checkbox"
            .checked=${settings.skipDeleted}
            @change=${(event: Event) => session.change({ skipDeleted: (event.target as HTMLInputElement).checked })}
          />skip deleted
        </label>
        <label class="legend" title="Thumbnails of the frames around">
          <input
            type="checkbox"
            .checked=${settings.filmStrip}
            @change=${(event: Event) => session.change({ filmStrip: (event.target as HTMLInputElement).checked })}
          />filmstrip
        </label>
        <span class="rest"></span>
        ${range
          ? html`<span class="number" data-testid="range">Range ${range.from + 1} – ${range.to + 1}</span>
              <button
                class="icon"
                title="No range (${keysOf('range-clear')})"
                aria-label="No range"
                @mousedown=${keepFocus}
                @click=${() => session.set('range', undefined)}
              >
                ${icon('close')}
              </button>`
          : html`<span class="muted">Shift+drag selects a range</span>`}
        ${this.renderCounts()}
      </div>
      ${settings.filmStrip ? html`<tl-frame-strip .session=${session}></tl-frame-strip>` : ''}
      <tl-timeline-tracks style="height: ${settings.tracksHeight}px" .session=${session}></tl-timeline-tracks>
    `;
  }

  private renderCounts() {
    const { labelled, reviewed, deleted, open, attention } = countsOf(this.session);
    const entry = (color: string, count: number, text: string) =>
      html`<span class="legend number"><i style="background: var(${color})"></i>${count} ${text}</span>`;
    return html`${entry('--tl-labelled', labelled, 'labelled')} ${entry('--tl-reviewed', reviewed, 'reviewed')}
    ${entry('--tl-proposed', open, 'with open proposals')}
    ${deleted > 0 ? entry('--tl-danger', deleted, 'deleted') : ''}
    ${attention > 0
      ? html`<button
          class="legend number"
          title="Next object that needs attention (${keysOf('attention-next')})"
          @mousedown=${keepFocus}
          @click=${() => goToAttention(this.session, 1)}
        >
          ${attention} to look at
        </button>`
      : ''}`;
  }

  private onStep(event: Event): void {
    const input = event.target as HTMLInputElement;
    const wanted = Math.round(Number(input.value));
    if (wanted >= 1) {
      this.session.change({ longStep: Math.min(wanted, 10_000) });
    }
    input.value = String(this.session.settings.longStep);
  }

  private time(): string {
    const { media, frame } = this.session;
    const seconds = ((media?.frameDurationMicros ?? 0) * frame) / 1e6;
    const minutes = Math.floor(seconds / 60);
    return `${minutes}:${(seconds - minutes * 60).toFixed(2).padStart(5, '0')}`;
  }
}
