import { beforeEach, expect, test } from 'vitest';
import { ApiError } from '../api/http.ts';
import { type SettingsServer, UserSettingsKeeper } from './user-settings.ts';

class Server implements SettingsServer {
  stored: Record<string, unknown> = {};
  missing = false;

  async mySettings() {
    this.answer();
    return this.stored;
  }

  async keepMySettings(settings: Record<string, unknown>) {
    this.answer();
    this.stored = settings;
  }

  private answer(): void {
    if (this.missing) {
      throw new ApiError(404, 'Not found', undefined);
    }
  }
}

const server = () => new Server();

beforeEach(() => localStorage.clear());

test('a change reaches the server beside what others keep there', async () => {
  const there = server();
  there.stored = { theme: 'dark', view: { fill: 0.5 } };
  const keeper = new UserSettingsKeeper(there);
  keeper.change({ keymap: { preset: 'labelme', changes: {} } });
  await keeper.save();
  expect(there.stored).toEqual({ theme: 'dark', view: { fill: 0.5 }, keymap: { preset: 'labelme', changes: {} } });
});

test('the server’s settings win on another visit', async () => {
  const there = server();
  new UserSettingsKeeper(there).change({ view: { fill: 0.1 } });
  localStorage.setItem('truthloom.editor.user', JSON.stringify({ value: { view: { fill: 0.1 } }, unsent: [] }));
  there.stored = { view: { fill: 0.4 } };
  const keeper = new UserSettingsKeeper(there);
  expect(keeper.view.fill).toBe(0.1);
  await keeper.load();
  expect(keeper.view.fill).toBe(0.4);
  expect(keeper.view.names).toBe(true);
});

test('without the server’s call they are kept in the browser and go up later', async () => {
  const there = server();
  there.missing = true;
  const before = new UserSettingsKeeper(there);
  before.change({ keymap: { preset: 'label-studio', changes: {} } });
  await before.save();
  there.missing = false;
  const after = new UserSettingsKeeper(there);
  await after.load();
  expect(after.keymap.preset).toBe('label-studio');
  await after.save();
  expect(there.stored).toEqual({ keymap: { preset: 'label-studio', changes: {} } });
});

test('a keymap that cannot be read is the default', () => {
  localStorage.setItem('truthloom.editor.user', JSON.stringify({ value: { keymap: { preset: 'gone' } }, unsent: [] }));
  expect(new UserSettingsKeeper(server()).keymap.preset).toBe('cvat');
});
