export interface Notice {
  readonly id: number;
  readonly text: string;
}

const SHOWN_MILLIS = 8000;
const MOST_SHOWN = 3;

/** Short messages that go away by themselves. */
export class Notices {
  shown: readonly Notice[] = [];
  private last = 0;

  constructor(private readonly changed: () => void) {}

  add(text: string): void {
    const id = ++this.last;
    const others = this.shown.filter((notice) => notice.text !== text);
    this.shown = [...others, { id, text }].slice(-MOST_SHOWN);
    setTimeout(() => this.remove(id), SHOWN_MILLIS);
    this.changed();
  }

  remove(id: number): void {
    this.shown = this.shown.filter((notice) => notice.id !== id);
    this.changed();
  }
}
