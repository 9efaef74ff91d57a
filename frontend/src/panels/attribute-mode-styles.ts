import { css } from 'lit';

export const attributeModeStyles = css`
  :host {
    z-index: 12;
    place-self: end center;
    width: min(420px, 90%);
    max-height: 70%;
    margin-bottom: 14px;
    overflow: auto;
  }
  .card {
    display: grid;
    gap: 4px;
    padding: 8px 12px 12px;
    border: 1px solid var(--tl-accent);
    border-radius: 8px;
    background: var(--tl-surface);
    box-shadow: var(--tl-shadow);
  }
  header {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .rest {
    flex: 1;
  }
  .attribute {
    display: grid;
    grid-template-columns: 110px minmax(0, 1fr);
    align-items: center;
    justify-content: stretch;
    gap: 8px;
    padding: 3px 6px;
    text-align: left;
    border-radius: 5px;
  }
  .now {
    background: var(--tl-raised);
    padding: 8px 6px;
  }
  .now .name {
    font-weight: 600;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .problem {
    grid-column: 2;
    margin: 0;
    font-size: 12px;
  }
  .problem,
  .wrong {
    color: var(--tl-danger);
  }
  p {
    margin: 4px 6px;
  }
`;
