import type { Annotation, Id } from './annotation.ts';

/** Finds what may be on a frame without asking every object: shapes by their frame, tracks by their life. */
export class FrameIndex {
  private readonly shapes = new Map<number, Map<Id, Annotation>>();
  private readonly tracks = new Map<Id, Annotation>();

  constructor(objects: Iterable<Annotation>) {
    for (const object of objects) {
      this.add(object);
    }
  }

  add(object: Annotation): void {
    if (object.track) {
      this.tracks.set(object.id, object);
      return;
    }
    const { frame } = object.keyframes[0]!;
    const there = this.shapes.get(frame);
    if (there) {
      there.set(object.id, object);
    } else {
      this.shapes.set(frame, new Map([[object.id, object]]));
    }
  }

  remove(object: Annotation): void {
    this.tracks.delete(object.id);
    if (!object.track) {
      this.shapes.get(object.keyframes[0]!.frame)?.delete(object.id);
    }
  }

  allTracks(): Iterable<Annotation> {
    return this.tracks.values();
  }

  /** Every object that is on the frame, and tracks in a gap. */
  on(frame: number): Annotation[] {
    const found = [...(this.shapes.get(frame)?.values() ?? [])];
    for (const track of this.tracks.values()) {
      const last = track.keyframes[track.keyframes.length - 1]!;
      if (track.keyframes[0]!.frame <= frame && (!last.outside || frame <= last.frame)) {
        found.push(track);
      }
    }
    return found;
  }
}
