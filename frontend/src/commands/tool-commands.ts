import { chooseTool, drawAgain } from '../session/choosing.ts';
import { placeBox } from '../session/key-shaping.ts';
import type { EditorSession, ToolId } from '../session/editor-session.ts';
import type { Command } from './command.ts';

const isEditable = (session: EditorSession) => session.canEdit;

function drawing(id: string, tool: ToolId, title: string, keys: readonly string[]): Command {
  return { id, title, group: 'Tools', keys, enabled: isEditable, run: (s) => chooseTool(s, tool) };
}

export const toolCommands: readonly Command[] = [
  {
    id: 'draw',
    title: 'Draw again: the last tool and label',
    group: 'Tools',
    keys: ['N'],
    enabled: isEditable,
    run: drawAgain,
  },
  { id: 'select', title: 'Select', group: 'Tools', keys: ['S'], run: (s) => chooseTool(s, 'select') },
  { id: 'hand', title: 'Move the picture', group: 'Tools', keys: ['H'], run: (s) => chooseTool(s, 'hand') },
  drawing('draw-box', 'box', 'Box: drag, or click two corners', ['Shift+N']),
  { id: 'place-box', title: 'Box in the middle of the view, for the arrow keys', group: 'Tools', keys: ['Alt+Shift+N', 'Insert'], enabled: isEditable, run: placeBox },
  drawing('draw-rotated-box', 'rotated-box', 'Turned box: three clicks', ['Shift+R']),
  drawing('draw-extreme-box', 'extreme-box', 'Box by its four outermost points', ['Shift+E']),
  drawing('draw-ellipse', 'ellipse', 'Ellipse', ['Shift+C']),
  drawing('draw-polygon', 'polygon', 'Polygon', ['Y']),
  drawing('draw-polyline', 'polyline', 'Line', ['Shift+Y']),
  drawing('draw-points', 'points', 'Points', ['U']),
  drawing('draw-skeleton', 'skeleton', 'Skeleton', ['Shift+U']),
  drawing('draw-brush', 'brush', 'Mask: brush', ['B']),
  drawing('draw-eraser', 'eraser', 'Mask: eraser', ['Shift+B']),
  drawing('mask-fill', 'mask-fill', 'Mask: fill a polygon', ['Alt+B']),
  drawing('mask-hole', 'mask-hole', 'Mask: cut a polygon out', ['Alt+Shift+B']),
  drawing('tag', 'tag', 'Tag the frame or the range', ['Shift+F']),
];

/** The command that takes up a tool. */
export const COMMAND_OF_TOOL: Readonly<Record<ToolId, string>> = {
  select: 'select',
  hand: 'hand',
  box: 'draw-box',
  'rotated-box': 'draw-rotated-box',
  'extreme-box': 'draw-extreme-box',
  ellipse: 'draw-ellipse',
  polygon: 'draw-polygon',
  polyline: 'draw-polyline',
  points: 'draw-points',
  skeleton: 'draw-skeleton',
  brush: 'draw-brush',
  eraser: 'draw-eraser',
  'mask-fill': 'mask-fill',
  'mask-hole': 'mask-hole',
  tag: 'tag',
};
