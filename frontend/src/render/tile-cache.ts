import { tileUrl } from '../api/api.ts';

const MAX_BYTES = 256 * 1024 * 1024;
const MAX_PARALLEL = 3;

/** Decoded tiles by address, the least recently used given up first; what could not be had is left to the overview below. */
export class TileCache {
  private readonly entries = new Map<string, ImageBitmap>();
  private readonly loading = new Map<string, AbortController>();
  private readonly failed = new Set<string>();
  private wanted: readonly string[] = [];
  private bytes = 0;

  constructor(private readonly arrived: () => void) {}

  get(...tile: Parameters<typeof tileUrl>): ImageBitmap | undefined {
    const url = tileUrl(...tile);
    const bitmap = this.entries.get(url);
    if (bitmap) {
      this.entries.delete(url);
      this.entries.set(url, bitmap);
    }
    return bitmap;
  }

  /** Replaces all wishes; fetches nobody wants any more are given up. */
  want(urls: readonly string[]): void {
    this.wanted = urls;
    for (const [url, abort] of this.loading) {
      if (!urls.includes(url)) {
        abort.abort();
        this.loading.delete(url);
      }
    }
    this.pump();
  }

  close(): void {
    this.want([]);
    this.entries.forEach((bitmap) => bitmap.close());
    this.entries.clear();
    this.bytes = 0;
  }

  private pump(): void {
    for (const url of this.wanted) {
      if (this.loading.size >= MAX_PARALLEL) {
        return;
      }
      if (!this.entries.has(url) && !this.loading.has(url) && !this.failed.has(url)) {
        const abort = new AbortController();
        this.loading.set(url, abort);
        void this.load(url, abort);
      }
    }
  }

  private async load(url: string, abort: AbortController): Promise<void> {
    try {
      const response = await fetch(url, { signal: abort.signal });
      if (!response.ok) {
        throw new Error(`The server answered with status ${response.status}.`);
      }
      const bitmap = await createImageBitmap(await response.blob());
      if (abort.signal.aborted) {
        bitmap.close();
      } else {
        this.keep(url, bitmap);
      }
    } catch {
      if (!abort.signal.aborted) {
        this.failed.add(url);
      }
    }
    if (this.loading.get(url) === abort) {
      this.loading.delete(url);
      this.arrived();
    }
    this.pump();
  }

  private keep(url: string, bitmap: ImageBitmap): void {
    this.entries.set(url, bitmap);
    this.bytes += bitmap.width * bitmap.height * 4;
    for (const [oldest, entry] of this.entries) {
      if (this.bytes <= MAX_BYTES || oldest === url) {
        return;
      }
      this.entries.delete(oldest);
      this.bytes -= entry.width * entry.height * 4;
      entry.close();
    }
  }
}
