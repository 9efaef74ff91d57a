import {
  acceptSelectedTrack,
  deleteSelected,
  redo,
  toggleSelectedKeyframe,
  toggleSelectedOccluded,
  toggleSelectedOutside,
  toggleSelectedTrack,
  undo,
} from '../session/object-actions.ts';
import type { EditorSession } from '../session/editor-session.ts';
import type { Command } from './command.ts';

const isEditable = (session: EditorSession) => session.canEdit;
const hasObject = (session: EditorSession) => session.canEdit && session.selectedObject !== undefined;

export const editCommands: readonly Command[] = [
  { id: 'deselect', title: 'Select nothing', group: 'Draw and edit', keys: ['Ctrl+Shift+A'], enabled: (s) => s.selection !== undefined, run: (s) => s.select(undefined) },
  { id: 'undo', title: 'Undo', group: 'Draw and edit', keys: ['Ctrl+Z'], enabled: isEditable, run: undo },
  { id: 'redo', title: 'Redo', group: 'Draw and edit', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], enabled: isEditable, run: redo },
  {
    id: 'delete',
    title: 'Delete what is selected',
    group: 'Draw and edit',
    keys: ['Delete', 'Backspace'],
    enabled: hasObject,
    run: deleteSelected,
  },
  { id: 'track', title: 'Make a track, or a box of one frame again', group: 'Tracks', keys: ['T'], enabled: hasObject, run: toggleSelectedTrack },
  { id: 'keyframe', title: 'Keyframe on or off', group: 'Tracks', keys: ['K'], enabled: hasObject, run: toggleSelectedKeyframe },
  { id: 'outside', title: 'Outside from here on, or back', group: 'Tracks', keys: ['O'], enabled: hasObject, run: toggleSelectedOutside },
  { id: 'occluded', title: 'Occluded on or off', group: 'Tracks', keys: ['Q'], enabled: hasObject, run: toggleSelectedOccluded },
  {
    id: 'propagate',
    title: 'Propagate the object…',
    group: 'Tracks',
    keys: ['G', 'Ctrl+B'],
    enabled: (s) => hasObject(s) && s.media?.kind === 'VIDEO',
    run: (s) => s.set('popover', 'propagate'),
  },
  { id: 'accept-track', title: 'Accept the propagated track', group: 'Tracks', keys: ['Shift+T'], enabled: hasObject, run: acceptSelectedTrack },
];
