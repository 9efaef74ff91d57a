import type { Annotation, Id } from '../model/annotation.ts';

/** Short numbers for a media's objects: given in their order when first asked for, never given again while it is open. */
export class ObjectNumbers {
  private readonly numbers = new Map<Id, number>();

  constructor(private readonly objects: () => Iterable<Annotation> = () => []) {}

  of(id: Id): number {
    if (!this.numbers.has(id)) {
      for (const object of this.objects()) {
        this.give(object.id);
      }
      this.give(id);
    }
    return this.numbers.get(id)!;
  }

  private give(id: Id): void {
    if (!this.numbers.has(id)) {
      this.numbers.set(id, this.numbers.size + 1);
    }
  }
}
