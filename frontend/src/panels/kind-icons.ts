import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';
import type { Shape } from '../geometry/shapes.ts';

const paths: Record<Shape['kind'], SVGTemplateResult> = {
  box: svg`<rect x="2" y="3.500" width="10" height="7" />`,
  ellipse: svg`<ellipse cx="7" cy="7" rx="5" ry="3.500" />`,
  polygon: svg`<path d="M3 11 2 5l5-3 5 4-3 5z" />`,
  polyline: svg`<path d="m2 11 3-6 4 4 3-7" />`,
  points: svg`<circle cx="3.500" cy="9.500" r="1.200" /><circle cx="7" cy="4" r="1.200" /><circle cx="11" cy="9" r="1.200" />`,
  skeleton: svg`<path d="M7 3.500V8M3 6l4-1 4 1M4 12l3-4 3 4" /><circle cx="7" cy="2.500" r="1" />`,
  mask: svg`<path d="M3 8c-1-4 3-6 6-5s3 5 1 7-6 2-7-2z" fill="currentColor" fill-opacity="0.35" />`,
  tag: svg`<path d="M2 3h5l5 5-4 4-6-5z" /><circle cx="4.500" cy="5.500" r="0.600" />`,
};

export function kindIcon(kind: Shape['kind']): TemplateResult {
  return html`<svg
    class="kind"
    width="14"
    height="14"
    viewBox="0 0 14 14"
    fill="none"
    stroke="currentColor"
    stroke-width="1.2"
    stroke-linejoin="round"
    role="img"
    aria-label=${kind}
  >
    ${paths[kind]}
  </svg>`;
}
