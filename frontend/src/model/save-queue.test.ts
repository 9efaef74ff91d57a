import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError, UnreachableError } from '../api/http.ts';
import { AnnotationStore } from './annotation-store.ts';
import type { AppliedChangeSet, ChangeSet } from './annotation.ts';
import { editOf } from './edit.ts';
import { SaveQueue } from './save-queue.ts';
import { keyframe, object } from './testing.ts';

/** Answers as the server does, from its own log; `fail` is thrown by the next calls instead. */
class Server {
  readonly log: AppliedChangeSet[] = [];
  readonly calls: string[] = [];
  fail: Error[] = [];

  async change(_: string, changeSet: ChangeSet) {
    this.calls.push(`change ${changeSet.gesture} on ${changeSet.baseRevision}`);
    this.failIfAsked();
    const known = this.log.find((entry) => entry.changeSet.id === changeSet.id);
    if (known) {
      return { revision: known.revision };
    }
    return { revision: this.append('Ada', changeSet) };
  }

  async changesSince(_: string, since: number) {
    this.calls.push(`since ${since}`);
    return this.log.filter((entry) => entry.revision > since);
  }

  async reject(_: string, ids: readonly string[]) {
    this.calls.push(`reject ${ids.join()}`);
    this.failIfAsked();
  }

  async reopen(_: string, ids: readonly string[]) {
    this.calls.push(`reopen ${ids.join()}`);
  }

  append(author: string, changeSet: ChangeSet): number {
    const revision = this.log.length + 1;
    this.log.push({ revision, author, changeSet });
    return revision;
  }

  private failIfAsked(): void {
    const failure = this.fail.shift();
    if (failure) {
      throw failure;
    }
  }
}

let server: Server;
let store: AnnotationStore;
let queue: SaveQueue;
const told: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  server = new Server();
  store = new AnnotationStore();
  queue = new SaveQueue('m', store, server, {
    changed: () => {},
    collided: (collisions) => told.push(...collisions.map((collision) => `${collision.id} ${collision.outcome}`)),
    sent: (edit) => told.push(`sent ${edit.gesture}`),
    refused: (edit, reason) => told.push(`refused ${edit.gesture}: ${reason}`),
  });
});

afterEach(() => vi.useRealTimers());

function draw(id: string, gesture = 'draw') {
  store.commit(editOf(gesture, { objects: [{ id, before: null, after: object(id, [keyframe(0, 0)]) }] }));
}

test('edits go one at a time, in order, each on the revision before it', async () => {
  draw('a', 'first');
  draw('b', 'second');
  expect(queue.unsent).toBe(2);
  await queue.flush();
  expect(server.calls).toEqual(['change first on 0', 'change second on 1']);
  expect([queue.state, queue.unsent]).toEqual(['saved', 0]);
});

test('without a network it waits, says so, and goes on by itself', async () => {
  server.fail = [new UnreachableError('no'), new UnreachableError('no')];
  draw('a');
  const flushed = queue.flush();
  await vi.advanceTimersByTimeAsync(10);
  expect([queue.state, queue.unsent]).toEqual(['offline', 1]);
  draw('b');
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.calls).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2000);
  await flushed;
  expect(queue.state).toBe('saved');
  expect(server.log).toHaveLength(2);
});

test('a lost answer does not apply an edit twice', async () => {
  draw('a');
  const edit = store.pending[0]!;
  const lost = server.change.bind(server);
  server.change = async (media, changeSet) => {
    await lost(media, changeSet);
    server.change = lost;
    throw new UnreachableError('the answer was lost');
  };
  const flushed = queue.flush();
  await vi.advanceTimersByTimeAsync(1500);
  await flushed;
  expect(server.log.map((entry) => entry.changeSet.id)).toEqual([edit.id]);
  expect(store.seen).toBe(1);
});

test('a conflict takes the current state, puts the edit on top and sends it again', async () => {
  const car = object('car', [keyframe(0, 0)]);
  store.reset({ revision: 0, annotations: [car], frames: [] });
  const theirs = { ...car, labelId: 'van', revision: 1 };
  server.append('Bea', { id: 'x', baseRevision: 0, origin: 'HUMAN', gesture: 'relabel', created: [], updated: [theirs], deleted: [], frames: [] });
  server.fail = [new ApiError(409, 'changed', { current: { revision: 1, annotations: [theirs], frames: [] } })];
  store.commit(editOf('move', { objects: [{ id: 'car', before: car, after: object('car', [keyframe(0, 30)]) }] }));
  await queue.flush();
  expect(server.calls).toEqual(['change move on 0', 'change move on 1']);
  expect(server.log[1]!.changeSet.updated[0]).toMatchObject({ labelId: 'van', keyframes: [keyframe(0, 30)] });
  expect(told).toEqual(['car reapplied', 'sent move']);
});

test('what the server refuses is taken back and told, the rest is saved', async () => {
  server.fail = [new ApiError(400, 'It has no area.', {})];
  draw('a', 'bad');
  draw('b', 'good');
  await queue.flush();
  expect(told).toEqual(['refused bad: It has no area.', 'sent good']);
  expect(store.current.get('a')).toBeUndefined();
  expect(store.current.get('b')).toBeDefined();
});

test('a revision beyond what is known fetches the gap', async () => {
  server.append('Bea', { id: 'x', baseRevision: 0, origin: 'HUMAN', gesture: 'draw', created: [object('theirs', [keyframe(0, 9)])], updated: [], deleted: [], frames: [] });
  draw('mine');
  await queue.flush();
  expect(server.calls).toEqual(['change draw on 0', 'since 0']);
  expect(store.current.get('theirs')).toBeDefined();
  expect([store.seen, queue.unsent]).toEqual([2, 0]);
});

test('a rejection that fails is sent again without the change set before it', async () => {
  store.commit(
    editOf('undo', {
      objects: [{ id: 'a', before: null, after: object('a', [keyframe(0, 0)]) }],
      proposals: [{ id: 'p', before: 'OPEN', after: 'REJECTED' }],
    }),
  );
  const change = server.change.bind(server);
  server.change = async (media, changeSet) => {
    const answer = await change(media, changeSet);
    server.fail = [new UnreachableError('no')];
    return answer;
  };
  const flushed = queue.flush();
  await vi.advanceTimersByTimeAsync(1500);
  await flushed;
  expect(server.calls).toEqual(['change undo on 0', 'reject p', 'reject p']);
  expect(queue.unsent).toBe(0);
});
