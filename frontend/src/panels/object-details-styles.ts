import { css } from 'lit';

export const detailStyles = css`
  :host {
    display: block;
    height: clamp(170px, 28vh, 380px);
    padding: 10px 14px;
    overflow: auto;
  }
  .title {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-bottom: 8px;
  }
  .title strong {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .swatch {
    width: 12px;
    height: 12px;
    border-radius: 3px;
    flex: none;
  }
  .flags {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 4px;
  }
  .flags button {
    justify-content: space-between;
  }
  tl-attribute-editor {
    margin-top: 10px;
  }
  dl {
    display: grid;
    grid-template-columns: 52px 1fr;
    gap: 3px 8px;
    margin: 10px 0;
  }
  dt {
    color: var(--tl-muted);
  }
  dd {
    margin: 0;
  }
  p {
    margin: 0 0 10px;
  }
  .actions {
    display: flex;
    gap: 6px;
  }
`;
