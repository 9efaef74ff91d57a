import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const KEY_STEP = 16;

/**
 * The edge of a panel that gives it another size: by dragging, by the arrow keys, the usual one by a double click. Lies
 * on the left edge of its panel, or on the upper one where it is horizontal.
 *
 * @fires resize - `detail` is the size that is wanted, CSS pixels
 */
@customElement('tl-panel-edge')
export class PanelEdge extends LitElement {
  static override styles = css`
    :host {
      --reach: 4px;
      position: absolute;
      z-index: 5;
      touch-action: none;
    }
    :host([aria-orientation='vertical']) {
      top: 0;
      bottom: 0;
      left: calc(-1 * var(--reach));
      width: 8px;
      cursor: ew-resize;
    }
    :host([aria-orientation='horizontal']) {
      left: 0;
      right: 0;
      top: calc(-1 * var(--reach));
      height: 8px;
      cursor: ns-resize;
    }
    :host(:hover),
    :host(:focus-visible) {
      background: color-mix(in srgb, var(--tl-accent) 40%, transparent);
      outline: none;
    }
    @media (pointer: coarse) {
      :host {
        --reach: 16px;
      }
      :host([aria-orientation='vertical']) {
        width: 24px;
      }
      :host([aria-orientation='horizontal']) {
        height: 24px;
      }
    }
  `;

  @property({ attribute: 'aria-orientation', reflect: true }) orientation: 'vertical' | 'horizontal' = 'vertical';
  @property({ type: Number }) size = 0;
  @property({ type: Number }) least = 0;
  @property({ type: Number }) most = 0;
  @property({ type: Number }) usual = 0;

  private from = { size: 0, at: 0 };

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'separator';
    this.tabIndex = 0;
    this.title = 'Drag for another size, double click for the usual one';
    this.addEventListener('pointerdown', this.onPress);
    this.addEventListener('pointermove', this.onDrag);
    this.addEventListener('dblclick', this.onDouble);
    this.addEventListener('keydown', this.onKey);
  }

  override render() {
    return html``;
  }

  protected override updated(): void {
    this.ariaValueMin = String(this.least);
    this.ariaValueMax = String(this.most);
    this.ariaValueNow = String(this.size);
  }

  private along({ clientX, clientY }: PointerEvent): number {
    return this.orientation === 'vertical' ? clientX : clientY;
  }

  private readonly onPress = (event: PointerEvent): void => {
    event.preventDefault();
    this.setPointerCapture(event.pointerId);
    this.from = { size: this.size, at: this.along(event) };
  };

  private readonly onDrag = (event: PointerEvent): void => {
    if (this.hasPointerCapture(event.pointerId)) {
      this.want(this.from.size + this.from.at - this.along(event));
    }
  };

  private readonly onDouble = (): void => this.want(this.usual);

  private readonly onKey = (event: KeyboardEvent): void => {
    const keys = this.orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const step = [KEY_STEP, -KEY_STEP][keys.indexOf(event.key)];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      this.want(this.size + step);
    }
  };

  private want(size: number): void {
    const detail = Math.round(Math.min(this.most, Math.max(this.least, size)));
    this.dispatchEvent(new CustomEvent('resize', { detail }));
  }
}
