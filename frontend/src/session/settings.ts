/** How a person likes the editor; kept in this browser. */
export interface Settings {
  /** 0 … 1, of the boxes' inside. */
  readonly fill: number;
  readonly names: boolean;
  readonly crosshair: boolean;
  readonly smooth: boolean;
  /** Percent, of the shown picture alone. */
  readonly brightness: number;
  readonly contrast: number;
  readonly minScore: number;
  readonly rail: boolean;
  readonly side: boolean;
  readonly timeline: boolean;
}

const DEFAULTS: Settings = {
  fill: 0.08,
  names: true,
  crosshair: true,
  smooth: true,
  brightness: 100,
  contrast: 100,
  minScore: 0,
  rail: true,
  side: true,
  timeline: true,
};

const KEY = 'truthloom.editor.settings';

export function loadSettings(): Settings {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>) };
  } catch {
    return DEFAULTS;
  }
}

export function saveSettings(settings: Settings): void {
  localStorage.setItem(KEY, JSON.stringify(settings));
}
