import { LitElement, css, html, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  EMPTY_TEMPLATE,
  type Template,
  withJoint,
  withJointAt,
  withJointNamed,
  withToggledEdge,
  withoutJoint,
} from './template-edits.ts';

/** Draws the skeleton of a label: a click sets a joint, a drag moves one, two joints clicked in turn are joined. */
@customElement('truthloom-skeleton-template')
export class SkeletonTemplateElement extends LitElement {
  static override styles = css`
    :host { display: flex; gap: 14px; flex-wrap: wrap; font: inherit; font-size: 13px; }
    svg { width: 220px; height: 220px; flex: none; border: 1px solid var(--tl-line); border-radius: 6px;
      background: var(--tl-surface); cursor: crosshair; touch-action: none; }
    line { stroke: var(--tl-quiet); stroke-width: 0.012; }
    circle { fill: var(--lumo-primary-color); cursor: pointer; }
    circle.chosen { stroke: var(--lumo-body-text-color); stroke-width: 0.016; }
    text { font-size: 0.055px; fill: var(--lumo-body-text-color); pointer-events: none; }
    .lists { flex: 1; min-width: 250px; display: flex; flex-direction: column; gap: 6px; }
    .row { display: flex; align-items: center; gap: 5px; }
    .number { width: 18px; text-align: right; color: var(--tl-quiet); font-variant-numeric: tabular-nums; }
    input, select { font: inherit; color: inherit; background: var(--tl-raised); border: 1px solid var(--tl-line);
      border-radius: 4px; padding: 3px 6px; min-width: 0; box-sizing: border-box; }
    input[type='text'] { flex: 1; }
    input[type='number'] { width: 56px; }
    button { font: inherit; color: inherit; background: none; border: 1px solid var(--tl-line); border-radius: 4px;
      padding: 2px 8px; cursor: pointer; }
    button.plain { border-color: transparent; color: var(--tl-quiet); }
    :is(button, input, select):focus-visible { outline: 2px solid var(--lumo-primary-color); outline-offset: 1px; }
    .edges { display: flex; flex-wrap: wrap; gap: 4px; }
    .hint { color: var(--tl-quiet); margin: 0; line-height: 1.4; }
  `;

  @property({ attribute: false }) template: Template = EMPTY_TEMPLATE;
  @state() private chosen: number | undefined;
  private dragged: { joint: number; moved: boolean } | undefined;

  protected override render(): unknown {
    return html`${this.renderPicture()}
      <div class="lists">
        <p class="hint">Click to set a joint, drag to move it; click two joints to join or part them.</p>
        ${this.template.joints.map((_, i) => this.renderJoint(i))}
        <div class="row"><button @click=${() => this.change(withJoint(this.template, 0.5, 0.5))}>Add joint</button></div>
        ${this.template.joints.length > 1 ? this.renderEdges() : ''}
      </div>`;
  }

  private renderPicture(): unknown {
    const { joints, edges } = this.template;
    return html`<svg viewBox="-0.06 -0.06 1.12 1.12" role="img" aria-label="The skeleton, as listed beside"
      @pointerdown=${this.press} @pointermove=${this.drag} @pointerup=${this.release} @pointercancel=${this.release}>
      ${edges.map(([a, b]) => svg`<line x1=${joints[a]!.x} y1=${joints[a]!.y} x2=${joints[b]!.x} y2=${joints[b]!.y} />`)}
      ${joints.map(
        ({ x, y }, i) => svg`<circle data-joint=${i} class=${i === this.chosen ? 'chosen' : ''} cx=${x} cy=${y} r="0.03" />
          <text x=${x + 0.04} y=${y - 0.025}>${i + 1}</text>`,
      )}
    </svg>`;
  }

  private renderJoint(index: number): unknown {
    const { name, x, y } = this.template.joints[index]!;
    const place = (axis: 'x' | 'y', value: number) => html`<input type="number" min="0" max="100" title="${axis} in percent"
      aria-label="Joint ${index + 1}, ${axis} in percent" .value=${String(Math.round(value * 100))}
      @change=${(event: Event) => this.place(index, axis, Number((event.target as HTMLInputElement).value) / 100)} />`;
    return html`<div class="row">
      <span class="number">${index + 1}</span>
      <input type="text" maxlength="64" aria-label="Name of joint ${index + 1}" .value=${name}
        @change=${(event: Event) => this.change(withJointNamed(this.template, index, (event.target as HTMLInputElement).value))} />
      ${place('x', x)}${place('y', y)}
      <button class="plain" aria-label="Remove joint ${index + 1}" title="Remove joint"
        @click=${() => this.change(withoutJoint(this.template, index))}>✕</button>
    </div>`;
  }

  private renderEdges(): unknown {
    const { joints, edges } = this.template;
    const options = joints.map(({ name }, i) => html`<option value=${i}>${i + 1} ${name}</option>`);
    return html`<div class="row">
        <select id="from" aria-label="Edge from">${options}</select> – <select id="to" aria-label="Edge to">${options}</select>
        <button @click=${this.join}>Join or part</button>
      </div>
      <div class="edges">${edges.map(
        ([a, b]) => html`<button aria-label="Part joints ${a + 1} and ${b + 1}" title="Part them"
          @click=${() => this.change(withToggledEdge(this.template, a, b))}>${a + 1} – ${b + 1} ✕</button>`,
      )}</div>`;
  }

  private readonly join = (): void => {
    const [from, to] = ['from', 'to'].map((id) => Number(this.renderRoot.querySelector<HTMLSelectElement>(`#${id}`)!.value));
    this.change(withToggledEdge(this.template, from!, to!));
  };

  private readonly press = (event: PointerEvent): void => {
    const joint = (event.target as Element).getAttribute('data-joint');
    if (joint === null) {
      this.chosen = undefined;
      this.change(withJoint(this.template, ...this.placeOf(event)));
      return;
    }
    this.dragged = { joint: Number(joint), moved: false };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  private readonly drag = (event: PointerEvent): void => {
    if (this.dragged && (this.dragged.moved || Math.hypot(event.movementX, event.movementY) > 0)) {
      this.dragged.moved = true;
      this.template = withJointAt(this.template, this.dragged.joint, ...this.placeOf(event));
    }
  };

  private readonly release = (): void => {
    const dragged = this.dragged;
    this.dragged = undefined;
    if (dragged?.moved) {
      this.change(this.template);
    } else if (dragged && this.chosen !== undefined && this.chosen !== dragged.joint) {
      this.change(withToggledEdge(this.template, this.chosen, dragged.joint));
      this.chosen = undefined;
    } else if (dragged) {
      this.chosen = this.chosen === dragged.joint ? undefined : dragged.joint;
    }
  };

  /** In 0 … 1 of the template's box. */
  private placeOf(event: PointerEvent): [number, number] {
    const area = this.renderRoot.querySelector('svg')!.getBoundingClientRect();
    const share = (at: number, from: number, length: number): number => ((at - from) / length) * 1.12 - 0.06;
    return [share(event.clientX, area.left, area.width), share(event.clientY, area.top, area.height)];
  }

  private place(index: number, axis: 'x' | 'y', value: number): void {
    const { x, y } = this.template.joints[index]!;
    this.change(withJointAt(this.template, index, axis === 'x' ? value : x, axis === 'y' ? value : y));
  }

  private change(template: Template): void {
    this.template = template;
    if (this.chosen !== undefined && this.chosen >= template.joints.length) {
      this.chosen = undefined;
    }
    this.dispatchEvent(new CustomEvent('template-change', { detail: template }));
  }
}
