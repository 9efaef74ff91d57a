import { beforeEach, expect, test } from 'vitest';
import type { WantedPicture } from '../render/picture-cache.ts';
import type { EditorSession } from './editor-session.ts';
import { openSession } from './testing.ts';

let session: EditorSession;
let there: Set<number>;
let wanted: readonly WantedPicture[];

beforeEach(() => {
  session = openSession({ media: { width: 1920, height: 1080, frameCount: 1000 } });
  there = new Set();
  Object.assign(session.pictures, {
    has: ({ frame }: { frame: number }) => there.has(frame),
    want: (pictures: readonly WantedPicture[]) => (wanted = pictures),
  });
});

function comes(frame: number): void {
  there.add(frame);
  session.scrubbing.arrived({ mediaId: 'media', frame });
}

const asked = () => wanted.map(({ frame }) => frame);

test('while pictures come slowly, positions are left out and none is given up half way', () => {
  for (const frame of [100, 101, 102, 103]) {
    session.scrubbing.to(frame);
  }
  expect(asked()).toEqual([100, 101]);
  expect(session.frame).toBe(0);

  comes(100);
  expect(session.frame).toBe(100);
  expect(asked()).toEqual([101, 103]);

  comes(103);
  expect(session.frame).toBe(103);
  comes(101);
  expect(session.frame).toBe(103);
});

test('the pictures are small ones, and where the drag ends the whole frame is wanted with those around', () => {
  session.scrubbing.to(500);
  expect(wanted.map(({ url }) => url)).toEqual(['/api/media/media/frames/500?reduce=4']);

  session.scrubbing.to(510);
  session.scrubbing.end();

  expect(session.frame).toBe(510);
  expect(wanted[0]!.url).toBe('/api/media/media/frames/510');
  expect(wanted.length).toBeGreaterThan(8);
  comes(500);
  expect(session.frame).toBe(510);
});

test('a picture that is there is shown at once', () => {
  there.add(7);
  session.scrubbing.to(7);
  expect(session.frame).toBe(7);
});
