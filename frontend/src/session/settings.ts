/** How a person likes the editor. */
export interface Settings {
  /** 0 … 1, of the boxes' inside. */
  readonly fill: number;
  /** 0 … 1, of the lines. */
  readonly outline: number;
  readonly colourBy: ColourBy;
  readonly names: boolean;
  readonly scores: boolean;
  /** In the tags at the objects. */
  readonly tagAttributes: boolean;
  readonly crosshair: boolean;
  readonly smooth: boolean;
  /** Percent, of the shown picture alone. */
  readonly brightness: number;
  readonly contrast: number;
  readonly saturation: number;
  /** Exponent's inverse: above 1 brightens the dark parts, 1 changes nothing. */
  readonly gamma: number;
  /** Histogram equalisation of the shown picture. */
  readonly equalise: boolean;
  /** Distance of the grid's lines in picture pixels, 0 without a grid. */
  readonly grid: number;
  /** Shown where the picture is larger than its area. */
  readonly minimap: boolean;
  /** New points snap to those of neighbours. */
  readonly snap: boolean;
  /** Diameter of the mask brush, picture pixels. */
  readonly brush: number;
  readonly minScore: number;
  readonly rail: boolean;
  readonly side: boolean;
  /** CSS pixels. */
  readonly sideWidth: number;
  readonly timeline: boolean;
  /** Of the scrubber and the rows of tracks, CSS pixels. */
  readonly tracksHeight: number;
  /** Frames of a long step. */
  readonly longStep: number;
  /** Stepping goes past deleted frames. */
  readonly skipDeleted: boolean;
  /** Thumbnails of the frames around the shown one. */
  readonly filmStrip: boolean;
}

export type ColourBy = 'label' | 'instance' | 'source';

export const DEFAULT_SETTINGS: Settings = {
  fill: 0.08,
  outline: 1,
  colourBy: 'label',
  names: true,
  scores: true,
  tagAttributes: false,
  crosshair: true,
  smooth: true,
  brightness: 100,
  contrast: 100,
  saturation: 100,
  gamma: 1,
  equalise: false,
  grid: 0,
  minimap: true,
  snap: true,
  brush: 24,
  minScore: 0,
  rail: true,
  side: true,
  sideWidth: 264,
  timeline: true,
  tracksHeight: 116,
  longStep: 10,
  skipDeleted: true,
  filmStrip: true,
};
