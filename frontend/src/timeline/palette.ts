/** The theme's colours for what is drawn on a canvas. */
export interface Palette {
  readonly surface: string;
  readonly raised: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly labelled: string;
  readonly reviewed: string;
  readonly proposed: string;
  readonly danger: string;
}

export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(`--tl-${name}`).trim();
  return {
    surface: color('surface'),
    raised: color('hover'),
    line: color('line'),
    text: color('text'),
    muted: color('muted'),
    accent: color('accent'),
    labelled: color('labelled'),
    reviewed: color('reviewed'),
    proposed: color('proposed'),
    danger: color('danger'),
  };
}
