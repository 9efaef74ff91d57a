import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Topic } from '../session/observable.ts';
import { controls } from '../styles/controls.ts';
import { SessionElement } from './session-element.ts';

const MOST_SHOWN = 4;

/** Who else has this media open, as initials. */
@customElement('tl-people-here')
export class PeopleHere extends SessionElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        gap: 3px;
        min-width: 26px;
        justify-content: flex-end;
      }
      .person {
        display: inline-grid;
        place-items: center;
        width: 24px;
        height: 24px;
        border-radius: 50%;
        font-size: 10px;
        font-weight: 600;
        background: var(--tl-hover);
      }
    `,
  ];

  @property() userName = '';

  protected readonly topics: readonly Topic[] = ['media', 'people'];

  override render() {
    const others = [...(this.session.document?.people ?? [])];
    const own = others.indexOf(this.userName);
    if (own >= 0) {
      others.splice(own, 1);
    }
    this.ariaLabel = others.length > 0 ? `Also here: ${others.join(', ')}` : 'Nobody else is here';
    return html`${others.slice(0, MOST_SHOWN).map((name) => html`<span class="person" title=${name}>${initialsOf(name)}</span>`)}
    ${others.length > MOST_SHOWN ? html`<span class="muted">+${others.length - MOST_SHOWN}</span>` : nothing}`;
  }
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word[0]!.toUpperCase())
    .join('');
}
