import { setRangeEnd, step, stepKeyframe } from '../session/stepping.ts';
import { goToAttention } from '../session/attention.ts';
import { toggleFrameDeleted, toggleFrameDone, toggleFrameReviewed } from '../session/frame-marks.ts';
import type { EditorSession } from '../session/editor-session.ts';
import type { Command } from './command.ts';

const isEditable = (session: EditorSession) => session.canEdit;
const isVideo = (session: EditorSession) => session.media?.kind === 'VIDEO';

export const frameCommands: readonly Command[] = [
  { id: 'next', title: 'Next frame or image', group: 'Frames', keys: ['F'], run: (s) => step(s, 1) },
  { id: 'previous', title: 'Previous frame or image', group: 'Frames', keys: ['D'], run: (s) => step(s, -1) },
  { id: 'leap', title: 'Long step forward', group: 'Frames', keys: ['V'], run: (s) => step(s, s.settings.longStep) },
  { id: 'leap-back', title: 'Long step back', group: 'Frames', keys: ['C'], run: (s) => step(s, -s.settings.longStep) },
  { id: 'first', title: 'First frame', group: 'Frames', keys: ['Home'], run: (s) => step(s, -Infinity) },
  { id: 'last', title: 'Last frame', group: 'Frames', keys: ['End'], run: (s) => step(s, Infinity) },
  {
    id: 'next-keyframe',
    title: 'Next keyframe, or marked frame when nothing is selected',
    group: 'Frames',
    keys: ['R'],
    run: (s) => stepKeyframe(s, 1),
  },
  {
    id: 'previous-keyframe',
    title: 'Previous keyframe or marked frame',
    group: 'Frames',
    keys: ['E'],
    run: (s) => stepKeyframe(s, -1),
  },
  {
    id: 'play',
    title: 'Play or pause',
    group: 'Frames',
    keys: ['Space'],
    enabled: isVideo,
    run: (s) => s.playback.toggle(),
  },
  {
    id: 'range-from',
    title: 'Range starts here',
    group: 'Frames',
    keys: ['['],
    enabled: isVideo,
    run: (s) => setRangeEnd(s, 'from'),
  },
  {
    id: 'range-to',
    title: 'Range ends here',
    group: 'Frames',
    keys: [']'],
    enabled: isVideo,
    run: (s) => setRangeEnd(s, 'to'),
  },
  {
    id: 'range-clear',
    title: 'No range',
    group: 'Frames',
    keys: ['\\'],
    enabled: (s) => s.range !== undefined,
    run: (s) => s.set('range', undefined),
  },
  {
    id: 'frame-done',
    title: 'Frame is labelled, or not yet',
    group: 'Frames',
    keys: ['Enter', 'Ctrl+Enter'],
    run: toggleFrameDone,
  },
  {
    id: 'frame-reviewed',
    title: 'Frame is reviewed, or labelled only',
    group: 'Frames',
    keys: ['Shift+Enter'],
    enabled: isEditable,
    run: toggleFrameReviewed,
  },
  {
    id: 'frame-delete',
    title: 'Delete the frame, or restore it',
    group: 'Frames',
    keys: ['Alt+Delete', 'Alt+Backspace'],
    enabled: isEditable,
    run: toggleFrameDeleted,
  },
  { id: 'frame-number', title: 'Go to a frame by its number', group: 'Frames', keys: ['`', 'Alt+G'], run: (s) => s.emit('ask-frame') },
  { id: 'attention-next', title: 'Next object that needs attention', group: 'Frames', keys: ['Alt+.'], run: (s) => goToAttention(s, 1) },
  { id: 'attention-previous', title: 'Previous object that needs attention', group: 'Frames', keys: ['Alt+,'], run: (s) => goToAttention(s, -1) },
];
