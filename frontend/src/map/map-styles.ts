import { css } from 'lit';

export const mapStyles = css`
  :host { display: grid; grid-template-columns: minmax(0, 1.5fr) minmax(300px, 1fr); gap: 24px; align-items: start; }
  @media (max-width: 1000px) { :host { grid-template-columns: minmax(0, 1fr); } }
  .left, .right { display: flex; flex-direction: column; gap: 10px; min-width: 0; }
  tl-scatter { height: max(380px, calc(100vh - 300px)); }
  h2 { margin: 0; font-size: 15px; font-weight: 600; }
  small { color: var(--tl-quiet, gray); font-weight: 400; font-size: 12px; }
  .hint { margin: 0; color: var(--tl-quiet, gray); font-size: 12.5px; }
  .controls { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; min-height: 28px; }
  .rest { flex: 1; }
  i { display: inline-block; width: 9px; height: 9px; border-radius: 50%; margin-right: 5px; flex: none; }
  button {
    font: inherit; font-size: 13px; color: inherit; height: 28px; padding: 0 10px; border-radius: 5px; cursor: pointer;
    border: 1px solid var(--tl-line, #ccc); background: var(--tl-raised, white);
  }
  button[aria-pressed='true']:not(.label) { border-color: var(--lumo-primary-color, royalblue); color: var(--lumo-primary-text-color, royalblue); }
  .label { border-color: transparent; background: none; padding: 0 6px; }
  .label[aria-pressed='false'] { opacity: 0.4; text-decoration: line-through; }
  button:focus-visible, a:focus-visible { outline: 2px solid var(--lumo-primary-color, royalblue); }
  ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(96px, 1fr)); gap: 8px; }
  a { display: flex; flex-direction: column; gap: 2px; color: inherit; text-decoration: none; font-size: 12px; border-radius: 5px; padding: 4px; }
  a:hover { background: var(--lumo-primary-color-10pct, #eef); }
  a span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  img { width: 100%; height: 84px; object-fit: contain; background: var(--tl-line, #ddd); border-radius: 3px; }
`;
