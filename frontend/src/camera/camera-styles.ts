import { css } from 'lit';

export const cameraStyles = css`
  :host { display: flex; flex-direction: column; gap: 12px; }
  .controls { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; font-size: 13px; }
  .controls label { display: inline-flex; gap: 8px; align-items: center; }
  .rest { flex: 1; }
  output { font-variant-numeric: tabular-nums; min-width: 2.2em; }
  button, .button {
    font: inherit; font-size: 13px; color: inherit; min-height: 30px; padding: 0 12px; border-radius: 5px; cursor: pointer;
    border: 1px solid var(--tl-line, #ccc); background: var(--tl-raised, white);
  }
  .primary { background: var(--lumo-primary-color, royalblue); color: var(--lumo-primary-contrast-color, white); border-color: transparent; }
  button:disabled { opacity: 0.5; }
  button:focus-visible, .button:focus-within { outline: 2px solid var(--lumo-primary-color, royalblue); }
  input[type='file'] { position: absolute; opacity: 0; width: 1px; height: 1px; }
  .stage {
    position: relative; align-self: flex-start; max-width: 100%; line-height: 0; border-radius: 5px; overflow: hidden;
    background: var(--tl-line, #ddd);
  }
  .stage video, .stage img { max-width: 100%; max-height: calc(100vh - 260px); min-height: 240px; }
  .stage canvas { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
  .stage p { line-height: 1.5; margin: 0; padding: 90px 60px; color: var(--tl-quiet, gray); max-width: 46ch; text-align: center; }
  .status { display: flex; flex-wrap: wrap; gap: 4px 18px; min-height: 22px; font-size: 13px; color: var(--tl-quiet, gray); font-variant-numeric: tabular-nums; }
  .status b { font-weight: 600; color: var(--lumo-body-text-color, inherit); }
  .status a { color: var(--lumo-primary-text-color, royalblue); }
  .problem { color: var(--tl-bad, crimson); }
`;
