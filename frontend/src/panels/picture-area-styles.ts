import { css } from 'lit';

export const areaStyles = css`
  :host {
    position: relative;
    display: block;
    overflow: hidden;
    background: var(--tl-canvas);
    touch-action: none;
    user-select: none;
  }
  canvas {
    position: absolute;
    top: 50%;
    left: 50%;
    transform: translate(-50%, -50%) rotate(var(--turn, 0deg));
  }
  #overlay:focus-visible {
    outline-width: 1px;
    outline-offset: -1px;
  }
  #picture.waiting {
    opacity: 0.45;
    transition: opacity 150ms 250ms;
  }
  .state {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    padding: 24px;
    text-align: center;
    pointer-events: none;
  }
  .state button {
    pointer-events: auto;
  }
`;
