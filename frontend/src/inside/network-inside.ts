import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './answer-picture.ts';
import type { Heat } from './heat.ts';
import { type Answers, InsideApi, type Job, type Question } from './inside-api.ts';
import { insideStyles } from './inside-styles.ts';
import './network-graph.ts';
import { type Inside, rows } from './network.ts';
import './sheet-grid.ts';
import type { Sheet } from './sheet-grid.ts';

/** A model from the inside: its layers, what they answer to a picture, and what an answer rests on. */
@customElement('truthloom-inside')
export class NetworkInside extends LitElement {
  static override styles = insideStyles;

  @property({ attribute: 'model-id' }) modelId = '';
  @property({ attribute: 'media-id' }) mediaId = '';
  @property({ type: Number }) frame = 0;
  @property() picture = '';

  @state() private inside: Inside | undefined;
  @state() private filters: Sheet | undefined;
  @state() private answers: Answers | undefined;
  @state() private layer = '';
  @state() private maps: Sheet | undefined;
  @state() private chosen = -1;
  @state() private heat: { readonly title: string; readonly map: Heat } | undefined;
  @state() private busy = '';
  @state() private job: { readonly id: string; readonly state: Job } | undefined;
  @state() private problem = '';
  /** Counts questions, so that a late answer to an old one is not shown. */
  private turn = 0;

  private get api(): InsideApi {
    return new InsideApi(this.modelId);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('modelId') && this.modelId) {
      void this.trying('Opening the network', async () => {
        this.inside = await this.api.inside();
        this.layer = this.inside.suggested;
        this.filters = await this.api.filters();
        await this.look();
      });
    } else if ((changed.has('mediaId') || changed.has('frame')) && this.inside) {
      void this.trying('Asking the network', () => this.look());
    }
  }

  /** What the network says of the picture, and what the chosen layer answers to it. */
  private async look(): Promise<void> {
    const turn = ++this.turn;
    this.heat = undefined;
    this.maps = undefined;
    this.answers = undefined;
    if (!this.mediaId) {
      return;
    }
    const answers = await this.api.answers(this.mediaId, this.frame);
    if (turn === this.turn) {
      this.answers = answers;
      this.chosen = this.inside?.findsBoxes ? (answers.boxes.length > 0 ? 0 : -1) : strongest(answers.shares);
      await this.showLayer();
    }
  }

  private async showLayer(): Promise<void> {
    const turn = this.turn;
    const layer = this.layer;
    const maps = await this.api.activations(this.mediaId, this.frame, layer);
    if (turn === this.turn && layer === this.layer) {
      this.maps = maps;
    }
  }

  private async trying(words: string, work: () => Promise<void>): Promise<void> {
    this.busy = words;
    this.problem = '';
    try {
      await work();
    } catch (failure) {
      this.problem = failure instanceof Error ? failure.message : String(failure);
    } finally {
      this.busy = '';
      this.job = undefined;
    }
  }

  private get question(): Question | undefined {
    const place = { media: this.mediaId, frame: this.frame };
    if (!this.inside?.findsBoxes) {
      return this.chosen < 0 ? undefined : { ...place, classIndex: this.chosen };
    }
    const box = this.answers?.boxes[this.chosen];
    return box && { ...place, ...box };
  }

  /** Not where another box or picture was chosen meanwhile. */
  private showHeat(asked: Question, heat: typeof this.heat): void {
    if (JSON.stringify(this.question) === JSON.stringify(asked)) {
      this.heat = heat;
    }
  }

  private gradCam(): void {
    const question = this.question;
    const layer = this.layer;
    if (question) {
      void this.trying('Following the answer back', async () => {
        const map = await this.api.heat(layer, question);
        this.showHeat(question, { title: `Grad-CAM on ${layer}`, map });
      });
    }
  }

  private occlude(): void {
    const question = this.question;
    if (question) {
      void this.trying('Hiding part after part', async () => {
        const map = await this.api.occlusion(question, (state, id) => (this.job = { id, state }));
        this.showHeat(question, map && { title: 'What hiding a place costs', map });
      });
    }
  }

  private showAnother(layer: string): void {
    this.layer = layer;
    this.maps = undefined;
    if (this.mediaId) {
      void this.trying('Asking the network', () => this.showLayer());
    }
  }

  private choose(index: number): void {
    this.chosen = index;
    this.heat = undefined;
  }

  protected override render(): TemplateResult {
    if (!this.inside) {
      return html`<p class="hint">${this.problem || 'Opening the network …'}</p>`;
    }
    return html`<section class="left">
        <h2>Layers</h2>
        <p class="hint">${this.inside.parameters.toLocaleString('en')} learnt numbers. Choose a layer to see what it answers.</p>
        <tl-network-graph .layers=${this.inside.layers} .chosen=${this.layer} @layer-chosen=${(event: CustomEvent<string>) => this.showAnother(event.detail)}></tl-network-graph>
      </section>
      <section class="right">${this.mediaId ? this.answer(this.inside) : this.noPicture()} ${this.layerMaps()} ${this.firstFilters()}</section>`;
  }

  private noPicture(): TemplateResult {
    return html`<p class="hint">The project has no picture yet. Add one to see what the network makes of it.</p>`;
  }

  private answer(inside: Inside): TemplateResult {
    return html`<h2>What it says, and why</h2>
      <tl-answer-picture
        .picture=${this.picture}
        .boxes=${this.answers?.boxes ?? []}
        .names=${inside.classes}
        .chosen=${inside.findsBoxes ? this.chosen : -1}
        .heat=${this.heat?.map}
        @box-chosen=${(event: CustomEvent<number>) => this.choose(event.detail)}
      ></tl-answer-picture>
      <div class="controls">
        ${this.choice(inside)}
        <button data-testid="grad-cam" ?disabled=${!this.question || this.busy !== ''} @click=${this.gradCam}
          title="Follows the answer's score back to the chosen layer">Grad-CAM on ${this.layer}</button>
        <button data-testid="occlusion" ?disabled=${!this.question || this.busy !== ''} @click=${this.occlude}
          title="Hides one part after another and measures what the score loses">Hide parts</button>
        ${this.heat ? html`<button @click=${() => (this.heat = undefined)}>Picture alone</button>` : nothing}
      </div>
      <div class="status" role="status">${this.status()}</div>`;
  }

  private choice(inside: Inside): TemplateResult {
    const options = inside.findsBoxes
      ? (this.answers?.boxes ?? []).map(box => `${inside.classes[box.classIndex]} ${box.score.toFixed(2)}`)
      : inside.classes.map((name, index) => `${name} ${(this.answers?.shares[index] ?? 0).toFixed(2)}`);
    return html`<select aria-label="The answer to explain" data-testid="answer" ?disabled=${options.length === 0}
      @change=${(event: Event) => this.choose(Number((event.target as HTMLSelectElement).value))}>
      ${options.length === 0 ? html`<option>${this.answers ? 'Nothing found here' : '…'}</option>` : nothing}
      ${options.map((words, index) => html`<option value=${index} ?selected=${index === this.chosen}>${words}</option>`)}
    </select>`;
  }

  private status(): TemplateResult | string {
    if (this.problem) {
      return html`<span class="problem">${this.problem}</span>`;
    }
    if (this.job) {
      const { id, state } = this.job;
      return html`<progress max=${Math.max(1, state.total)} .value=${state.done} aria-label="Progress"></progress>
        ${state.message} <button @click=${() => void this.api.cancel(id)}>Cancel</button>`;
    }
    if (this.busy) {
      return `${this.busy} …`;
    }
    return this.heat
      ? `${this.heat.title}: red is most. The answer's score is ${this.heat.map.score.toFixed(2)}.`
      : 'Boxes can be clicked; yellow is the one that is explained.';
  }

  private layerMaps(): TemplateResult | typeof nothing {
    if (!this.mediaId) {
      return nothing;
    }
    const shown = this.maps?.tiles.length ?? 0;
    return html`<div class="controls"><h2>${this.layer}</h2>${this.members()}</div>
      <p class="hint">${this.maps
        ? `Each picture is a channel: bright where it answers. ${shown > 1 ? `The ${shown} that answer most.` : ''}`
        : 'Asking …'}</p>
      <tl-sheet-grid data-testid="maps" .sheet=${this.maps}></tl-sheet-grid>`;
  }

  /** The layers of the chosen row: before and after normalization and activation. */
  private members(): TemplateResult | typeof nothing {
    const row = rows(this.inside?.layers ?? []).find(one => one.layers.some(layer => layer.name === this.layer));
    return row && row.layers.length > 1
      ? html`<select aria-label="Which of the row's layers" @change=${(event: Event) => this.showAnother((event.target as HTMLSelectElement).value)}>
          ${row.layers.map(layer => html`<option value=${layer.name} ?selected=${layer.name === this.layer}>${layer.kind}</option>`)}
        </select>`
      : nothing;
  }

  private firstFilters(): TemplateResult | typeof nothing {
    return this.filters && this.filters.tiles.length > 0
      ? html`<h2>First filters</h2>
          <p class="hint">What the first layer looks for, as colours; grey is nothing.</p>
          <tl-sheet-grid class="filters" data-testid="filters" .sheet=${this.filters}></tl-sheet-grid>`
      : nothing;
  }
}

function strongest(shares: readonly number[]): number {
  return shares.indexOf(Math.max(...shares));
}
