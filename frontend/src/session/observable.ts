/** What changed, for those who show it. `preview`: a drag in progress, drawn on the canvas alone. */
export type Topic =
  | 'media'
  | 'frame'
  | 'picture'
  | 'annotations'
  | 'proposals'
  | 'selection'
  | 'tool'
  | 'view'
  | 'keymap'
  | 'filter'
  | 'attribute-mode'
  | 'said'
  | 'viewport'
  | 'preview'
  | 'saving'
  | 'job'
  | 'notice'
  | 'people'
  | 'range'
  | 'playback'
  /** The scrubber was let go. */
  | 'scrubbed'
  | 'popover'
  /** The number of a frame to go to is to be typed. */
  | 'ask-frame';

type Listener = (topic: Topic) => void;

export class Observable {
  private readonly listeners = new Set<Listener>();

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(topic: Topic): void {
    this.listeners.forEach((listener) => listener(topic));
  }
}
