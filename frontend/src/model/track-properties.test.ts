import { expect, test } from 'vitest';
import { almostEqual } from './almost-equal.ts';
import { AnnotationState } from './annotation-state.ts';
import type { Annotation } from './annotation.ts';
import { editOf } from './edit.ts';
import { sameObject } from './equality.ts';
import { History } from './history.ts';
import { at } from './interpolation.ts';
import { copyState, moveKeyframe } from './keyframe-moves.ts';
import { rebase } from './rebase.ts';
import { splitTrack, withoutAfter, withoutBefore } from './track-cuts.ts';
import { toggleKeyframe, withChange } from './track-edits.ts';
import { mergeObjects } from './track-merge.ts';
import { type Random, oneOf, randomFrom, randomKeyframe, randomShape, randomTrack, wholeNumber } from './testing-tracks.ts';

const FRAMES = 40;
const LAST = FRAMES - 1;

function assertSound(annotation: Annotation): void {
  const frames = annotation.keyframes.map(({ frame }) => frame);
  expect(frames.length).toBeGreaterThan(0);
  expect(frames).toEqual([...new Set(frames)].sort((a, b) => a - b));
  expect(frames[0]).toBeGreaterThanOrEqual(0);
  expect(frames.at(-1)).toBeLessThanOrEqual(LAST);
}

function assertSameOnEveryFrame(a: Annotation, b: Annotation, seed: number): void {
  for (let frame = 0; frame < FRAMES; frame++) {
    const [left, right] = [at(a, frame), at(b, frame)];
    const plain = (state: typeof left) => state && { ...state, keyframe: false, source: '' };
    expect(almostEqual(plain(left), plain(right)), `seed ${seed}, frame ${frame}`).toBe(true);
  }
}

test('a track split and merged again is the same on every frame', () => {
  let splits = 0;
  for (let seed = 1; seed <= 3000; seed++) {
    const random = randomFrom(seed);
    const track = randomTrack(random, 't', FRAMES);
    const split = splitTrack(track, wholeNumber(random, 0, LAST), 'second');
    if (!split) {
      continue;
    }
    splits++;
    assertSound(split.first);
    assertSound(split.second);
    const merged = mergeObjects([split.second, split.first], LAST);
    if ('problem' in merged) {
      throw new Error(`seed ${seed}: ${merged.problem}`);
    }
    assertSameOnEveryFrame(track, merged.after, seed);
  }
  expect(splits).toBeGreaterThan(1500);
});

test('a split shows each frame of the track in exactly one part', () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const random = randomFrom(seed);
    const track = randomTrack(random, 't', FRAMES, 'box');
    const frame = wholeNumber(random, 0, LAST);
    const split = splitTrack(track, frame, 'second');
    for (let f = 0; split && f < FRAMES; f++) {
      const [part, other] = f < frame ? [split.first, split.second] : [split.second, split.first];
      const seen = (annotation: Annotation) => at(annotation, f)?.outside === false;
      expect([seen(part), seen(other)], `seed ${seed}, frame ${f}`).toEqual([seen(track), false]);
    }
  }
});

test('any sequence of edits undone gives the start, and redone the end', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = randomFrom(seed);
    const start = [0, 1, 2].map((i) => randomTrack(random, `t${i}`, FRAMES, 'box'));
    const state = new AnnotationState(start);
    const history = new History();
    for (let i = 0; i < 25; i++) {
      randomEdit(random, state, history, `${seed}-${i}`);
    }
    const end = [...state.all()];
    end.forEach(assertSound);
    for (let edit = history.undo(); edit; edit = history.undo()) {
      const { edit: fitting, collisions } = rebase(edit, state);
      expect(collisions).toEqual([]);
      state.apply(fitting);
    }
    assertSame(state, start, seed);
    for (let edit = history.redo(); edit; edit = history.redo()) {
      state.apply(rebase(edit, state).edit);
    }
    assertSame(state, end, seed);
  }
});

function assertSame(state: AnnotationState, wanted: readonly Annotation[], seed: number): void {
  expect(state.size, `seed ${seed}`).toBe(wanted.length);
  wanted.forEach((object) => expect(sameObject(state.get(object.id), object), `seed ${seed}, ${object.id}`).toBe(true));
}

function randomEdit(random: Random, state: AnnotationState, history: History, name: string): void {
  const all = [...state.all()];
  if (all.length === 0) {
    return;
  }
  const before = oneOf(random, all);
  const frame = wholeNumber(random, 0, LAST);
  const write = (objects: readonly (readonly [Annotation | null, Annotation | null])[]) => {
    const edit = editOf('test', { objects: objects.map(([b, a]) => ({ id: (a ?? b)!.id, before: b, after: a })) });
    state.apply(edit);
    history.record(edit);
  };
  const replace = (after: Annotation | undefined) => after && write([[before, after]]);
  switch (wholeNumber(random, 0, 9)) {
    case 0:
      return replace(withChange(before, frame, { shape: randomShape(random, 'box') }));
    case 1:
      return replace(withChange(before, frame, { outside: true, occluded: random() < 0.5 }));
    case 2:
      return replace(withChange(before, frame, { attributes: { a: 'z' } }));
    case 3:
      return replace(toggleKeyframe(before, frame));
    case 4:
      return replace(moveKeyframe(before, oneOf(random, before.keyframes).frame, frame, LAST));
    case 5:
      return replace(copyState(before, frame, { from: Math.min(10, frame), to: Math.max(10, frame) }, LAST));
    case 6:
      return replace(random() < 0.5 ? withoutAfter(before, frame, LAST) : withoutBefore(before, frame));
    case 7: {
      const split = splitTrack(before, frame, name);
      return split && write([[before, split.first], [null, split.second]]);
    }
    case 8: {
      const other = oneOf(random, all);
      const merged = other === before ? undefined : mergeObjects([before, other], LAST);
      if (!merged || 'problem' in merged) {
        return;
      }
      const gone = merged.gone[0] === before.id ? before : other;
      return write([[gone === before ? other : before, merged.after], [gone, null]]);
    }
    default:
      return random() < 0.3
        ? write([[before, null]])
        : write([[null, { ...before, id: name, keyframes: [randomKeyframe(random, frame, 'box')] }]]);
  }
}
