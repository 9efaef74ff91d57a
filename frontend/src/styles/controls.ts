import { css } from 'lit';

/** Buttons, fields and rows as every part of the editor has them. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 5px;
    min-height: 26px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 5px;
    background: transparent;
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover:not(:disabled, [aria-disabled='true']) {
    background: var(--tl-hover);
  }
  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  button[aria-pressed='true'] {
    background: color-mix(in srgb, var(--tl-accent) 22%, transparent);
    color: var(--tl-accent);
  }
  button.primary {
    background: var(--tl-accent);
    color: var(--tl-on-accent);
    font-weight: 600;
  }
  button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--tl-accent) 85%, var(--tl-text));
  }
  button.outlined {
    border-color: var(--tl-line);
  }
  button.icon {
    width: 28px;
    padding: 0;
  }
  input:not([type='range']):not([type='checkbox']),
  select {
    height: 26px;
    padding: 0 6px;
    border: 1px solid var(--tl-line);
    border-radius: 5px;
    background: var(--tl-raised);
  }
  input[type='range'] {
    accent-color: var(--tl-accent);
    width: 100%;
    margin: 0;
  }
  input[type='checkbox'] {
    accent-color: var(--tl-accent);
    margin: 0;
  }
  :focus-visible {
    outline: 2px solid var(--tl-accent);
    outline-offset: 1px;
  }
  h2 {
    margin: 0;
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
    color: var(--tl-muted);
  }
  kbd {
    padding: 0 4px;
    border: 1px solid var(--tl-line);
    border-radius: 3px;
    font: 11px/1.4 ui-monospace, monospace;
    color: var(--tl-muted);
    background: var(--tl-raised);
  }
  @media (pointer: coarse) {
    button,
    select,
    input:not([type='range']):not([type='checkbox']):not([type='radio']) {
      min-height: 32px;
    }
    button.icon {
      min-width: 32px;
    }
    input[type='checkbox'],
    input[type='radio'] {
      width: 20px;
      height: 20px;
    }
    input[type='range'] {
      height: 32px;
    }
  }
  .muted {
    color: var(--tl-muted);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
`;
