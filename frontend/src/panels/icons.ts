import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const paths = {
  back: svg`<path d="M10 3 5 8l5 5" />`,
  undo: svg`<path d="M4 7h6a3 3 0 0 1 0 6H7M4 7l3-3M4 7l3 3" />`,
  redo: svg`<path d="M12 7H6a3 3 0 0 0 0 6h3m3-6L9 4m3 3-3 3" />`,
  select: svg`<path d="m4 2 8 6.5-3.6.5 2 4-1.6.8-2-4L4 12z" />`,
  box: svg`<rect x="2.5" y="4.5" width="11" height="7" /><path d="M1 4.5h3M2.5 3v3M12 11.5h3m-1.500-1.500v3" />`,
  hand: svg`<path d="M8 2v12M2 8h12M8 2 6.500 3.500M8 2l1.500 1.500M8 14l-1.500-1.500M8 14l1.500-1.500M2 8l1.500-1.500M2 8l1.500 1.500M14 8l-1.500-1.500M14 8l-1.500 1.500" />`,
  view: svg`<path d="M2 4.500h8m3 0h1M2 11.500h2m3 0h7" /><circle cx="11.500" cy="4.500" r="1.500" /><circle cx="5.500" cy="11.500" r="1.500" />`,
  play: svg`<path d="M4.500 3v10l8-5z" fill="currentColor" />`,
  pause: svg`<path d="M5 3v10M11 3v10" stroke-width="2.500" />`,
  next: svg`<path d="m6 3 5 5-5 5" />`,
  fit: svg`<path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8" />`,
  trash: svg`<path d="M3 4.500h10M6 4V2.500h4V4m-6 .5.600 9h6.800l.600-9" />`,
  help: svg`<path d="M6 6a2 2 0 1 1 2.800 1.800c-.600.300-.800.700-.800 1.400M8 11.700v.300" /><circle cx="8" cy="8" r="6.300" />`,
  lock: svg`<path d="M4 7.500h8v6H4zM5.500 7.500v-2a2.500 2.500 0 0 1 5 0v2" />`,
  eye: svg`<path d="M1.500 8S4 3.800 8 3.800 14.500 8 14.500 8 12 12.200 8 12.200 1.500 8 1.500 8z" /><circle cx="8" cy="8" r="1.800" />`,
  'eye-off': svg`<path d="M1.500 8S4 3.800 8 3.800 14.500 8 14.500 8 12 12.200 8 12.200 1.500 8 1.500 8zM3 13.500 13 2.500" />`,
  pin: svg`<path d="M6 2h4l-.500 4.500L12 9H4l2.500-2.500zM8 9v5" />`,
  filter: svg`<path d="M2 3.500h12L9.500 8.500V13l-3-1.500v-3z" />`,
  check: svg`<path d="m3 8.500 3.500 3.500L13 4.500" />`,
  'rotated-box': svg`<path d="M8 1.500 14.500 8 8 14.500 1.500 8z" /><path d="M11.500 2a4 4 0 0 1 2.500 2.500" />`,
  'extreme-box': svg`<rect x="3" y="3" width="10" height="10" stroke-dasharray="2 2" /><path d="M9 3h.010M13 7h.010M6 13h.010M3 9h.010" stroke-width="3.200" />`,
  ellipse: svg`<ellipse cx="8" cy="8" rx="6.500" ry="4.500" />`,
  polygon: svg`<path d="m4 3 9 1.500 1 6L8 14l-6-5z" />`,
  polyline: svg`<path d="m2 12 4-7 4 5 4-7" /><path d="M2 12h.010M6 5h.010M10 10h.010M14 3h.010" stroke-width="3" />`,
  points: svg`<path d="M4 4h.010M12 5.500h.010M7 12h.010" stroke-width="3.600" />`,
  skeleton: svg`<circle cx="8" cy="3" r="1.600" /><path d="M8 4.600V9M3.500 6.500h9M8 9l-3 5M8 9l3 5" />`,
  brush: svg`<path d="M13.500 2.500 7 9M5.500 8.500l2 2c0 2.500-2.500 3.500-5 3 1-1 .500-3.500 3-5z" />`,
  eraser: svg`<path d="m6 13-3.500-3.500 6-6.500L13 7.500 8 13zM5.500 6.500l4.500 4.500M6 13h8" />`,
  'mask-fill': svg`<path d="m4 3 9 1.500 1 6L8 14l-6-5z" fill="currentColor" fill-opacity="0.45" />`,
  'mask-hole': svg`<rect x="2" y="2" width="12" height="12" fill="currentColor" fill-opacity="0.300" /><path d="m6 5.500 5 1-.500 4-5 .500z" fill="var(--tl-surface)" />`,
  tag: svg`<path d="M2 7.500V2h5.500L14 8.500 8.500 14z" /><path d="M5 5h.010" stroke-width="2.600" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths;

export function icon(name: IconName): TemplateResult {
  return html`<svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.4"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${paths[name]}
  </svg>`;
}
