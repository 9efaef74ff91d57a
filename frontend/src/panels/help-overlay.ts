import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Command, CommandGroup } from '../commands/command.ts';
import { commands } from '../commands/keymap.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icons.ts';
import { LABELLED_MEANS } from './labelled-means.ts';
import { SessionElement } from './session-element.ts';

const WITHOUT_COMMAND: Partial<Record<CommandGroup, readonly [string, string][]>> = {
  Frames: [['Space', 'Play or pause']],
  'Draw and edit': [
    ['Arrows', 'Nudge by a pixel, by ten with Shift; steps when nothing is selected'],
    ['Label key', 'Draw with it and relabel the selected object'],
    ['Shift', 'Keeps the aspect while resizing, a square while drawing'],
    ['Alt+click', 'Picks the next object below'],
    ['Esc', 'Cancels, then leaves the tool, then deselects'],
  ],
  View: [
    ['Wheel', 'Zoom at the pointer'],
    ['Space+drag', 'Move the picture; so does the middle button'],
    ['Double click', 'Beside objects: fit'],
  ],
};

/** Lists the keys that do something, from the same table that runs them. */
@customElement('tl-help-overlay')
export class HelpOverlay extends SessionElement {
  static override styles = [
    controls,
    css`
      .backdrop {
        position: absolute;
        inset: 0;
        z-index: 30;
        display: grid;
        place-items: center;
        background: rgba(0, 0, 0, 0.45);
      }
      .sheet {
        width: min(980px, 94%);
        max-height: 88%;
        overflow: auto;
        padding: 16px 20px 20px;
        border: 1px solid var(--tl-line);
        border-radius: 8px;
        background: var(--tl-surface);
        box-shadow: var(--tl-shadow);
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        margin-bottom: 10px;
        font-weight: 600;
      }
      p {
        margin: 0 0 12px;
      }
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
        grid-template-columns: 92px 1fr;
        gap: 4px 10px;
        margin: 6px 0 0;
      }
      dd {
        margin: 0;
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['popover'];

  override render() {
    if (this.session.popover !== 'help') {
      return nothing;
    }
    const close = () => this.session.set('popover', undefined);
    const groups = Map.groupBy(commands, (command) => command.group);
    return html`<div class="backdrop" @click=${close}>
      <div class="sheet" role="dialog" aria-modal="true" aria-label="Keys" @click=${(event: Event) => event.stopPropagation()}>
        <header>
          Keys
          <button class="icon" aria-label="Close the help" @click=${close}>${icon('close')}</button>
        </header>
        <p class="muted">${LABELLED_MEANS}</p>
        <div class="groups">${[...groups].map(([group, list]) => this.renderGroup(group, list))}</div>
      </div>
    </div>`;
  }

  private renderGroup(group: CommandGroup, list: readonly Command[]) {
    const rows = list.map((command) => [command.keys.join(' · '), command.title] as const);
    return html`<section>
      <h2>${group}</h2>
      <dl>
        ${[...rows, ...(WITHOUT_COMMAND[group] ?? [])].map(
          ([keys, title]) => html`<dt><kbd>${keys}</kbd></dt>
            <dd>${title}</dd>`,
        )}
      </dl>
    </section>`;
  }
}
