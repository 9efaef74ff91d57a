import { css } from 'lit';

export const insideStyles = css`
  :host { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 28px; align-items: start; }
  @media (max-width: 1000px) { :host { grid-template-columns: minmax(0, 1fr); } }
  section { display: flex; flex-direction: column; gap: 10px; min-width: 0; }
  .left { position: sticky; top: 12px; }
  tl-network-graph { max-height: calc(100vh - 190px); min-height: 240px; }
  h2 { margin: 0; font-size: 15px; font-weight: 600; }
  h2:not(:first-child) { margin-top: 12px; }
  .hint, .status { margin: 0; color: var(--tl-quiet, gray); font-size: 13px; }
  .status { min-height: 24px; display: flex; gap: 8px; align-items: center; }
  .problem { color: var(--tl-bad, crimson); }
  .controls { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  .controls h2 { margin: 0; }
  .status + .controls { margin-top: 12px; }
  .filters { --tile: 44px; }
  button, select {
    font: inherit; font-size: 13px; color: inherit; height: 28px; padding: 0 10px; border-radius: 5px; cursor: pointer;
    border: 1px solid var(--tl-line, #ccc); background: var(--tl-raised, white);
  }
  button:hover:not(:disabled) { border-color: var(--lumo-primary-color, royalblue); }
  button:disabled, select:disabled { opacity: 0.5; cursor: default; }
  button:focus-visible, select:focus-visible { outline: 2px solid var(--lumo-primary-color, royalblue); }
`;
