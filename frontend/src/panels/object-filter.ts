import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fields } from '../filter/fields.ts';
import { type FlagField, type ObjectQuery, type YesNo, EVERYTHING, problemOf } from '../session/object-query.ts';
import type { Topic } from '../session/observable.ts';
import { PopoverElement } from './popover-element.ts';

const SOURCES: Record<string, string> = {
  '': 'any',
  human: 'drawn by a person',
  accepted: 'model, accepted',
  model: 'model, unchecked',
  import: 'imported',
  proposal: 'open proposal',
};

const FLAGS: Record<FlagField, string> = {
  track: 'Track',
  keyframe: 'Keyframe',
  occluded: 'Occluded',
  incomplete: 'Incomplete',
  locked: 'Locked',
  hidden: 'Hidden',
};

const EXAMPLES: readonly string[] = [
  'label == "car" and width > 20',
  'not occluded and source == "model"',
  'attr.colour in ("red", "blue")',
  'attr["licence plate"] ~ "AB"',
  'track and not keyframe or incomplete',
];

/** Which objects the list, and by choice the picture, shows. */
@customElement('tl-object-filter')
export class ObjectFilter extends PopoverElement {
  static override styles = [
    ...PopoverElement.styles,
    css`
      .popover {
        top: 6px;
        right: calc(100% + 6px);
        left: auto;
        width: 340px;
        max-height: calc(76vh - 100px);
        overflow: auto;
      }
      .flags {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px 14px;
      }
      .flags label {
        display: grid;
        grid-template-columns: 1fr 64px;
        align-items: center;
      }
      .pair {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 8px;
      }
      .expression {
        width: 100%;
        font-family: ui-monospace, monospace;
        font-size: 12px;
      }
      .expression[aria-invalid='true'] {
        border-color: var(--tl-danger);
      }
      .problem {
        margin: 0;
        color: var(--tl-danger);
      }
      .problem mark {
        padding: 0 1px;
        background: color-mix(in srgb, var(--tl-danger) 30%, transparent);
        color: inherit;
      }
      .problem code {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: pre;
        color: var(--tl-text);
      }
      .help button {
        display: block;
        width: 100%;
        text-align: left;
        font-family: ui-monospace, monospace;
        font-size: 11px;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .help p {
        margin: 4px 0;
      }
      summary {
        cursor: pointer;
        color: var(--tl-muted);
      }
    `,
  ];

  protected readonly popoverId = 'filter';
  protected readonly heading = 'Show only';
  protected override readonly topics: readonly Topic[] = ['popover', 'media', 'frame', 'filter', 'annotations'];

  @state() private attributeName = '';

  protected renderContent() {
    const { session } = this;
    const { query, labels } = session;
    const options = new Map(Object.entries(SOURCES));
    return html`
      ${this.renderSelect('Label', query.labelIds[0] ?? '', [['', 'any'], ...labels.map(({ id, name }) => [id, name] as const)], (id) =>
        this.change({ labelIds: id ? [id] : [] }),
      )}
      ${this.renderAttribute()}
      ${this.renderSelect('Source', query.source, [...options], (source) => this.change({ source }))}
      ${this.renderNumber('Score from', query.minScore, 1, 0.05, (minScore) => this.change({ minScore }))}
      ${this.renderNumber('Sides from', query.minSize, 10000, 1, (minSize) => this.change({ minSize }))}
      <div class="flags">${Object.entries(FLAGS).map(([field, text]) => this.renderFlag(field as FlagField, text))}</div>
      ${this.renderExpression()}
      <label class="choice">
        <input
          type="checkbox"
          data-testid="filter-picture"
          .checked=${query.onPicture}
          @change=${(event: Event) => this.change({ onPicture: (event.target as HTMLInputElement).checked })}
        />
        Hide the others on the picture too
      </label>
      <footer>
        <span class="muted number" role="status">${session.matching.length} of ${session.onFrame.length} match</span>
        <button class="outlined" @click=${() => this.change({ ...EVERYTHING, onPicture: query.onPicture })}>Clear</button>
      </footer>
    `;
  }

  private renderSelect(
    text: string,
    value: string,
    options: readonly (readonly [string, string])[],
    changed: (value: string) => void,
  ) {
    return html`<label class="row">
      ${text}
      <select @change=${(event: Event) => changed((event.target as HTMLSelectElement).value)}>
        ${options.map(([id, name]) => html`<option value=${id} ?selected=${id === value}>${name}</option>`)}
      </select>
    </label>`;
  }

  private renderNumber(text: string, value: number, max: number, step: number, changed: (value: number) => void) {
    return html`<label class="row">
      ${text}
      <input
        type="number"
        class="number"
        min="0"
        max=${max}
        step=${step}
        .value=${value === 0 ? '' : String(value)}
        placeholder="any"
        @input=${(event: Event) => changed(Number((event.target as HTMLInputElement).value) || 0)}
      />
    </label>`;
  }

  /** An attribute of the chosen label, or of any, and its value. */
  private renderAttribute() {
    const { query, labels } = this.session;
    const chosen = labels.filter((label) => query.labelIds.length === 0 || query.labelIds.includes(label.id));
    const attributes = chosen.flatMap((label) => label.attributes ?? []);
    if (attributes.length === 0) {
      return nothing;
    }
    const names = [...new Set(attributes.map((attribute) => attribute.name))];
    const name = query.attribute?.name ?? this.attributeName;
    const ofName = attributes.filter((attribute) => attribute.name === name);
    const values = ofName[0]?.type === 'CHECKBOX' ? ['true', 'false'] : ofName[0]?.type === 'NUMBER' ? [] : [...new Set(ofName.flatMap((one) => one.values))];
    const setValue = (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      this.change({ attribute: value === '' ? undefined : { name, value } });
    };
    const setName = (event: Event) => {
      this.attributeName = (event.target as HTMLSelectElement).value;
      this.change({ attribute: undefined });
    };
    return html`<div class="row">
      Attribute
      <span class="pair">
        <select aria-label="Attribute" @change=${setName}>
          <option value="">any</option>
          ${names.map((one) => html`<option value=${one} ?selected=${one === name}>${one}</option>`)}
        </select>
        ${values.length > 0
          ? html`<select aria-label="Value of the attribute" @change=${setValue}>
              <option value="">any</option>
              ${values.map((value) => html`<option value=${value} ?selected=${value === query.attribute?.value}>${value}</option>`)}
            </select>`
          : html`<input aria-label="Value of the attribute" placeholder="any" ?disabled=${!name} .value=${query.attribute?.value ?? ''} @input=${setValue} />`}
      </span>
    </div>`;
  }

  private renderFlag(field: FlagField, text: string) {
    const value = this.session.query.flags[field] ?? 'any';
    const changed = (event: Event) => {
      const flag = (event.target as HTMLSelectElement).value as YesNo;
      this.change({ flags: { ...this.session.query.flags, [field]: flag } });
    };
    return html`<label>
      ${text}
      <select @change=${changed}>
        ${(['any', 'yes', 'no'] as const).map((one) => html`<option ?selected=${one === value}>${one}</option>`)}
      </select>
    </label>`;
  }

  private renderExpression() {
    const { expression } = this.session.query;
    const problem = problemOf(this.session.query);
    return html`<div>
      <input
        class="expression"
        data-testid="filter-expression"
        aria-label="Filter expression"
        aria-invalid=${problem !== undefined}
        aria-describedby="problem"
        spellcheck="false"
        autocomplete="off"
        placeholder='label == "car" and width > 20'
        .value=${expression}
        @input=${(event: Event) => this.change({ expression: (event.target as HTMLInputElement).value })}
      />
      ${problem
        ? html`<p class="problem" id="problem" role="status">
            <code>${expression.slice(0, problem.position)}<mark>${expression.slice(problem.position, problem.position + problem.length) || ' '}</mark>${expression.slice(problem.position + problem.length)}</code>
            At ${problem.position + 1}: ${problem.message}
          </p>`
        : nothing}
      <details class="help">
        <summary>How to write a filter</summary>
        ${EXAMPLES.map((example) => html`<button title="Use it" @click=${() => this.change({ expression: example })}>${example}</button>`)}
        <p class="muted">
          Join with and, or, not and brackets; compare with ==, !=, &lt;, &lt;=, &gt;, &gt;=, ~ (contains) or in (…).
        </p>
        <p class="muted">Fields: ${Object.keys(fields).join(', ')}, attr.NAME.</p>
      </details>
    </div>`;
  }

  private change(query: Partial<ObjectQuery>): void {
    this.session.set('query', { ...this.session.query, ...query });
  }
}
