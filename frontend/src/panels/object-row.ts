import { html, nothing } from 'lit';
import { UNKNOWN_LABEL_COLOR } from '../render/colors.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { valuesInShort } from '../session/values-in-short.ts';
import type { VisibleObject } from '../session/visible-objects.ts';
import { kindIcon } from './kind-icons.ts';

/** What a row says of an object; the row itself, its place and what a click does are the list's. */
export function rowContent(session: EditorSession, object: VisibleObject) {
  const label = session.label(object.labelId);
  const color = label?.color ?? UNKNOWN_LABEL_COLOR;
  const filled = object.kind === 'object' && !(object.annotation.track && !object.state.keyframe);
  return html`
    <span class="swatch ${object.kind}" style="border-color: ${color}; background: ${filled ? color : 'transparent'}"></span>
    ${kindIcon(object.shape.kind)}
    <span class="label">${label?.name ?? 'unknown label'}</span>
    ${object.kind === 'object' ? html`<span class="muted number">${session.numbers.of(object.id)}</span>` : nothing}
    <span class="muted values">${valuesInShort(session, object)}</span>
    <span class="muted number note">${noteOf(object)}</span>
  `;
}

/** The same for those who listen. */
export function rowName(session: EditorSession, object: VisibleObject): string {
  const parts = [
    session.label(object.labelId)?.name ?? 'unknown label',
    object.kind === 'object' ? String(session.numbers.of(object.id)) : 'proposal',
    object.shape.kind,
    valuesInShort(session, object),
    noteOf(object).replace('◆', 'keyframe').replace('◇', 'interpolated'),
  ];
  return parts.filter(Boolean).join(', ');
}

function noteOf(object: VisibleObject): string {
  if (object.kind === 'proposal') {
    return object.proposal.score.toFixed(2);
  }
  const { outside, occluded, keyframe } = object.state;
  const track = object.annotation.track ? (keyframe ? '◆' : '◇') : '';
  return [outside ? 'outside' : '', occluded && !outside ? 'occl.' : '', track].filter(Boolean).join(' ');
}
