import { css } from 'lit';

/** A dialog over the whole editor. */
export const sheetStyles = css`
  .backdrop {
    position: absolute;
    inset: 0;
    z-index: 30;
    display: grid;
    place-items: center;
    background: rgba(0, 0, 0, 0.45);
  }
  .sheet {
    display: flex;
    flex-direction: column;
    width: min(980px, 94%);
    max-height: 88%;
    overflow: auto;
    padding: 16px 20px 20px;
    border: 1px solid var(--tl-line);
    border-radius: 8px;
    background: var(--tl-surface);
    box-shadow: var(--tl-shadow);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-bottom: 10px;
    font-weight: 600;
  }
  header .rest {
    flex: 1;
  }
  p {
    margin: 0 0 12px;
  }
`;
