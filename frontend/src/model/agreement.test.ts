// @vitest-environment node
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindOf } from '../geometry/kinds.ts';
import { at } from './interpolation.ts';
import { Random, randomTrack } from './random-tracks.ts';

const TRACKS = 10_000;

/** What the server's own interpolation has to say too: its test reads the file. */
test('ten thousand random tracks are written down for the server to agree with', () => {
  const random = new Random(20_260_101);
  const lines = random.list(TRACKS, (number) => {
    const annotation = randomTrack(random, number);
    const [first, last] = [annotation.keyframes[0]!.frame, annotation.keyframes.at(-1)!.frame];
    const frames = [random.whole(first, last), random.whole(first, last), random.whole(first - 2, last + 2)];
    const states = frames.map((frame) => ({ frame, state: at(annotation, frame) ?? null }));
    return { annotation, states };
  });

  const seen = lines.flatMap(({ states }) => states.flatMap(({ state }) => (state ? [state] : [])));
  expect(new Set(seen.map((state) => state.shape.kind)).size).toBe(8);
  expect(seen.filter((state) => !state.keyframe).length).toBeGreaterThan(TRACKS / 2);
  for (const { shape } of seen) {
    expect(kindOf(shape).area(shape)).not.toBeNaN();
  }

  const folder = new URL('../../../target/agreement/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('tracks.ndjson', folder), lines.map((line) => JSON.stringify(line)).join('\n') + '\n');
});
