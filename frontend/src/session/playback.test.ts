import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EditorSession } from './editor-session.ts';
import { wantedPictures } from './prefetch.ts';
import { openSession } from './testing.ts';

const ALL = Array.from({ length: 20 }, (_, frame) => frame);
let session: EditorSession;
let shown: number[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  session = openSession();
  shown = [];
  session.subscribe((topic) => {
    if (topic === 'frame') {
      shown.push(session.frame);
    }
  });
});

afterEach(() => {
  session.playback.stop();
  vi.useRealTimers();
});

function thereAre(frames: readonly number[]): void {
  Object.assign(session.pictures, { has: ({ frame }: { frame: number }) => frames.includes(frame) });
}

test('each frame is shown for its time, up to the last', () => {
  thereAre(ALL);
  session.playback.start();
  vi.advanceTimersByTime(440);
  expect(shown).toEqual(ALL.slice(1, 11));
  vi.advanceTimersByTime(2000);
  expect(session.frame).toBe(19);
  expect(session.playback.playing).toBe(false);
});

test('frames whose pictures come too late are left out, and the others keep to the time', () => {
  thereAre([4, 5, 9]);
  session.playback.start();
  vi.advanceTimersByTime(400);
  expect(shown).toEqual([4, 5, 9]);
});

test('without pictures it waits, and goes on where it was', () => {
  thereAre([]);
  session.playback.start();
  vi.advanceTimersByTime(60_000);
  expect(session.playback.playing).toBe(true);
  expect(shown).toEqual([]);
  thereAre(ALL);
  vi.advanceTimersByTime(20);
  expect(shown.length).toBe(1);
});

test('deleted frames are gone past', () => {
  session.document!.store.current.frameState = (frame) => (frame === 1 || frame === 2 ? 'DELETED' : null);
  session.settings = { ...session.settings, skipDeleted: true };
  thereAre(ALL);
  session.playback.start();
  vi.advanceTimersByTime(100);
  expect(shown).toEqual([3, 4]);
});

test('what is fetched lies ahead of the time, at high speed with gaps', () => {
  const frames = () => wantedPictures(session).map(({ frame }) => frame).slice(0, 5);
  thereAre([]);
  session.playback.start();
  expect(frames()).toEqual([0, 0, 1, 2, 3]);
  vi.advanceTimersByTime(200);
  expect(frames()).toEqual([0, 5, 6, 7, 8]);
});

test('at a speed that no screen shows every third frame is fetched, the same ones as time goes on', () => {
  session = openSession({ media: { frameCount: 1000 } });
  session.playback.speed = 4;
  const frames = () => wantedPictures(session).map(({ frame }) => frame).slice(1, 4);
  thereAre([]);
  session.playback.start();
  expect(frames()).toEqual([0, 3, 6]);
  vi.advanceTimersByTime(100);
  expect(frames()).toEqual([12, 15, 18]);
  session.frame = 2;
  expect(frames()).toEqual([12, 15, 18]);
});
