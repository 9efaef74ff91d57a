import type { Annotation, FrameState, Id, MediaAnnotations } from './annotation.ts';
import type { Edit } from './edit.ts';
import { FrameIndex } from './frame-index.ts';

/** All labels of one media at one moment. Annotations in it are immutable; the maps are not. */
export class AnnotationState {
  private readonly objects: Map<Id, Annotation>;
  private readonly states: Map<number, FrameState>;
  /** Made when first asked for, kept up to date from then on. */
  private frameIndex: FrameIndex | undefined;

  constructor(objects: Iterable<Annotation> = [], states: Iterable<readonly [number, FrameState]> = []) {
    this.objects = new Map();
    for (const object of objects) {
      this.objects.set(object.id, object);
    }
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

  /** What may be on the frame: every object that is, and tracks in a gap. */
  on(frame: number): readonly Annotation[] {
    return this.index.on(frame);
  }

  tracks(): Iterable<Annotation> {
    return this.index.allTracks();
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
    edit.objects.forEach(({ id, after }) => this.put(id, after));
    edit.frames.forEach(({ frame, after }) => this.mark(frame, after));
  }

  /** Takes from `other` what it has of all that the edit touches. */
  restore(edit: Edit, other: AnnotationState): void {
    edit.objects.forEach(({ id }) => this.put(id, other.get(id) ?? null));
    edit.frames.forEach(({ frame }) => this.mark(frame, other.frameState(frame)));
  }

  private put(id: Id, object: Annotation | null): void {
    const known = this.objects.get(id);
    if (known) {
      this.frameIndex?.remove(known);
    }
    if (object) {
      this.objects.set(id, object);
      this.frameIndex?.add(object);
    } else {
      this.objects.delete(id);
    }
  }

  private mark(frame: number, state: FrameState | null): void {
    if (state) {
      this.states.set(frame, state);
    } else {
      this.states.delete(frame);
    }
  }

  private get index(): FrameIndex {
    this.frameIndex ??= new FrameIndex(this.objects.values());
    return this.frameIndex;
  }
}
