import { css } from 'lit';

export const objectListStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
    --row: 28px;
  }
  header {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 8px 8px 4px 14px;
  }
  header h2 {
    flex: 1;
    white-space: nowrap;
  }
  .find {
    display: flex;
    gap: 4px;
    padding: 0 8px 6px;
  }
  .find input {
    flex: 1;
    min-width: 0;
  }
  .find select {
    width: 84px;
  }
  .anchor {
    position: static;
  }
  button.on {
    color: var(--tl-accent);
  }
  .scroller {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow-y: auto;
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  .rows {
    position: absolute;
    left: 0;
    right: 0;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 6px;
    height: var(--row);
    padding: 0 10px 0 14px;
    cursor: pointer;
    white-space: nowrap;
  }
  .row:hover {
    background: var(--tl-hover);
  }
  .row[aria-selected='true'] {
    background: color-mix(in srgb, var(--tl-accent) 22%, transparent);
  }
  .scroller:focus-visible .row.active {
    box-shadow: inset 2px 0 0 var(--tl-accent);
  }
  .swatch {
    width: 10px;
    height: 10px;
    border: 2px solid;
    border-radius: 2px;
    flex: none;
  }
  .swatch.proposal {
    border-style: dashed;
  }
  .kind {
    flex: none;
    color: var(--tl-muted);
  }
  .label {
    flex: 0 1 auto;
    min-width: 40px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .values {
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    font-size: 12px;
  }
  .note {
    flex: none;
  }
  .toggles {
    display: none;
    flex: none;
    margin-right: -6px;
  }
  .row:hover .toggles,
  .row.active .toggles,
  .toggles.some {
    display: inline-flex;
  }
  .toggles button {
    width: 22px;
    min-height: 22px;
    color: var(--tl-muted);
  }
  .toggles button svg {
    width: 13px;
  }
  .row:not(:hover, .active) .toggles button:not(.set) {
    display: none;
  }
  .toggles button.set {
    color: var(--tl-accent);
  }
  .outside {
    opacity: 0.5;
  }
  p {
    margin: 0;
    padding: 4px 14px;
  }
  @media (pointer: coarse) {
    :host {
      --row: 36px;
    }
    .toggles button {
      width: 32px;
      min-height: 32px;
    }
  }
`;
