import { almostEqual } from './almost-equal.ts';
import type { Annotation, Id, Keyframe } from './annotation.ts';
import { equal } from './equality.ts';
import { at } from './interpolation.ts';

export type Merged =
  | { readonly after: Annotation; readonly gone: readonly Id[] }
  | { readonly problem: string };

/** Frames on which a part is certainly to be seen, inclusive; what is merely held behind its last keyframe is not. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * One track of several tracks and shapes of the same label and kind. A shape becomes a keyframe with an outside copy on
 * the next frame where nothing else is. The earliest one's id, group and fixed attributes stay; `defaults` are the
 * label's values of mutable attributes, for parts that say none.
 */
export function mergeObjects(
  objects: readonly Annotation[],
  lastFrame: number,
  defaults: Readonly<Record<Id, string>> = {},
): Merged {
  const parts = [...objects].sort((a, b) => a.keyframes[0]!.frame - b.keyframes[0]!.frame);
  const [first, ...others] = parts;
  if (!first || others.length === 0) {
    return { problem: 'Select two or more objects to merge: click them with Shift held.' };
  }
  if (others.some((other) => other.labelId !== first.labelId)) {
    return { problem: 'Only objects of one label can be merged. Relabel them first.' };
  }
  const kind = first.keyframes[0]!.shape.kind;
  if (others.some((other) => other.keyframes[0]!.shape.kind !== kind)) {
    return { problem: `Only objects of one kind can be merged: a ${kind} does not go on as another kind.` };
  }
  const taken = parts.map(visibleSpans);
  const clash = firstClash(taken);
  if (clash !== undefined) {
    return { problem: `Two of them are visible on frame ${clash + 1}. Set one outside there or split it, then merge.` };
  }
  const keyframes = withoutJoints(joined(parts, taken, lastFrame, defaults), parts);
  const attributes: Record<Id, string> = Object.assign({}, ...parts.map((part) => part.attributes).reverse());
  const fixed = Object.keys(attributes).length > 0 ? { attributes } : {};
  return { after: { ...first, ...fixed, track: true, keyframes }, gone: others.map(({ id }) => id) };
}

function joined(
  parts: readonly Annotation[],
  taken: readonly (readonly Span[])[],
  lastFrame: number,
  defaults: Readonly<Record<Id, string>>,
): Keyframe[] {
  const result = new Map<number, Keyframe>();
  const isTaken = (frame: number, by: number) =>
    taken.some((spans, i) => i !== by && spans.some(({ from, to }) => frame >= from && frame <= to));
  const said = new Set(parts.flatMap(({ keyframes }) => keyframes.flatMap(({ attributes }) => Object.keys(attributes ?? {}))));
  const start = Object.fromEntries(Object.entries(defaults).filter(([id]) => said.has(id)));
  parts.forEach((part, i) => {
    for (const keyframe of keyframesOf(part, lastFrame, i === 0 ? {} : start)) {
      const hidden = keyframe.outside && (isTaken(keyframe.frame, i) || result.has(keyframe.frame));
      if (!hidden) {
        result.set(keyframe.frame, keyframe);
      }
    }
  });
  return [...result.values()].sort((a, b) => a.frame - b.frame);
}

/** The first one says its attributes whole, so that it inherits none of another part. */
function keyframesOf(part: Annotation, lastFrame: number, defaults: Readonly<Record<Id, string>>): Keyframe[] {
  const [first, ...rest] = part.keyframes;
  const attributes = { ...defaults, ...first!.attributes };
  const start: Keyframe = Object.keys(attributes).length > 0 ? { ...first!, attributes } : first!;
  const end: Keyframe[] =
    !part.track && start.frame < lastFrame ? [{ ...start, frame: start.frame + 1, outside: true }] : [];
  return [start, ...rest, ...end];
}

/** A cut's own keyframe goes again where the track says the same without it. */
function withoutJoints(keyframes: readonly Keyframe[], parts: readonly Annotation[]): readonly Keyframe[] {
  const ends = new Set(parts.flatMap((part) => part.keyframes.filter((k) => k.outside).map((k) => k.frame)));
  const starts = new Set(parts.map((part) => part.keyframes[0]!.frame));
  const whole: Annotation = { ...parts[0]!, track: true, keyframes };
  return keyframes.filter((keyframe, i) => {
    if (i === 0 || !ends.has(keyframe.frame) || !starts.has(keyframe.frame) || keyframe.source !== 'HUMAN') {
      return true;
    }
    const without = at({ ...whole, keyframes: keyframes.filter((other) => other !== keyframe) }, keyframe.frame);
    const here = at(whole, keyframe.frame)!;
    return !(
      without &&
      without.outside === here.outside &&
      without.occluded === here.occluded &&
      without.zOrder === here.zOrder &&
      equal(without.attributes, here.attributes) &&
      almostEqual(without.shape, here.shape)
    );
  });
}

function visibleSpans(part: Annotation): Span[] {
  const spans: Span[] = [];
  part.keyframes.forEach((keyframe, i) => {
    if (!keyframe.outside) {
      const next = part.keyframes[i + 1];
      spans.push({ from: keyframe.frame, to: next ? next.frame - 1 : keyframe.frame });
    }
  });
  return spans;
}

function firstClash(taken: readonly (readonly Span[])[]): number | undefined {
  const all = taken.flatMap((spans, part) => spans.map((span) => ({ ...span, part }))).sort((a, b) => a.from - b.from);
  let open: { to: number; part: number } | undefined;
  for (const span of all) {
    if (open && open.part !== span.part && span.from <= open.to) {
      return span.from;
    }
    open = !open || span.to >= open.to ? span : open;
  }
  return undefined;
}
