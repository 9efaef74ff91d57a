import { expect, test } from 'vitest';
import { AnnotationState } from './annotation-state.ts';
import type { Annotation, FrameState } from './annotation.ts';
import type { ProposalChange } from './edit.ts';
import { labelledMarks } from './labelled-marks.ts';
import { ProposalStore } from './proposal-store.ts';
import { keyframe, object } from './testing.ts';

const drawn = object('d', [keyframe(5, 0)]);
const track = object('t', [keyframe(0, 0), keyframe(10, 100)]);

function marked(
  before: Annotation | null,
  after: Annotation | null,
  more: { known?: FrameState; open?: readonly string[]; decided?: readonly ProposalChange[] } = {},
) {
  const proposals = new ProposalStore();
  const box = { x1: 0, y1: 0, x2: 9, y2: 9 };
  const common = { frame: 5, labelId: 'car', modelId: 'm', score: 0.9, box, state: 'OPEN', annotationId: null } as const;
  proposals.replace(5, 5, (more.open ?? []).map((id) => ({ id, ...common })));
  const state = new AnnotationState([], more.known ? [[5, more.known]] : []);
  return labelledMarks(state, proposals, [{ id: 'x', before, after }], more.decided ?? []);
}

test('drawing, changing and deleting a box of one frame finishes that frame', () => {
  const mark = [{ frame: 5, before: null, after: 'LABELLED' }];
  expect(marked(null, drawn)).toEqual(mark);
  expect(marked(drawn, { ...drawn, labelId: 'person' })).toEqual(mark);
  expect(marked(drawn, null)).toEqual(mark);
});

test('nothing that happens to a track finishes a frame', () => {
  expect(marked(track, object('t', [...track.keyframes, keyframe(12, 0)]))).toEqual([]);
  expect(marked(track, null)).toEqual([]);
});

test('making a track of a box leaves the mark that drawing it gave', () => {
  expect(marked(drawn, { ...drawn, track: true }, { known: 'LABELLED' })).toEqual([]);
  expect(marked({ ...drawn, track: true }, drawn)).toEqual([]);
});

test('a frame with an open proposal is not finished, one whose last proposal is decided is', () => {
  const decided: ProposalChange[] = [{ id: 'p', before: 'OPEN', after: 'ACCEPTED' }];
  expect(marked(null, drawn, { open: ['p', 'q'], decided })).toEqual([]);
  expect(marked(null, drawn, { open: ['p'], decided })).toHaveLength(1);
});

test('changing a reviewed frame makes it merely labelled; a labelled one stays as it is', () => {
  expect(marked(null, drawn, { known: 'REVIEWED' })).toEqual([{ frame: 5, before: 'REVIEWED', after: 'LABELLED' }]);
  expect(marked(null, drawn, { known: 'LABELLED' })).toEqual([]);
});
