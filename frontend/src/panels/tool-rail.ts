import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keysOf } from '../commands/keymap.ts';
import { COMMAND_OF_TOOL } from '../commands/tool-commands.ts';
import { chooseTool } from '../session/choosing.ts';
import type { ToolId } from '../session/editor-session.ts';
import type { Topic } from '../session/observable.ts';
import { MADE_BY } from '../session/tool-ids.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icons.ts';
import { keepFocus } from './keep-focus.ts';
import { SessionElement } from './session-element.ts';

interface RailTool {
  readonly id: ToolId;
  readonly title: string;
}

const GROUPS: readonly (readonly RailTool[])[] = [
  [
    { id: 'select', title: 'Select, move, resize' },
    { id: 'hand', title: 'Move the picture' },
  ],
  [
    { id: 'box', title: 'Draw boxes' },
    { id: 'rotated-box', title: 'Draw turned boxes with three clicks' },
    { id: 'extreme-box', title: 'Draw boxes by the four outermost points' },
    { id: 'ellipse', title: 'Draw ellipses' },
  ],
  [
    { id: 'polygon', title: 'Draw polygons' },
    { id: 'polyline', title: 'Draw lines' },
    { id: 'points', title: 'Set points' },
    { id: 'skeleton', title: 'Lay skeletons' },
  ],
  [
    { id: 'brush', title: 'Paint a mask' },
    { id: 'eraser', title: 'Erase from the mask' },
    { id: 'mask-fill', title: 'Fill a polygon of the mask' },
    { id: 'mask-hole', title: 'Cut a polygon out of the mask' },
  ],
  [{ id: 'tag', title: 'Tag the frame or the range' }],
];

@customElement('tl-tool-rail')
export class ToolRail extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 6px;
        padding: 6px;
        min-height: 0;
        overflow: auto;
        scrollbar-width: none;
        border-right: 1px solid var(--tl-line);
        background: var(--tl-surface);
      }
      button.icon {
        width: 30px;
        height: 28px;
        flex: none;
      }
      [role='group'] {
        display: grid;
        gap: 2px;
      }
      [role='group'] + [role='group'] {
        padding-top: 6px;
        border-top: 1px solid var(--tl-line);
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
      ${GROUPS.map((tools) => html`<div role="group">${tools.map((tool) => this.renderTool(tool))}</div>`)}
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

  private renderTool({ id, title }: RailTool) {
    const { session } = this;
    return html`<button
      class="icon"
      data-testid="tool-${id}"
      title="${title} (${keysOf(COMMAND_OF_TOOL[id])})"
      aria-label=${title}
      aria-pressed=${session.tool === id}
      ?disabled=${MADE_BY[id] !== undefined && !session.canEdit}
      @mousedown=${keepFocus}
      @click=${() => chooseTool(session, id)}
    >
      ${icon(id)}
    </button>`;
  }
}
