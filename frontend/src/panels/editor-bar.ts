import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keysOf } from '../commands/keymap.ts';
import type { PopoverId } from '../session/editor-session.ts';
import { toggleFrameDone } from '../session/frame-marks.ts';
import { redo, undo } from '../session/object-actions.ts';
import type { Topic } from '../session/observable.ts';
import { acceptFrame } from '../session/proposal-actions.ts';
import { fitPicture, turnUpright, zoomToPixels } from '../session/stepping.ts';
import { controls } from '../styles/controls.ts';
import './accept-range-popover.ts';
import { barStyles } from './editor-bar-styles.ts';
import { type IconName, icon } from './icons.ts';
import './job-strip.ts';
import { keepFocus } from './keep-focus.ts';
import { LABELLED_MEANS } from './labelled-means.ts';
import './people-here.ts';
import './propagate-popover.ts';
import './propose-popover.ts';
import './save-state.ts';
import { goToImage, placeOf } from '../session/neighbours.ts';
import { SessionElement } from './session-element.ts';
import './view-popover.ts';

/** The line above the picture: where one is, what can be done, whether it is saved, who else is here. */
@customElement('tl-editor-bar')
export class EditorBar extends SessionElement {
  static override styles = [controls, barStyles];

  @property() userName = '';

  /** Typing the number of a frame begins where it is shown. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.stopAsking = this.session?.subscribe((topic) => {
      if (topic === 'ask-frame') {
        this.renderRoot.querySelector<HTMLInputElement>('[data-testid="frame-input"]')?.select();
      }
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopAsking?.();
  }

  private stopAsking: (() => void) | undefined;

  protected override readonly followsScrubbing = true;
  protected readonly topics: readonly Topic[] = [
    'media',
    'frame',
    'annotations',
    'proposals',
    'selection',
    'viewport',
    'popover',
    'job',
  ];

  override render() {
    const { session } = this;
    const { media, document } = session;
    return html`
      <button class="icon" title="Back" aria-label="Back to the project" data-testid="back" @click=${() => session.leave()}>
        ${icon('back')}
      </button>
      <span class="name" title=${media?.name ?? ''}>${media?.name ?? ''}</span>
      ${this.renderPosition()} ${this.renderFrameState()}
      <span class="line"></span>
      ${this.renderTool('undo', 'undo', 'Undo', !document?.canUndo, () => undo(session))}
      ${this.renderTool('redo', 'redo', 'Redo', !document?.canRedo, () => redo(session))}
      <span class="line"></span>
      <button
        class="zoom number"
        title="One to one (${keysOf('pixels')})"
        aria-label="Zoom, one to one"
        @mousedown=${keepFocus}
        @click=${() => zoomToPixels(session)}
      >
        ${Math.round(session.viewport.scale * 100)} %
      </button>
      ${this.renderTool('fit', 'fit', 'Fit the picture', !media, () => fitPicture(session))}
      ${session.viewport.turn
        ? html`<button
            class="number"
            title="The view is turned; a press turns it upright"
            data-testid="turned"
            @mousedown=${keepFocus}
            @click=${() => turnUpright(session)}
          >
            ↻ ${session.viewport.turn * 90}°
          </button>`
        : nothing}
      <span class="anchor">
        ${this.renderOpener('view', 'How it looks', html`${icon('view')}`)}
        <tl-view-popover .session=${session}></tl-view-popover>
      </span>
      <span class="line"></span>
      ${this.renderAssist()} ${this.renderOpenProposals()}
      <span class="rest"></span>
      <tl-save-state .session=${session}></tl-save-state>
      <tl-people-here .session=${session} .userName=${this.userName}></tl-people-here>
      <tl-job-strip .session=${session}></tl-job-strip>
    `;
  }

  private renderPosition() {
    const { session } = this;
    if (session.media?.kind === 'IMAGE') {
      const place = placeOf(session, session.media.id);
      const number = place === undefined ? '' : String(place + 1);
      return html`<label class="position">
        image
        <input
          class="number"
          data-testid="frame-input"
          aria-label="Image number"
          .value=${number}
          @change=${(event: Event) => this.onImage(event)}
          @keydown=${(event: KeyboardEvent) => leaveByKey(event, number)}
        />
        <span class="muted number">/ ${session.imageTotal || '…'}</span>
      </label>`;
    }
    return html`<label class="position">
      frame
      <input
        class="number"
        data-testid="frame-input"
        aria-label="Frame number, from 1"
        .value=${String(session.frame + 1)}
        ?disabled=${!session.media}
        @change=${(event: Event) => this.onFrame(event)}
        @keydown=${(event: KeyboardEvent) => leaveByKey(event, String(session.frame + 1))}
      />
      <span class="muted number">/ ${session.frameCount || '…'}</span>
    </label>`;
  }

  private renderFrameState() {
    const { session } = this;
    const state = session.document?.store.current.frameState(session.frame);
    const text = state ? state.toLowerCase() : 'not labelled';
    return html`<button
        class="state ${state?.toLowerCase() ?? ''}"
        data-testid="frame-state"
        title="${LABELLED_MEANS} (${keysOf('frame-done')})"
        aria-pressed=${state ? 'true' : 'false'}
        ?disabled=${!session.canEdit}
        @mousedown=${keepFocus}
        @click=${() => toggleFrameDone(session)}
      >
        <span class="dot"></span>${text}
      </button>`;
  }

  private renderOpenProposals() {
    const { session } = this;
    const open = session.document?.proposals.open(session.frame).length ?? 0;
    return html`
      <span class="open ${open > 0 ? '' : 'none'} number">
        <span data-testid="open-proposals">${open} open</span>
        <button
          class="outlined"
          data-testid="accept-all"
          title="Accept all proposals on the frame (${keysOf('accept-frame')})"
          ?disabled=${!session.canEdit}
          @mousedown=${keepFocus}
          @click=${() => acceptFrame(session)}
        >
          Accept all
        </button>
      </span>
    `;
  }

  private renderAssist() {
    const { session } = this;
    const isVideo = session.media?.kind === 'VIDEO';
    return html`
      <span class="anchor">
        ${this.renderPropose()}
        <tl-propose-popover .session=${session}></tl-propose-popover>
      </span>
      ${isVideo
        ? html`<span class="anchor">
              ${this.renderOpener(
                'propagate',
                `Follow the selected object through frames (${keysOf('propagate')})`,
                'Propagate',
                !session.canEdit || !session.selectedObject,
              )}
              <tl-propagate-popover .session=${session}></tl-propagate-popover>
            </span>
            <span class="anchor">
              ${this.renderOpener(
                'accept-range',
                'Accept the open proposals of a range',
                'Accept…',
                !session.canEdit || (session.document?.proposals.openFrames().length ?? 0) === 0,
              )}
              <tl-accept-range-popover .session=${session}></tl-accept-range-popover>
            </span>`
        : nothing}
    `;
  }

  /** Without a model it looks disabled, yet opens: the popover says what to do, and looks for a model trained meanwhile. */
  private renderPropose() {
    const { canEdit, loaded, models } = this.session;
    const missing = loaded && models.length === 0;
    const title = missing
      ? 'No model yet: train one on the labelled frames, then it proposes boxes'
      : `A model proposes boxes (${keysOf('propose')})`;
    return this.renderOpener('propose', title, 'Propose', !canEdit, missing);
  }

  private renderOpener(id: PopoverId, title: string, content: unknown, disabled = false, idle = false) {
    const { session } = this;
    return html`<button
      class="outlined"
      data-testid=${id}
      title=${title}
      aria-label=${id === 'view' ? title : nothing}
      aria-haspopup="dialog"
      aria-expanded=${session.popover === id}
      aria-disabled=${idle ? 'true' : nothing}
      ?disabled=${disabled}
      @mousedown=${keepFocus}
      @click=${() => session.set('popover', session.popover === id ? undefined : id)}
    >
      ${content}
    </button>`;
  }

  private renderTool(command: string, symbol: IconName, title: string, disabled: boolean, run: () => void) {
    return html`<button
      class="icon"
      data-testid=${command}
      title="${title} (${keysOf(command)})"
      aria-label=${title}
      ?disabled=${disabled}
      @mousedown=${keepFocus}
      @click=${run}
    >
      ${icon(symbol)}
    </button>`;
  }

  private onFrame(event: Event): void {
    const input = event.target as HTMLInputElement;
    const wanted = Number.parseInt(input.value, 10);
    if (Number.isFinite(wanted)) {
      this.session.playback.stop();
      this.session.goTo(wanted - 1);
    }
    input.value = String(this.session.frame + 1);
    input.blur();
  }

  private onImage(event: Event): void {
    const input = event.target as HTMLInputElement;
    goToImage(this.session, Number.parseInt(input.value, 10) - 1).catch((problem: Error) =>
      this.session.notify(problem.message),
    );
    input.blur();
  }
}

/** Enter and Escape give the keys back to the picture; with Escape the number stays as it was. */
function leaveByKey(event: KeyboardEvent, number: string): void {
  const input = event.target as HTMLInputElement;
  if (event.key === 'Escape') {
    event.stopPropagation();
    input.value = number;
  }
  if (event.key === 'Enter' || event.key === 'Escape') {
    input.blur();
  }
}
