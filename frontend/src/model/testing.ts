import { box } from '../geometry/shapes.ts';
import type { Annotation, ChangeSet, Keyframe } from './annotation.ts';

/** Made-up labels for tests. */
export function keyframe(frame: number, x: number, more: Partial<Keyframe> = {}): Keyframe {
  return { frame, shape: box(x, 0, x + 10, 10), outside: false, occluded: false, source: 'HUMAN', ...more };
}

export function object(id: string, keyframes: readonly Keyframe[], more: Partial<Annotation> = {}): Annotation {
  return { id, labelId: 'car', track: keyframes.length > 1, keyframes, proposalId: null, revision: 0, ...more };
}

export function changeSet(id: string, more: Partial<ChangeSet>): ChangeSet {
  const nothing = { created: [], updated: [], deleted: [], frames: [] };
  return { id, baseRevision: 0, origin: 'HUMAN', gesture: 'move', ...nothing, ...more };
}
