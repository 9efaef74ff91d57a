import { frameUrl } from '../api/api.ts';
import type { Id } from '../model/annotation.ts';

export interface PictureKey {
  readonly mediaId: Id;
  readonly frame: number;
}

interface Entry {
  readonly bitmap: ImageBitmap;
  readonly bytes: number;
}

const MAX_BYTES = 400 * 1024 * 1024;
/** A browser opens six connections to one server; saving and events need theirs. */
const MAX_PARALLEL = 3;

/** Decoded pictures, the least recently used given up first; fetches what is wanted in order of wish. */
export class PictureCache {
  private readonly entries = new Map<string, Entry>();
  private readonly loading = new Map<string, AbortController>();
  private readonly failed = new Map<string, string>();
  private wanted: PictureKey[] = [];
  private bytes = 0;

  /** `arrived` is called when a picture is ready or has failed. */
  constructor(private readonly arrived: (key: PictureKey) => void) {}

  get(key: PictureKey): ImageBitmap | undefined {
    const name = nameOf(key);
    const entry = this.entries.get(name);
    if (entry) {
      this.entries.delete(name);
      this.entries.set(name, entry);
    }
    return entry?.bitmap;
  }

  has(key: PictureKey): boolean {
    return this.entries.has(nameOf(key));
  }

  failure(key: PictureKey): string | undefined {
    return this.failed.get(nameOf(key));
  }

  /** Replaces all wishes; the first is fetched at once, the others as there is room, fetches nobody wants any more are given up. */
  want(keys: readonly PictureKey[]): void {
    const names = new Set(keys.map(nameOf));
    for (const [name, abort] of this.loading) {
      if (!names.has(name)) {
        abort.abort();
        this.loading.delete(name);
      }
    }
    const [first, ...others] = keys;
    this.wanted = others;
    if (first) {
      this.start(first);
    }
    this.pump();
  }

  retry(key: PictureKey): void {
    this.failed.delete(nameOf(key));
    this.wanted.unshift(key);
    this.pump();
  }

  close(): void {
    this.want([]);
    this.entries.forEach(({ bitmap }) => bitmap.close());
    this.entries.clear();
    this.bytes = 0;
  }

  private pump(): void {
    while (this.loading.size < MAX_PARALLEL && this.wanted.length > 0) {
      this.start(this.wanted.shift()!);
    }
  }

  private start(key: PictureKey): void {
    const name = nameOf(key);
    if (!this.entries.has(name) && !this.loading.has(name) && !this.failed.has(name)) {
      const abort = new AbortController();
      this.loading.set(name, abort);
      void this.load(key, name, abort);
    }
  }

  private async load(key: PictureKey, name: string, abort: AbortController): Promise<void> {
    try {
      const response = await fetch(frameUrl(key.mediaId, key.frame), { signal: abort.signal });
      if (!response.ok) {
        throw new Error(`The server answered with status ${response.status}.`);
      }
      this.keep(name, await createImageBitmap(await response.blob()));
    } catch (problem) {
      if (!abort.signal.aborted) {
        this.failed.set(name, (problem as Error).message);
      }
    }
    if (this.loading.get(name) === abort) {
      this.loading.delete(name);
    }
    this.arrived(key);
    this.pump();
  }

  private keep(name: string, bitmap: ImageBitmap): void {
    if (this.entries.has(name)) {
      bitmap.close();
      return;
    }
    const bytes = bitmap.width * bitmap.height * 4;
    this.entries.set(name, { bitmap, bytes });
    this.bytes += bytes;
    for (const [oldest, entry] of this.entries) {
      if (this.bytes <= MAX_BYTES || oldest === name) {
        return;
      }
      this.entries.delete(oldest);
      this.bytes -= entry.bytes;
      entry.bitmap.close();
    }
  }
}

function nameOf(key: PictureKey): string {
  return `${key.mediaId}/${key.frame}`;
}
