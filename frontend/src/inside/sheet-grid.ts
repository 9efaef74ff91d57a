import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { readable } from '../charts/series.ts';

/** Many small pictures in one PNG. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly tiles: readonly { readonly channel: number; readonly low: number; readonly high: number }[];
  readonly png: string;
}

/** The pictures of a sheet, each with its channel and its numbers under the pointer. */
@customElement('tl-sheet-grid')
export class SheetGrid extends LitElement {
  static override styles = css`
    :host { display: grid; grid-template-columns: repeat(auto-fill, minmax(var(--tile, 92px), 1fr)); gap: 6px; }
    div { background-image: var(--sheet); background-repeat: no-repeat; image-rendering: pixelated; border-radius: 3px; position: relative; }
    span { position: absolute; left: 3px; bottom: 1px; font-size: 10px; color: #fff; text-shadow: 0 0 3px #000, 0 0 2px #000; }
  `;

  @property({ attribute: false }) sheet: Sheet | undefined;

  protected override render(): TemplateResult {
    const sheet = this.sheet;
    this.style.setProperty('--sheet', sheet ? `url(data:image/png;base64,${sheet.png})` : 'none');
    return html`${sheet?.tiles.map((tile, index) => this.tile(sheet, index, tile))}`;
  }

  private tile(sheet: Sheet, index: number, tile: Sheet['tiles'][number]): TemplateResult {
    const lines = Math.ceil(sheet.tiles.length / sheet.columns);
    const column = index % sheet.columns;
    const line = Math.floor(index / sheet.columns);
    const place = (at: number, of: number): string => `${of > 1 ? (100 * at) / (of - 1) : 0}%`;
    const words = `channel ${tile.channel}: ${readable(tile.low)} (dark) to ${readable(tile.high)} (bright)`;
    return html`<div
      role="img"
      aria-label=${words}
      title=${words}
      style="aspect-ratio: ${sheet.width} / ${sheet.height};
        background-size: ${sheet.columns * 100}% ${lines * 100}%;
        background-position: ${place(column, sheet.columns)} ${place(line, lines)}"
    ><span>${tile.channel}</span></div>`;
  }
}
