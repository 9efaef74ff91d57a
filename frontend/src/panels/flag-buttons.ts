import { html } from 'lit';
import { keysOf } from '../commands/keymap.ts';
import type { Id } from '../model/annotation.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { toggleFlag } from '../session/flag-actions.ts';
import type { ObjectFlag } from '../session/object-flags.ts';
import { selectedIds } from '../session/selected.ts';
import { type IconName, icon } from './icons.ts';
import { keepFocus } from './keep-focus.ts';

interface FlagLook {
  readonly flag: ObjectFlag;
  readonly command: string;
  readonly set: IconName;
  readonly unset: IconName;
  readonly title: string;
  readonly back: string;
}

const LOOKS: readonly FlagLook[] = [
  { flag: 'hidden', command: 'hide', set: 'eye-off', unset: 'eye', title: 'Hide', back: 'Show again' },
  { flag: 'locked', command: 'lock', set: 'lock', unset: 'lock', title: 'Lock', back: 'Unlock' },
  { flag: 'pinned', command: 'pin', set: 'pin', unset: 'pin', title: 'Pin', back: 'Unpin' },
];

/** Hide, lock and pin at the end of a row; on a selected row for all that are selected. The keys do the same. */
export function flagButtons(session: EditorSession, id: Id) {
  const chosen = selectedIds(session);
  const ids = chosen.has(id) ? [...chosen] : [id];
  const some = LOOKS.some(({ flag }) => session.flags.has(flag, id));
  return html`<span class="toggles ${some ? 'some' : ''}">
    ${LOOKS.map(({ flag, command, set, unset, title, back }) => {
      const on = session.flags.has(flag, id);
      return html`<button
        class="icon ${on ? 'set' : ''}"
        tabindex="-1"
        data-testid="row-${command}"
        title="${on ? back : title} (${keysOf(command)})"
        aria-label=${on ? back : title}
        @mousedown=${keepFocus}
        @click=${(event: Event) => {
          event.stopPropagation();
          toggleFlag(session, flag, ids);
        }}
      >
        ${icon(on ? set : unset)}
      </button>`;
    })}
  </span>`;
}
