import { ApiError } from '../api/http.ts';
import { DEFAULT_CHOICE, type KeymapChoice, readChoice } from '../commands/bindings.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** What is kept of a person: one JSON object on the server, of which other parts may be somebody else's. */
export interface UserSettings {
  readonly view?: Partial<Settings>;
  readonly keymap?: KeymapChoice;
}

export interface SettingsServer {
  mySettings(): Promise<Record<string, unknown>>;
  keepMySettings(settings: Record<string, unknown>): Promise<unknown>;
}

interface Cached {
  readonly value: UserSettings;
  /** Parts that the server does not hold yet. */
  readonly unsent: readonly (keyof UserSettings)[];
}

const KEY = 'truthloom.editor.user';
const SAVE_MILLIS = 800;

/** Keeps a person's settings on the server, and in this browser for the time until it answers or where it cannot. */
export class UserSettingsKeeper {
  private cached: Cached = readCache();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly server: SettingsServer) {}

  get view(): Settings {
    return { ...DEFAULT_SETTINGS, ...this.cached.value.view };
  }

  get keymap(): KeymapChoice {
    try {
      return this.cached.value.keymap ? readChoice(this.cached.value.keymap) : DEFAULT_CHOICE;
    } catch {
      return DEFAULT_CHOICE;
    }
  }

  /** Takes what the server holds, save for what was changed here and is not there yet. */
  async load(): Promise<void> {
    const stored = await this.fromServer();
    if (!stored) {
      return;
    }
    const own = Object.fromEntries(this.cached.unsent.map((part) => [part, this.cached.value[part]]));
    this.cache({ ...this.cached, value: { ...stored, ...own } });
    if (this.cached.unsent.length > 0) {
      this.saveSoon();
    }
  }

  change(part: UserSettings): void {
    const parts = Object.keys(part) as (keyof UserSettings)[];
    this.cache({ value: { ...this.cached.value, ...part }, unsent: [...new Set([...this.cached.unsent, ...parts])] });
    this.saveSoon();
  }

  /** Sends what is unsent, on top of what others may have stored meanwhile. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { value, unsent } = this.cached;
    const stored = unsent.length > 0 ? await this.fromServer() : undefined;
    if (!stored) {
      return;
    }
    try {
      await this.server.keepMySettings({ ...stored, ...Object.fromEntries(unsent.map((part) => [part, value[part]])) });
      const left = this.cached.unsent.filter((part) => !unsent.includes(part) || this.cached.value[part] !== value[part]);
      this.cache({ ...this.cached, unsent: left });
    } catch {
      // kept in this browser; the next change or visit sends it
    }
  }

  /** Undefined where the server cannot be reached or knows no settings. */
  private async fromServer(): Promise<Record<string, unknown> | undefined> {
    try {
      return (await this.server.mySettings()) ?? {};
    } catch (problem) {
      if (problem instanceof ApiError && problem.status >= 500) {
        console.warn('The settings could not be loaded:', problem.message);
      }
      return undefined;
    }
  }

  private saveSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), SAVE_MILLIS);
  }

  private cache(cached: Cached): void {
    this.cached = cached;
    try {
      localStorage.setItem(KEY, JSON.stringify(cached));
    } catch {
      // no room or not allowed: the server keeps it
    }
  }
}

function readCache(): Cached {
  try {
    const { value = {}, unsent = [] } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Cached>;
    return { value, unsent };
  } catch {
    return { value: {}, unsent: [] };
  }
}
