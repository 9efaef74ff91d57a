import type { EditorSession } from '../session/editor-session.ts';
import {
  copySelectedToRange,
  cutSelectedAfter,
  cutSelectedBefore,
  mergeSelected,
  splitSelected,
} from '../session/track-actions.ts';
import type { Command } from './command.ts';

const hasObject = (session: EditorSession) => session.canEdit && session.selectedObject !== undefined;

export const trackCommands: readonly Command[] = [
  command('split', 'Split the track here', ['Alt+M'], splitSelected),
  command('merge', 'Merge what is selected into one track', ['M'], mergeSelected),
  command('copy-to-range', 'Copy what it is here to the whole range', ['Alt+R'], copySelectedToRange),
  command('cut-after', 'End the track here, remove its rest', ['Alt+]'], cutSelectedAfter),
  command('cut-before', 'Begin the track here, remove what is before', ['Alt+['], cutSelectedBefore),
];

function command(id: string, title: string, keys: readonly string[], run: (session: EditorSession) => void): Command {
  return { id, title, group: 'Tracks', keys, enabled: hasObject, run };
}
