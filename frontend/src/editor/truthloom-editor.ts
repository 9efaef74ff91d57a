import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** The annotation editor. Fills its container; speaks the REST API alone. */
@customElement('truthloom-editor')
export class TruthloomEditor extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 100%;
    }
  `;

  @property({ attribute: 'media-id' }) mediaId = '';
  @property({ attribute: 'project-id' }) projectId = '';
  @property({ type: Number }) frame = 0;
  @property({ attribute: 'user-name' }) userName = '';

  override render() {
    return html`<p>Loading…</p>`;
  }
}
