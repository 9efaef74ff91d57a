import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keysOf } from '../commands/keymap.ts';
import type { ToolId } from '../session/editor-session.ts';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icons.ts';
import { keepFocus } from './keep-focus.ts';
import { SessionElement } from './session-element.ts';

const TOOLS: readonly { id: ToolId; command: string; title: string }[] = [
  { id: 'select', command: 'select', title: 'Select, move, resize' },
  { id: 'box', command: 'draw', title: 'Draw boxes' },
  { id: 'hand', command: 'hand', title: 'Move the picture' },
];

@customElement('tl-tool-rail')
export class ToolRail extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 4px;
        padding: 6px;
        border-right: 1px solid var(--tl-line);
        background: var(--tl-surface);
      }
      button.icon {
        width: 32px;
        height: 32px;
      }
      .rest {
        flex: 1;
      }
    `,
  ];

  protected readonly topics: readonly Topic[] = ['tool', 'media', 'popover'];

  override render() {
    const { session } = this;
    return html`
      ${TOOLS.map(
        (tool) => html`<button
          class="icon"
          data-testid="tool-${tool.id}"
          title="${tool.title} (${keysOf(tool.command)})"
          aria-label=${tool.title}
          aria-pressed=${session.tool === tool.id}
          ?disabled=${tool.id === 'box' && !session.canEdit}
          @mousedown=${keepFocus}
          @click=${() => session.set('tool', tool.id)}
        >
          ${icon(tool.id)}
        </button>`,
      )}
      <span class="rest"></span>
      <button
        class="icon"
        data-testid="help"
        title="Keys (?)"
        aria-label="Keys"
        aria-pressed=${session.popover === 'help'}
        @mousedown=${keepFocus}
        @click=${() => session.set('popover', 'help')}
      >
        ${icon('help')}
      </button>
    `;
  }
}
