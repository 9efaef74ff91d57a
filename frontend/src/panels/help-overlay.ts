import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Command, CommandGroup } from '../commands/command.ts';
import { allKeysOf, commands } from '../commands/keymap.ts';
import { presetOf } from '../commands/presets.ts';
import { controls } from '../styles/controls.ts';
import { sheetStyles } from '../styles/sheet.ts';
import { LABELLED_MEANS } from './labelled-means.ts';
import { prettyKey } from './pretty-key.ts';
import { SheetElement } from './sheet-element.ts';

const WITHOUT_COMMAND: Partial<Record<CommandGroup, readonly [string, string][]>> = {
  'Draw and edit': [
    ['Arrows', 'Move by a pixel, by ten with Shift; step when nothing is selected'],
    ['Ctrl+arrows', 'Resize by a pixel, by ten with Shift'],
    ['Label key', 'Draw with it; with the select tool relabels what is selected'],
    ['Enter', 'Ends the polygon, line, points or mask being drawn'],
    ['Backspace', 'Takes back the last point while drawing'],
    ['Ctrl', 'While drawing: snapping the other way than set'],
    ['Shift', 'Keeps the aspect while resizing, a square while drawing, turns by 15°'],
    ['Shift+click', 'Selects several; so does a drag on empty ground'],
    ['Alt+click', 'Picks the next object below; on a corner deletes it, on a joint changes how it is seen'],
    ['Esc', 'Cancels, then leaves the tool, then deselects'],
  ],
  View: [
    ['Wheel', 'Zoom at the pointer'],
    ['Space+drag', 'Move the picture; so does the middle button'],
    ['Double click', 'Beside objects: fit'],
  ],
};

const IN_ATTRIBUTE_MODE: readonly [string, string][] = [
  ['Tab · →', 'Next object'],
  ['Shift+Tab · ←', 'Previous object'],
  ['↓ · ↑', 'Next or previous attribute'],
  ['1 … 9, 0', 'Choose the value of that number'],
  ['Letters', 'Go into the field of a text'],
  ['Esc', 'Leaves the attribute mode'],
];

/** Lists the keys that do something, with the person's own ones; what cannot be done now is grey. */
@customElement('tl-help-overlay')
export class HelpOverlay extends SheetElement {
  static override styles = [
    controls,
    sheetStyles,
    css`
      .groups {
        columns: 3 260px;
        column-gap: 28px;
      }
      section {
        break-inside: avoid;
        margin-bottom: 16px;
      }
      dl {
        display: grid;
        grid-template-columns: 104px 1fr;
        gap: 4px 10px;
        margin: 6px 0 0;
      }
      dt {
        display: flex;
        flex-wrap: wrap;
        gap: 3px;
        align-content: start;
      }
      dd {
        margin: 0;
      }
      .idle {
        opacity: 0.45;
      }
    `,
  ];

  protected readonly popoverId = 'help';
  protected readonly heading = 'Keys that work now';

  protected override renderTools() {
    return html`<button class="outlined" data-testid="change-keys" @click=${() => this.session.set('popover', 'keys')}>
      Keys… (${presetOf(this.session.keymap.preset).title})
    </button>`;
  }

  protected renderContent() {
    const groups = Map.groupBy(commands, (command) => command.group);
    const mode = this.session.attributeMode;
    return html`
      <p class="muted">
        Grey: nothing to do for it now, because nothing fitting is selected or shown. ${LABELLED_MEANS}
      </p>
      <div class="groups">
        ${mode ? html`<section><h2>Attributes</h2><dl>${IN_ATTRIBUTE_MODE.map(([keys, title]) => row([keys], title))}</dl></section>` : ''}
        ${[...groups].map(([group, list]) => this.renderGroup(group, list))}
      </div>
    `;
  }

  private renderGroup(group: CommandGroup, list: readonly Command[]) {
    return html`<section>
      <h2>${group}</h2>
      <dl>
        ${list.map((command) => row(allKeysOf(command.id).map(prettyKey), command.title, !(command.enabled?.(this.session) ?? true)))}
        ${(WITHOUT_COMMAND[group] ?? []).map(([keys, title]) => row([keys], title))}
      </dl>
    </section>`;
  }
}

function row(keys: readonly string[], title: string, idle = false) {
  const look = idle ? 'idle' : '';
  return html`<dt class=${look}>${keys.length > 0 ? keys.map((key) => html`<kbd>${key}</kbd>`) : html`<span class="muted">no key</span>`}</dt>
    <dd class=${look} aria-disabled=${idle}>${title}</dd>`;
}
