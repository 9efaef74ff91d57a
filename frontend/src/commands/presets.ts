export type PresetId = 'cvat' | 'label-studio' | 'labelme';

export interface Preset {
  readonly id: PresetId;
  readonly title: string;
  readonly note: string;
  /** By command; a command that is not named keeps its own keys as far as none here takes them. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

export const presets: readonly Preset[] = [
  {
    id: 'cvat',
    title: 'CVAT',
    note: 'D and F step, N draws, K keyframe, O outside, Q occluded.',
    keys: {},
  },
  {
    id: 'label-studio',
    title: 'Label Studio',
    note: 'R rectangle, O ellipse, P polygon, K points, B brush, E eraser, Alt+arrows step, Ctrl+Enter marks the frame.',
    keys: {
      'frame-done': ['Ctrl+Enter', 'Alt+Enter'],
      next: ['Alt+ArrowRight', 'F'],
      previous: ['Alt+ArrowLeft', 'D'],
      leap: ['Alt+Shift+ArrowRight'],
      'leap-back': ['Alt+Shift+ArrowLeft'],
      'next-keyframe': ['Ctrl+Alt+ArrowRight'],
      'previous-keyframe': ['Ctrl+Alt+ArrowLeft'],
      play: ['Alt+Space', 'Space'],
      undo: ['Ctrl+Z'],
      redo: ['Ctrl+Shift+Z', 'Ctrl+Y'],
      delete: ['Backspace', 'Delete'],
      select: ['V'],
      hand: ['H'],
      'draw-box': ['R'],
      'draw-rotated-box': ['Shift+R'],
      'draw-ellipse': ['O'],
      'draw-polygon': ['P'],
      'draw-points': ['K'],
      'draw-brush': ['B'],
      'draw-eraser': ['E'],
      duplicate: ['Ctrl+D'],
      hide: ['Alt+H'],
      lock: ['Alt+L'],
      pin: ['Alt+P'],
      deselect: ['U'],
      keyframe: ['Shift+K'],
      outside: ['Shift+O'],
      occluded: ['Q'],
      propose: ['Shift+P'],
      'zoom-in': ['Ctrl++', 'Ctrl+=', '+'],
      'zoom-out': ['Ctrl+-', '-'],
    },
  },
  {
    id: 'labelme',
    title: 'labelme',
    note: 'A and D step back and forth, R rectangle, P polygon; Ctrl+N is the browser’s, so P stands for it.',
    keys: {
      next: ['D'],
      previous: ['A'],
      'next-keyframe': ['Shift+D'],
      'previous-keyframe': ['Shift+A'],
      'draw-box': ['R', 'Ctrl+R'],
      'draw-polygon': ['P'],
      'draw-polyline': ['Alt+P'],
      pin: ['Alt+Shift+P'],
      select: ['Ctrl+J', 'S'],
      delete: ['Delete', 'Backspace'],
      undo: ['Ctrl+Z'],
      duplicate: ['Ctrl+D'],
      accept: ['Y'],
      'accept-frame': ['Shift+Y'],
      propose: ['Shift+P'],
      'zoom-in': ['Ctrl++', 'Ctrl+=', '+'],
      'zoom-out': ['Ctrl+-', '-'],
      fit: ['Ctrl+F', 'Ctrl+0'],
    },
  },
];

export function presetOf(id: PresetId): Preset {
  return presets.find((preset) => preset.id === id) ?? presets[0]!;
}
