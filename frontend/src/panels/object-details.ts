import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keysOf } from '../commands/keymap.ts';
import type { Annotation, Source } from '../model/annotation.ts';
import { type ObjectState, at } from '../model/interpolation.ts';
import type { Proposal } from '../model/proposal.ts';
import { hasModelKeyframes } from '../model/track-edits.ts';
import {
  acceptSelectedTrack,
  deleteSelected,
  toggleSelectedKeyframe,
  toggleSelectedOccluded,
  toggleSelectedOutside,
  toggleSelectedTrack,
} from '../session/object-actions.ts';
import type { EditorSession } from '../session/editor-session.ts';
import type { Topic } from '../session/observable.ts';
import { acceptSelected, rejectSelected } from '../session/proposal-actions.ts';
import { controls } from '../styles/controls.ts';
import './attribute-editor.ts';
import { detailStyles } from './object-details-styles.ts';
import { icon } from './icons.ts';
import { keepFocus } from './keep-focus.ts';
import { SessionElement } from './session-element.ts';

const SOURCES: Record<Source, string> = {
  HUMAN: 'drawn by a person',
  MODEL: 'from a model, not yet accepted',
  ACCEPTED: 'from a model, accepted',
  IMPORT: 'imported',
};

/** The selected object on the shown frame, and what can be done with it. */
@customElement('tl-object-details')
export class ObjectDetails extends SessionElement {
  static override styles = [controls, detailStyles];

  protected readonly topics: readonly Topic[] = ['media', 'frame', 'annotations', 'proposals', 'selection'];

  override render() {
    const { selectedObject, selectedProposal } = this.session;
    if (selectedObject) {
      return this.renderObject(selectedObject);
    }
    if (selectedProposal) {
      return this.renderProposal(selectedProposal);
    }
    return html`<p class="muted">Nothing selected. <kbd>Tab</kbd> selects the next object.</p>`;
  }

  private renderObject(object: Annotation) {
    const state = at(object, this.session.frame);
    const score = object.proposalId ? this.session.document?.proposals.get(object.proposalId)?.score : undefined;
    const isVideo = this.session.media?.kind === 'VIDEO';
    return html`
      ${this.renderTitle(object.labelId, object.track ? `track, ${object.keyframes.length} keyframes` : 'one frame')}
      <div class="flags">
        ${isVideo ? this.renderFlag('track', 'Track', object.track, toggleSelectedTrack) : nothing}
        ${object.track
          ? html`${this.renderFlag('keyframe', 'Keyframe', state?.keyframe ?? false, toggleSelectedKeyframe)}
            ${this.renderFlag('outside', 'Outside', state ? state.outside : true, toggleSelectedOutside)}`
          : nothing}
        ${this.renderFlag('occluded', 'Occluded', state?.occluded ?? false, toggleSelectedOccluded, !state)}
      </div>
      <tl-attribute-editor .session=${this.session}></tl-attribute-editor>
      <dl>
        <dt>Source</dt>
        <dd data-testid="source">${state ? SOURCES[state.source] : 'not on this frame'}</dd>
        ${score === undefined
          ? nothing
          : html`<dt>Score</dt>
              <dd class="number">${score.toFixed(3)}</dd>`}
        ${this.renderPlace(state)}
      </dl>
      <div class="actions">
        ${hasModelKeyframes(object)
          ? this.renderAction('accept-track', 'Accept track', 'primary', acceptSelectedTrack)
          : nothing}
        ${this.renderAction('delete', html`${icon('trash')} Delete`, '', deleteSelected)}
      </div>
    `;
  }

  private renderProposal(proposal: Proposal) {
    const { session } = this;
    const model = session.models.find((candidate) => candidate.id === proposal.modelId);
    return html`
      ${this.renderTitle(proposal.labelId, 'proposal')}
      <dl>
        <dt>Score</dt>
        <dd class="number">${proposal.score.toFixed(3)}</dd>
        <dt>Model</dt>
        <dd>${model?.name ?? 'a model that is gone'}</dd>
      </dl>
      <p class="muted">Drag it to correct and accept it at once.</p>
      <div class="actions">
        ${this.renderAction('accept', 'Accept', 'primary', acceptSelected)}
        ${this.renderAction('reject', 'Reject', 'outlined', rejectSelected)}
      </div>
    `;
  }

  private renderAction(id: string, content: unknown, look: string, run: (session: EditorSession) => void) {
    return html`<button
      class=${look}
      data-testid=${id}
      title=${keysOf(id)}
      ?disabled=${!this.session.canEdit}
      @mousedown=${keepFocus}
      @click=${() => run(this.session)}
    >
      ${content}
    </button>`;
  }

  private renderTitle(labelId: string, what: string) {
    const label = this.session.label(labelId);
    return html`<div class="title">
      <span class="swatch" style="background: ${label?.color ?? 'var(--tl-muted)'}"></span>
      <strong>${label?.name ?? 'unknown label'}</strong>
      <span class="muted">${what}</span>
    </div>`;
  }

  private renderFlag(id: string, text: string, on: boolean, run: (session: EditorSession) => void, disabled = false) {
    return html`<button
      class="outlined"
      data-testid="flag-${id}"
      title="${text} (${keysOf(id)})"
      aria-pressed=${on}
      ?disabled=${disabled || !this.session.canEdit}
      @mousedown=${keepFocus}
      @click=${() => run(this.session)}
    >
      ${text} <kbd>${keysOf(id)}</kbd>
    </button>`;
  }

  private renderPlace(state: ObjectState | undefined) {
    if (state?.shape.kind !== 'box') {
      return nothing;
    }
    const { x1, y1, x2, y2 } = state.shape;
    return html`<dt>Place</dt>
      <dd class="number">${x1.toFixed(1)}, ${y1.toFixed(1)}</dd>
      <dt>Size</dt>
      <dd class="number">${(x2 - x1).toFixed(1)} × ${(y2 - y1).toFixed(1)}</dd>`;
  }
}
