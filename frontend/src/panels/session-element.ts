import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { EditorSession } from '../session/editor-session.ts';
import type { Topic } from '../session/observable.ts';
import { afterPaint } from './after-paint.ts';

/**
 * A part of the editor that renders anew, after the picture is painted, when one of its topics changed. While the scrubber
 * is dragged most parts stay as they are: what they would say of frames that are passed nobody reads.
 */
export abstract class SessionElement extends LitElement {
  @property({ attribute: false }) session!: EditorSession;

  protected abstract readonly topics: readonly Topic[];
  protected readonly followsScrubbing: boolean = false;
  private behind = false;
  private unsubscribe: (() => void) | undefined;
  private readonly refresh = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.session) {
      this.listen();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('session')) {
      this.listen();
    }
  }

  private listen(): void {
    this.unsubscribe?.();
    this.unsubscribe = this.session.subscribe((topic) => {
      if (topic === 'frame' && this.session.scrubbing.active && !this.followsScrubbing) {
        this.behind ||= this.topics.includes(topic);
      } else if (this.topics.includes(topic) || (topic === 'scrubbed' && this.behind)) {
        this.behind &&= topic !== 'scrubbed';
        afterPaint(this.refresh);
      }
    });
  }
}
