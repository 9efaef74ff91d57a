import { css } from 'lit';

export const barStyles = css`
  :host {
    position: relative;
    z-index: 10;
    display: flex;
    align-items: center;
    gap: 4px;
    height: 40px;
    padding: 0 8px;
    border-bottom: 1px solid var(--tl-line);
    background: var(--tl-surface);
    white-space: nowrap;
  }
  .name {
    max-width: 220px;
    margin-right: 8px;
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: 600;
  }
  .position {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .position input {
    width: 58px;
    text-align: right;
  }
  .line {
    width: 1px;
    height: 18px;
    margin: 0 4px;
    background: var(--tl-line);
  }
  .rest {
    flex: 1;
  }
  .zoom {
    width: 58px;
  }
  .state {
    width: 112px;
    justify-content: flex-start;
    margin-left: 6px;
    color: var(--tl-muted);
  }
  .state.labelled,
  .state.reviewed {
    background: transparent;
    color: var(--tl-text);
  }
  .dot {
    width: 10px;
    height: 10px;
    border: 1.5px solid var(--tl-muted);
    border-radius: 50%;
  }
  .labelled .dot {
    border-color: var(--tl-labelled);
    background: var(--tl-labelled);
  }
  .reviewed .dot {
    border-color: var(--tl-reviewed);
    background: var(--tl-reviewed);
  }
  .open {
    margin-left: 12px;
    color: var(--tl-proposed);
    font-weight: 600;
  }
  .open.none {
    visibility: hidden;
  }
  .anchor {
    position: relative;
  }
  tl-job-strip {
    position: absolute;
    left: 0;
    right: 0;
    top: 100%;
  }
`;
