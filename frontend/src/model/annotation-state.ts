import type { Annotation, FrameState, Id, MediaAnnotations } from './annotation.ts';
import type { Edit } from './edit.ts';

/** All labels of one media at one moment. Annotations in it are immutable; the maps are not. */
export class AnnotationState {
  private readonly objects: Map<Id, Annotation>;
  private readonly states: Map<number, FrameState>;

  constructor(objects: Iterable<Annotation> = [], states: Iterable<readonly [number, FrameState]> = []) {
    this.objects = new Map([...objects].map((annotation) => [annotation.id, annotation]));
    this.states = new Map(states);
  }

  static from(stored: MediaAnnotations): AnnotationState {
    const marks = stored.frames.flatMap(({ frame, state }) => (state ? [[frame, state] as const] : []));
    return new AnnotationState(stored.annotations, marks);
  }

  copy(): AnnotationState {
    return new AnnotationState(this.objects.values(), this.states);
  }

  get(id: Id): Annotation | undefined {
    return this.objects.get(id);
  }

  all(): Iterable<Annotation> {
    return this.objects.values();
  }

  get size(): number {
    return this.objects.size;
  }

  frameState(frame: number): FrameState | null {
    return this.states.get(frame) ?? null;
  }

  frameStates(): ReadonlyMap<number, FrameState> {
    return this.states;
  }

  apply(edit: Edit): void {
    for (const { id, after } of edit.objects) {
      if (after) {
        this.objects.set(id, after);
      } else {
        this.objects.delete(id);
      }
    }
    for (const { frame, after } of edit.frames) {
      if (after) {
        this.states.set(frame, after);
      } else {
        this.states.delete(frame);
      }
    }
  }
}
