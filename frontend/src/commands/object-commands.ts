import { enterAttributeMode } from '../session/attribute-mode.ts';
import { copySelected, duplicateToNextFrame, paste } from '../session/clipboard.ts';
import { convertSelected } from '../session/converting.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { showAll, toggleSelectedFlag } from '../session/flag-actions.ts';
import { groupSelected, selectGroup, ungroupSelected } from '../session/grouping.ts';
import { selectObjects } from '../session/selected.ts';
import { shownObjects } from '../session/visible-objects.ts';
import { sendSelected, shiftSelected } from '../session/z-order.ts';
import type { Command } from './command.ts';

const hasObject = (session: EditorSession) => session.selectedObject !== undefined;
const canChange = (session: EditorSession) => session.canEdit && hasObject(session);

function changing(id: string, title: string, keys: readonly string[], run: (session: EditorSession) => void): Command {
  return { id, title, group: 'Objects', keys, enabled: canChange, run };
}

function viewing(id: string, title: string, keys: readonly string[], run: (session: EditorSession) => void): Command {
  return { id, title, group: 'Objects', keys, enabled: hasObject, run };
}

export const objectCommands: readonly Command[] = [
  viewing('copy', 'Copy', ['Ctrl+C'], copySelected),
  {
    id: 'paste',
    title: 'Paste on this frame',
    group: 'Objects',
    keys: ['Ctrl+V'],
    enabled: (s) => s.canEdit,
    run: paste,
  },
  changing('duplicate', 'Duplicate to the next frame', ['Ctrl+D'], duplicateToNextFrame),
  {
    id: 'attributes',
    title: 'Attribute mode: object by object, values by number keys',
    group: 'Objects',
    keys: ['Alt+A', 'Shift+I'],
    enabled: (s) => s.loaded && s.labels.some((label) => (label.attributes?.length ?? 0) > 0),
    run: enterAttributeMode,
  },
  {
    id: 'select-all',
    title: 'Select all on the frame',
    group: 'Objects',
    keys: ['Ctrl+A'],
    run: (s) => selectObjects(s, shownObjects(s).filter(({ kind, id }) => kind === 'object' && !s.flags.has('locked', id)).map(({ id }) => id)),
  },
  changing('group', 'Group the selected objects', ['Ctrl+G'], groupSelected),
  changing('ungroup', 'Ungroup', ['Ctrl+Shift+G'], ungroupSelected),
  viewing('select-group', 'Select the whole group', ['Shift+G'], selectGroup),
  viewing('lock', 'Lock or unlock', ['Shift+L'], (s) => toggleSelectedFlag(s, 'locked')),
  viewing('hide', 'Hide', ['Shift+H'], (s) => toggleSelectedFlag(s, 'hidden')),
  { id: 'show-all', title: 'Show all that is hidden', group: 'Objects', keys: ['Ctrl+Shift+H', 'Alt+Shift+H'], run: showAll },
  viewing('pin', 'Pin: can’t be dragged, or can again', ['Shift+P'], (s) => toggleSelectedFlag(s, 'pinned')),
  changing('z-up', 'One up', ['PageUp'], (s) => shiftSelected(s, 1)),
  changing('z-down', 'One down', ['PageDown'], (s) => shiftSelected(s, -1)),
  changing('z-front', 'To the front', ['Shift+PageUp'], (s) => sendSelected(s, 'front')),
  changing('z-back', 'To the back', ['Shift+PageDown'], (s) => sendSelected(s, 'back')),
  changing('convert-polygon', 'Mask to polygon', ['Alt+Y'], (s) => convertSelected(s, 'polygon')),
  changing('convert-mask', 'Polygon to mask', ['Alt+Shift+M'], (s) => convertSelected(s, 'mask')),
  changing('convert-box', 'To its box', ['Alt+N'], (s) => convertSelected(s, 'box')),
];
