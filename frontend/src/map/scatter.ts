import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { fit, inside, type Place, toScreen, type View, zoom } from './points.ts';

const RADIUS = 3.2;
const NEAR = 8;

/** Coloured dots; drag draws a lasso, drag with the right button or a held key moves, the wheel zooms. */
@customElement('tl-scatter')
export class Scatter extends LitElement {
  static override styles = css`
    :host { display: block; position: relative; border: 1px solid var(--tl-line, #ccc); border-radius: 5px; background: var(--tl-raised, white); overflow: hidden; }
    canvas { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none; cursor: crosshair; }
  `;

  @property({ attribute: false }) places: readonly Place[] = [];
  /** Of each place. */
  @property({ attribute: false }) colours: readonly string[] = [];
  @property({ attribute: false }) chosen: ReadonlySet<number> = new Set();
  /** Places of labels that are switched off. */
  @property({ attribute: false }) absent: ReadonlySet<number> = new Set();
  @query('canvas') private canvas!: HTMLCanvasElement;

  private view: View | undefined;
  private lasso: Place[] = [];
  private moving: Place | undefined;
  private readonly resize = new ResizeObserver(() => this.fitAgain());
  private readonly repaint = (): void => this.draw();

  override connectedCallback(): void {
    super.connectedCallback();
    this.resize.observe(this);
    window.addEventListener('truthloom-appearance', this.repaint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
    window.removeEventListener('truthloom-appearance', this.repaint);
  }

  protected override render(): TemplateResult {
    return html`<canvas
      role="img"
      aria-label="Map of ${this.places.length} objects; the list beside it has the chosen ones"
      @pointerdown=${this.down}
      @pointermove=${this.move}
      @pointerup=${this.up}
      @pointercancel=${this.up}
      @contextmenu=${(event: Event) => event.preventDefault()}
      @dblclick=${() => this.fitAgain()}
      @wheel=${this.wheel}
    ></canvas>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('places')) {
      this.fitAgain();
    } else {
      this.draw();
    }
  }

  fitAgain(): void {
    this.view = fit(this.places, this.clientWidth, this.clientHeight);
    this.draw();
  }

  private screen(place: Place): Place {
    return toScreen(this.view!, place, this.clientWidth, this.clientHeight);
  }

  private draw(): void {
    const context = this.canvas?.getContext('2d');
    if (!context || !this.view || this.clientWidth === 0) {
      return;
    }
    const ratio = devicePixelRatio;
    this.canvas.width = this.clientWidth * ratio;
    this.canvas.height = this.clientHeight * ratio;
    context.scale(ratio, ratio);
    const chosen = this.chosen;
    context.globalAlpha = chosen.size > 0 ? 0.3 : 0.75;
    this.places.forEach((place, index) => !chosen.has(index) && this.dot(context, place, index, RADIUS));
    context.globalAlpha = 1;
    chosen.forEach(index => this.dot(context, this.places[index]!, index, RADIUS + 1.5));
    this.drawLasso(context);
  }

  private dot(context: CanvasRenderingContext2D, place: Place, index: number, radius: number): void {
    if (this.absent.has(index)) {
      return;
    }
    const { x, y } = this.screen(place);
    if (x < -9 || y < -9 || x > this.clientWidth + 9 || y > this.clientHeight + 9) {
      return;
    }
    context.fillStyle = this.colours[index] ?? 'gray';
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }

  private drawLasso(context: CanvasRenderingContext2D): void {
    if (this.lasso.length < 2) {
      return;
    }
    context.strokeStyle = getComputedStyle(this).color;
    context.setLineDash([4, 3]);
    context.beginPath();
    this.lasso.forEach(({ x, y }) => context.lineTo(x, y));
    context.closePath();
    context.stroke();
  }

  private at(event: MouseEvent): Place {
    const box = this.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private down(event: PointerEvent): void {
    this.canvas.setPointerCapture(event.pointerId);
    if (event.button === 0 && !event.shiftKey && !event.ctrlKey) {
      this.lasso = [this.at(event)];
    } else {
      this.moving = this.at(event);
    }
  }

  private move(event: PointerEvent): void {
    const now = this.at(event);
    const from = this.moving;
    if (from && this.view) {
      const { x, y, scale } = this.view;
      this.view = { x: x - (now.x - from.x) / scale, y: y - (now.y - from.y) / scale, scale };
      this.moving = now;
      this.draw();
    } else if (this.lasso.length > 0) {
      this.lasso.push(now);
      this.draw();
    }
  }

  private up(): void {
    const lasso = this.lasso;
    this.lasso = [];
    this.moving = undefined;
    if (lasso.length > 0) {
      const chosen = lasso.length > 5 ? this.within(lasso) : this.nearest(lasso[0]!);
      this.dispatchEvent(new CustomEvent('chosen', { detail: chosen }));
      this.draw();
    }
  }

  private within(lasso: readonly Place[]): number[] {
    return this.places.flatMap((place, index) =>
      !this.absent.has(index) && inside(lasso, this.screen(place)) ? [index] : []);
  }

  /** A click takes the dot under it, or nothing. */
  private nearest(pointer: Place): number[] {
    let best = -1;
    let least = NEAR;
    this.places.forEach((place, index) => {
      const { x, y } = this.screen(place);
      const distance = Math.hypot(x - pointer.x, y - pointer.y);
      if (distance < least && !this.absent.has(index)) {
        best = index;
        least = distance;
      }
    });
    return best < 0 ? [] : [best];
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    this.view = zoom(this.view!, Math.exp(-event.deltaY / 400), this.at(event), this.clientWidth, this.clientHeight);
    this.draw();
  }
}
