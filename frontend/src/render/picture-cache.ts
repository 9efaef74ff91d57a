import type { Id } from '../model/annotation.ts';
import type { Reduction } from './picture-detail.ts';

export interface PictureKey {
  readonly mediaId: Id;
  readonly frame: number;
}

export interface WantedPicture extends PictureKey {
  readonly url: string;
  readonly reduction: Reduction;
}

interface Entry {
  readonly bitmap: ImageBitmap;
  readonly bytes: number;
  readonly reduction: Reduction;
}

interface Fetch {
  readonly abort: AbortController;
  readonly reduction: Reduction;
}

const MAX_BYTES = 400 * 1024 * 1024;
/** A browser opens six connections to one server; saving and events need theirs. */
const MAX_PARALLEL = 3;

/**
 * Decoded pictures, of each the finest that came, the least recently used given up first; fetches what is wanted in order
 * of wish.
 */
export class PictureCache {
  private readonly entries = new Map<string, Entry>();
  private readonly loading = new Map<string, Fetch>();
  private readonly failed = new Map<string, string>();
  private wanted: WantedPicture[] = [];
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
  want(pictures: readonly WantedPicture[]): void {
    const names = new Set(pictures.map(nameOf));
    for (const [name, fetch] of this.loading) {
      if (!names.has(name)) {
        fetch.abort.abort();
        this.loading.delete(name);
      }
    }
    const [first, ...others] = pictures;
    this.wanted = others;
    if (first) {
      this.start(first);
    }
    this.pump();
  }

  /** To be fetched anew when it is wanted again. */
  forgetFailure(key: PictureKey): void {
    this.failed.delete(nameOf(key));
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

  private start(picture: WantedPicture): void {
    const name = nameOf(picture);
    const enough = (other: { readonly reduction: Reduction } | undefined) =>
      other !== undefined && other.reduction <= picture.reduction;
    if (!enough(this.entries.get(name)) && !enough(this.loading.get(name)) && !this.failed.has(name)) {
      this.loading.get(name)?.abort.abort();
      const fetch = { abort: new AbortController(), reduction: picture.reduction };
      this.loading.set(name, fetch);
      void this.load(picture, name, fetch);
    }
  }

  private async load(picture: WantedPicture, name: string, { abort }: Fetch): Promise<void> {
    try {
      const response = await fetch(picture.url, { signal: abort.signal });
      if (!response.ok) {
        throw new Error(`The server answered with status ${response.status}.`);
      }
      this.keep(name, await createImageBitmap(await response.blob()), picture.reduction);
    } catch (problem) {
      if (!abort.signal.aborted) {
        this.failed.set(name, (problem as Error).message);
      }
    }
    if (this.loading.get(name)?.abort === abort) {
      this.loading.delete(name);
    }
    this.arrived(picture);
    this.pump();
  }

  private keep(name: string, bitmap: ImageBitmap, reduction: Reduction): void {
    const before = this.entries.get(name);
    if (before && before.reduction <= reduction) {
      bitmap.close();
      return;
    }
    if (before) {
      this.giveUp(name, before);
    }
    const bytes = bitmap.width * bitmap.height * 4;
    this.entries.set(name, { bitmap, bytes, reduction });
    this.bytes += bytes;
    for (const [oldest, entry] of this.entries) {
      if (this.bytes <= MAX_BYTES || oldest === name) {
        return;
      }
      this.giveUp(oldest, entry);
    }
  }

  private giveUp(name: string, { bitmap, bytes }: Entry): void {
    this.entries.delete(name);
    this.bytes -= bytes;
    bitmap.close();
  }
}

function nameOf(key: PictureKey): string {
  return `${key.mediaId}/${key.frame}`;
}
