import type { Annotation, Id } from '../model/annotation.ts';

/** Short numbers for a media's objects: given in order when first seen, never given again while the editor is open. */
export class ObjectNumbers {
  private readonly numbers = new Map<Id, number>();

  see(objects: Iterable<Annotation>): void {
    for (const { id } of objects) {
      this.of(id);
    }
  }

  of(id: Id): number {
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.numbers.size + 1;
      this.numbers.set(id, number);
    }
    return number;
  }
}
