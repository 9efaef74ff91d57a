import type { EditorSession } from './editor-session.ts';
import type { ToolId } from './tool-ids.ts';

const KEY = 'truthloom.editor.hints';

const HINTS: Partial<Record<ToolId, string>> = {
  'rotated-box': 'Click both ends of one side, then a point on the opposite side.',
  'extreme-box': 'Click the outermost points of the object, left, top, right and bottom in any order: the fourth makes the box.',
  polygon: 'Click corner after corner. Enter, a double click or a click on the first one closes it; Backspace takes the last one back; Shift+drag draws freely.',
  polyline: 'Click point after point; Enter or a double click ends the line, Backspace takes the last point back.',
  points: 'Click each point; Enter or a double click ends.',
  skeleton: 'Drag a box around the object: the joints are laid into it. Then drag each into place; Alt+click on a joint changes how it is seen.',
  brush: 'Paint; the wheel or [ and ] change the size, Ctrl+wheel zooms. It paints on the selected mask; Enter ends it, so that the next stroke begins another.',
  eraser: 'Erases from the selected mask; the wheel or [ and ] change the size.',
  'mask-fill': 'Click the corners of an area; Enter adds it to the selected mask, or makes a new one.',
  'mask-hole': 'Click the corners of an area; Enter cuts it out of the selected mask.',
  tag: 'Press a label’s key, or click, to tag this frame; with a range on the timeline the whole range.',
};

const SHOWN_MILLIS = 20_000;

/** Says once, in this browser, how a tool works; until another tool is taken up or some time has passed. */
export function hintOnce(session: EditorSession, tool: ToolId): void {
  const text = HINTS[tool];
  const seen = new Set(localStorage.getItem(KEY)?.split(' '));
  if (!text || seen.has(tool)) {
    session.set('hint', undefined);
    return;
  }
  localStorage.setItem(KEY, [...seen, tool].join(' '));
  session.set('hint', text);
  setTimeout(() => session.hint === text && session.set('hint', undefined), SHOWN_MILLIS);
}
