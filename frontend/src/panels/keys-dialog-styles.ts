import { css } from 'lit';

export const keysDialogStyles = css`
  .sheet {
    width: min(760px, 94%);
    height: 88%;
  }
  .top {
    display: flex;
    gap: 16px;
    margin-bottom: 8px;
  }
  .top label {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .top input {
    flex: 1;
  }
  .message {
    color: var(--tl-accent);
  }
  .list {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 2px;
  }
  h2 {
    margin: 14px 0 4px;
  }
  .command {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 300px) 60px;
    align-items: center;
    gap: 10px;
    min-height: 32px;
    border-bottom: 1px solid var(--tl-line);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 5px;
    padding: 2px 0;
  }
  kbd {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-height: 24px;
    color: var(--tl-text);
  }
  kbd.doubtful {
    border-style: dashed;
    border-color: var(--tl-proposed);
  }
  .remove {
    min-height: 20px;
    width: 20px;
    padding: 0;
    color: var(--tl-muted);
  }
  .remove svg {
    width: 10px;
  }
  .add {
    min-width: 28px;
    color: var(--tl-muted);
  }
  .listening {
    border-color: var(--tl-accent);
    color: var(--tl-accent);
  }
  .asked {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 10px;
    background: var(--tl-raised);
  }
  .asked span {
    flex: 1;
  }
`;
