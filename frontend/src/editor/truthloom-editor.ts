import { LitElement, type PropertyValues, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { api } from '../api/api.ts';
import type { Point } from '../geometry/shapes.ts';
import '../panels/attribute-mode.ts';
import type { AttributeModePanel } from '../panels/attribute-mode.ts';
import '../panels/editor-bar.ts';
import '../panels/help-overlay.ts';
import '../panels/keys-dialog.ts';
import '../panels/live-region.ts';
import '../panels/notice-list.ts';
import { PictureArea } from '../panels/picture-area.ts';
import '../panels/side-panel.ts';
import '../panels/tool-rail.ts';
import type { PaintTimes } from '../render/paint-times.ts';
import { EditorSession } from '../session/editor-session.ts';
import { Opener } from '../session/opening.ts';
import { theme } from '../styles/theme.ts';
import '../timeline/deleted-mark.ts';
import '../timeline/timeline-panel.ts';
import { Keyboard } from './keyboard.ts';

export interface NavigateDetail {
  readonly mediaId: string;
  readonly frame: number;
}

/**
 * The annotation editor. Fills its container and speaks the REST API alone.
 *
 * @fires navigate - other media is wanted; opened here unless the event's default is prevented
 * @fires close - the person is done
 */
@customElement('truthloom-editor')
export class TruthloomEditor extends LitElement {
  static override styles = [
    theme,
    css`
      :host {
        display: block;
        height: 100%;
      }
      /* inside the host, because the embedding page may give that another display */
      .layout {
        position: relative;
        display: grid;
        grid-template: auto minmax(0, 1fr) auto / auto minmax(0, 1fr) auto;
        height: 100%;
        overflow: clip;
        user-select: none;
      }
      tl-editor-bar,
      tl-timeline {
        grid-column: 1 / -1;
      }
      tl-picture-area,
      tl-deleted-mark,
      tl-attribute-mode {
        grid-area: 2 / 2;
      }
      tl-side-panel {
        grid-column: 3;
        min-height: 0;
      }
    `,
  ];

  @property({ attribute: 'media-id' }) mediaId = '';
  @property({ attribute: 'project-id' }) projectId = '';
  @property({ type: Number }) frame = 0;
  @property({ attribute: 'user-name' }) userName = '';
  /** The object that is selected at first; none where it is not there. */
  @property({ attribute: 'object-id' }) objectId = '';
  /** As the styles read it: what is drawn on canvases takes its colours from them. */
  @property({ attribute: 'theme' }) appearance = '';

  @query('tl-picture-area') private picture!: PictureArea;

  @query('tl-attribute-mode') private attributeMode!: AttributeModePanel;

  private readonly session = new EditorSession(api);
  private readonly opener = new Opener(this.session);
  private readonly keyboard = new Keyboard(this.session, () => this.picture, () => this.attributeMode);
  private unsubscribe: (() => void) | undefined;
  private opened = '';
  private addressTimer: ReturnType<typeof setTimeout> | undefined;

  /** Where a position of the picture is in the window: for tests with a real mouse. */
  imageToClient(x: number, y: number): Point {
    return this.picture.imageToClient(x, y);
  }

  /** How long the latest steps and drawings took until they were painted, oldest first. */
  stats(): Pick<PaintTimes, 'steps' | 'draws'> {
    const { steps, draws } = this.picture.times;
    return { steps: [...steps], draws: [...draws] };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.navigate = (mediaId, frame) => this.navigate(mediaId, frame);
    this.session.leave = () => this.dispatchEvent(new CustomEvent('close', { bubbles: true, composed: true }));
    this.unsubscribe = this.session.subscribe((topic) => {
      if (topic === 'frame' || topic === 'media') {
        this.keepAddress();
      }
      if (topic === 'media') {
        this.showTitle();
      }
      if (topic === 'view') {
        this.requestUpdate();
      }
    });
    void this.session.loadSettings();
    this.keyboard.connect();
    window.addEventListener('beforeunload', this.onBeforeUnload);
    window.addEventListener('online', this.onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.keyboard.disconnect();
    this.unsubscribe?.();
    clearTimeout(this.addressTimer);
    this.opener.close();
    this.opened = '';
    window.removeEventListener('beforeunload', this.onBeforeUnload);
    window.removeEventListener('online', this.onOnline);
  }

  override render() {
    const { rail, side, timeline } = this.session.settings;
    return html`<div class="layout">
      <tl-editor-bar .session=${this.session} .userName=${this.userName}></tl-editor-bar>
      ${rail ? html`<tl-tool-rail .session=${this.session}></tl-tool-rail>` : nothing}
      <tl-picture-area .session=${this.session}></tl-picture-area>
      <tl-deleted-mark .session=${this.session}></tl-deleted-mark>
      ${side ? html`<tl-side-panel .session=${this.session}></tl-side-panel>` : nothing}
      ${timeline ? html`<tl-timeline .session=${this.session}></tl-timeline>` : nothing}
      <tl-attribute-mode .session=${this.session}></tl-attribute-mode>
      <tl-live-region .session=${this.session}></tl-live-region>
      <tl-notice-list .session=${this.session}></tl-notice-list>
      <tl-help-overlay .session=${this.session}></tl-help-overlay>
      <tl-keys-dialog .session=${this.session}></tl-keys-dialog>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.mediaId && this.mediaId !== this.opened) {
      this.opened = this.mediaId;
      this.session.userName = this.userName;
      void this.opener.open(this.mediaId, this.frame).then(() => this.selectNamed());
    } else if (changed.has('frame') && this.session.loaded) {
      this.session.goTo(this.frame);
    }
    if (changed.has('appearance')) {
      this.session.emit('view');
    }
  }

  private selectNamed(): void {
    if (this.session.document?.store.current.get(this.objectId)) {
      this.session.select({ kind: 'object', id: this.objectId });
    }
    this.objectId = '';
  }

  private navigate(mediaId: string, frame: number): void {
    const detail: NavigateDetail = { mediaId, frame };
    const event = new CustomEvent('navigate', { detail, bubbles: true, composed: true, cancelable: true });
    if (this.dispatchEvent(event)) {
      this.frame = frame;
      this.mediaId = mediaId;
    }
  }

  /** The page set it for the media it was opened with; the editor goes on to others by itself. */
  private showTitle(): void {
    const { media } = this.session;
    if (media) {
      document.title = `${media.name} · Truthloom`;
    }
  }

  /** Delayed, because browsers allow only so many changes of the address in a while. */
  private keepAddress(): void {
    clearTimeout(this.addressTimer);
    this.addressTimer = setTimeout(() => {
      const address = new URL(location.href);
      address.searchParams.set('frame', String(this.session.frame));
      address.searchParams.delete('object');
      history.replaceState(history.state, '', address);
    }, 200);
  }

  private readonly onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.opener.unsent > 0) {
      event.preventDefault();
    }
  };

  private readonly onOnline = (): void => this.session.document?.queue.retryNow();
}

declare global {
  interface HTMLElementTagNameMap {
    'truthloom-editor': TruthloomEditor;
  }
}
