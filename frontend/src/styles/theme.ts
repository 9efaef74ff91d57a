import { css, unsafeCSS } from 'lit';

const DARK = `
  color-scheme: dark;
  --tl-canvas: #101113;
  --tl-surface: #1b1d20;
  --tl-raised: #26292d;
  --tl-hover: #2f3338;
  --tl-line: #34383d;
  --tl-text: #e4e6e8;
  --tl-muted: #989ea5;
  --tl-accent: #4c9ffe;
  --tl-on-accent: #08131f;
  --tl-labelled: #3fb871;
  --tl-reviewed: #2dc4d8;
  --tl-proposed: #e0a83a;
  --tl-danger: #f0665c;
  --tl-shadow: 0 6px 24px rgba(0, 0, 0, 0.5);
`;

const LIGHT = `
  color-scheme: light;
  --tl-canvas: #d3d5d8;
  --tl-surface: #f7f8f9;
  --tl-raised: #ffffff;
  --tl-hover: #e7e9ec;
  --tl-line: #d0d4d9;
  --tl-text: #1c1f23;
  --tl-muted: #636a72;
  --tl-accent: #1668d6;
  --tl-on-accent: #ffffff;
  --tl-labelled: #1f9554;
  --tl-reviewed: #0c8ea3;
  --tl-proposed: #b87a07;
  --tl-danger: #c8352b;
  --tl-shadow: 0 6px 24px rgba(0, 0, 0, 0.18);
`;

/** Colours as custom properties: by the `theme` attribute, else by what the system prefers; dark where neither says. */
export const theme = css`
  :host {
    ${unsafeCSS(DARK)}
    font: 13px/1.4 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
    color: var(--tl-text);
    background: var(--tl-surface);
  }
  @media (prefers-color-scheme: light) {
    :host(:not([theme])) {
      ${unsafeCSS(LIGHT)}
    }
  }
  :host([theme~='light']) {
    ${unsafeCSS(LIGHT)}
  }
`;
