import { fitPicture, turnView, zoomBy, zoomToPixels, zoomToSelected } from '../session/stepping.ts';
import type { EditorSession } from '../session/editor-session.ts';
import type { Command } from './command.ts';

const ZOOM_STEP = 1.25;

export const viewCommands: readonly Command[] = [
  { id: 'fit', title: 'Fit the picture', group: 'View', keys: ['Ctrl+0'], run: fitPicture },
  { id: 'pixels', title: 'One to one', group: 'View', keys: ['Ctrl+1'], run: zoomToPixels },
  { id: 'zoom-object', title: 'Zoom to the selected object', group: 'View', keys: ['Z'], run: zoomToSelected },
  { id: 'zoom-in', title: 'Zoom in', group: 'View', keys: ['+', '='], run: (s) => zoomBy(s, ZOOM_STEP) },
  { id: 'zoom-out', title: 'Zoom out', group: 'View', keys: ['-'], run: (s) => zoomBy(s, 1 / ZOOM_STEP) },
  { id: 'turn-right', title: 'Turn the view to the right', group: 'View', keys: ['Ctrl+R', 'Alt+W'], run: (s) => turnView(s, 1) },
  { id: 'turn-left', title: 'Turn the view to the left', group: 'View', keys: ['Ctrl+Shift+R', 'Alt+Q'], run: (s) => turnView(s, -1) },
  { id: 'rail', title: 'Tools shown or folded', group: 'View', keys: ['W'], run: (s) => s.change({ rail: !s.settings.rail }) },
  { id: 'side', title: 'Side panel shown or folded', group: 'View', keys: ['I'], run: (s) => s.change({ side: !s.settings.side }) },
  { id: 'timeline', title: 'Timeline shown or folded', group: 'View', keys: ['L'], run: (s) => s.change({ timeline: !s.settings.timeline }) },
  { id: 'picture-only', title: 'Picture alone, and back', group: 'View', keys: ['J'], run: togglePanels },
  { id: 'filter', title: 'Filter the objects…', group: 'View', keys: ['Ctrl+Shift+F'], run: openFilter },
  { id: 'help', title: 'Keys that work now', group: 'View', keys: ['?', 'F1'], run: (s) => s.set('popover', s.popover === 'help' ? undefined : 'help') },
  { id: 'keys', title: 'Choose keys…', group: 'View', keys: ['Shift+F1'], run: (s) => s.set('popover', 'keys') },
];

function togglePanels(session: EditorSession): void {
  const { rail, side, timeline } = session.settings;
  const shown = !(rail || side || timeline);
  session.change({ rail: shown, side: shown, timeline: shown });
}

function openFilter(session: EditorSession): void {
  session.change({ side: true });
  session.set('popover', session.popover === 'filter' ? undefined : 'filter');
}
