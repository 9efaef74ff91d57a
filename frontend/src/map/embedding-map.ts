import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { request } from '../api/http.ts';
import { mapStyles } from './map-styles.ts';
import { UNKNOWN_LABEL_COLOR } from '../render/colors.ts';
import { doubtful, type Layout, type MapPoint, place } from './points.ts';
import './scatter.ts';

export interface MapLabel {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}

/** More pictures at once than anybody looks at; the next are a click away. */
const PAGE = 60;

/** Labelled objects as a model sees them: what is alike lies together, and a lasso lists it. */
@customElement('truthloom-map')
export class EmbeddingMap extends LitElement {
  static override styles = mapStyles;

  @property({ attribute: 'map-id' }) mapId = '';
  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: false }) labels: readonly MapLabel[] = [];

  @state() private points: readonly MapPoint[] | undefined;
  @state() private layout: Layout = 't-SNE';
  @state() private off: ReadonlySet<string> = new Set();
  @state() private chosen: readonly number[] = [];
  @state() private shown = PAGE;
  @state() private heading = '';
  @state() private problem = '';
  private byId: ReadonlyMap<string, MapLabel> = new Map();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('labels')) {
      this.byId = new Map(this.labels.map(label => [label.id, label]));
    }
    if (changed.has('mapId') && this.mapId) {
      void this.load();
    }
  }

  private async load(): Promise<void> {
    try {
      this.points = await request<MapPoint[]>('GET', `/api/maps/${this.mapId}/points`);
      this.showDoubtful();
    } catch (failure) {
      this.problem = failure instanceof Error ? failure.message : String(failure);
    }
  }

  private label(id: string): MapLabel {
    return this.byId.get(id) ?? { id, name: 'left the schema', color: UNKNOWN_LABEL_COLOR };
  }

  private choose(chosen: readonly number[], title: string): void {
    this.chosen = chosen;
    this.heading = title;
    this.shown = PAGE;
  }

  private showDoubtful(): void {
    const found = this.doubtfulOf(this.points ?? [], 0);
    this.choose(found, found.length > 0 ? 'Most neighbours have another label' : '');
  }

  private toggle(label: string): void {
    const off = new Set(this.off);
    if (!off.delete(label)) {
      off.add(label);
    }
    this.off = off;
  }

  protected override render(): TemplateResult {
    const points = this.points;
    if (!points) {
      return html`<p class="hint">${this.problem || 'Loading the map …'}</p>`;
    }
    const places = this.placesOf(points, this.layout);
    return html`<div class="left">
        <div class="controls">
          ${(['t-SNE', 'PCA'] as const).map(layout => html`<button
              aria-pressed=${this.layout === layout} data-testid="layout-${layout}"
              @click=${() => (this.layout = layout)}>${layout}</button>`)}
          ${this.legend(points)}
        </div>
        <tl-scatter data-testid="scatter" .places=${places} .colours=${this.coloursOf(points, this.byId)} .chosen=${new Set(this.chosen)}
          .absent=${this.hiddenOf(points, this.off)}
          @chosen=${(event: CustomEvent<number[]>) => this.choose(event.detail, 'Chosen on the map')}></tl-scatter>
        <p class="hint">Drag around objects to list them · wheel zooms · drag with Shift moves · double click shows all</p>
      </div>
      <div class="right">${this.list(points)}</div>`;
  }

  private legend(points: readonly MapPoint[]): TemplateResult[] {
    const counts = new Map<string, number>();
    points.forEach(point => counts.set(point.labelId, (counts.get(point.labelId) ?? 0) + 1));
    return [...counts].map(([id, count]) => {
      const label = this.label(id);
      return html`<button class="label" aria-pressed=${!this.off.has(id)} @click=${() => this.toggle(id)}
        title="Show or hide"><i style="background: ${label.color}"></i>${label.name} <small>${count.toLocaleString('en')}</small></button>`;
    });
  }

  private list(points: readonly MapPoint[]): TemplateResult {
    const doubts = this.doubtfulOf(points, 0).length;
    return html`<div class="controls">
        <h2>${this.heading || 'Objects'} ${this.chosen.length > 0 ? html`<small>${this.chosen.length.toLocaleString('en')}</small>` : nothing}</h2>
        <span class="rest"></span>
        ${doubts > 0 ? html`<button data-testid="doubtful" @click=${() => this.showDoubtful()}>Doubtful labels (${doubts.toLocaleString('en')})</button>` : nothing}
      </div>
      ${this.chosen.length === 0
        ? html`<p class="hint">${doubts === 0 ? 'Every object lies among others of its label. ' : ''}Draw a lasso around objects on the map to see them here.</p>`
        : nothing}
      <ul data-testid="crops">${this.chosen.slice(0, this.shown).map(index => this.crop(points[index]!, index))}</ul>
      ${this.chosen.length > this.shown
        ? html`<button @click=${() => (this.shown += PAGE)}>Show more</button>`
        : nothing}`;
  }

  private crop(point: MapPoint, index: number): TemplateResult {
    const label = this.label(point.labelId);
    const doubt = point.strangers > 0.5 ? this.label(point.nearestLabel) : undefined;
    const address = `projects/${this.projectId}/media/${point.mediaId}?frame=${point.frame}&object=${point.annotationId}`;
    return html`<li>
      <a href=${address} target="_blank" title="Open in the editor, frame ${point.frame + 1}">
        <img loading="lazy" src="/api/maps/${this.mapId}/points/${index}/crop" alt=${label.name} />
        <span><i style="background: ${label.color}"></i>${label.name}</span>
        ${doubt && doubt.id !== label.id
          ? html`<span class="hint" title="${Math.round(point.strangers * 100)} % of its neighbours have another label">like ${doubt.name}</span>`
          : nothing}
      </a>
    </li>`;
  }

  /** The same array for the same points, so that the scatter keeps its view. */
  private placesOf = remembered((points: readonly MapPoint[], layout: Layout) => points.map(point => place(point, layout)));
  private coloursOf = remembered((points: readonly MapPoint[], _: ReadonlyMap<string, MapLabel>) =>
    points.map(point => this.label(point.labelId).color));
  private hiddenOf = remembered((points: readonly MapPoint[], off: ReadonlySet<string>) =>
    new Set(points.flatMap((point, index) => (off.has(point.labelId) ? [index] : []))));
  private doubtfulOf = remembered((points: readonly MapPoint[], _: number) => doubtful(points));
}

/** Answers the same question with the same thing. */
function remembered<A, B, R>(make: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { a: A; b: B; result: R } | undefined;
  return (a, b) => {
    if (last?.a !== a || last.b !== b) {
      last = { a, b, result: make(a, b) };
    }
    return last.result;
  };
}
