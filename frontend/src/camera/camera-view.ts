import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keep, look, propose, type Seen } from './camera-api.ts';
import { cameraStyles } from './camera-styles.ts';
import { drawSeen } from './draw-boxes.ts';
import { Rate } from './rate.ts';

const QUALITY = 0.85;
const KEPT_QUALITY = 0.95;
/** Longer sides are sent shrunk: the network shrinks them anyway. */
const LONGEST_SENT = 960;
const PAUSE_AFTER_PROBLEM_MILLIS = 1500;

/** A model tried on a camera, live, or on a picture of one's own. */
@customElement('truthloom-camera')
export class CameraView extends LitElement {
  static override styles = cameraStyles;

  @property({ attribute: 'model-id' }) modelId = '';
  /** Of the model; proposals are made there alone. */
  @property({ attribute: 'project-id' }) projectId = '';
  /** Where kept pictures go. */
  @property({ attribute: 'keep-in' }) keepIn = '';
  @property({ attribute: 'keep-name' }) keepName = '';
  @property({ type: Number, attribute: 'threshold' }) threshold = 0.3;
  /** Of the classes, in the network's order. */
  @property({ attribute: false }) colours: readonly string[] = [];

  @state() private stream: MediaStream | undefined;
  @state() private file: { readonly blob: Blob; readonly name: string; readonly url: string } | undefined;
  @state() private seen: Seen | undefined;
  @state() private problem = '';
  @state() private kept: { readonly address: string; readonly name: string; readonly project: string } | undefined;
  @state() private keeping = false;
  @query('video') private video!: HTMLVideoElement | null;
  @query('img') private image!: HTMLImageElement | null;
  @query('canvas.boxes') private boxes!: HTMLCanvasElement | null;

  private rate = new Rate();
  /** The server looks at one picture at a time: the next waits for the one before. */
  private asked: Promise<unknown> = Promise.resolve();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.clear();
  }

  private ask(picture: Blob, name: string): Promise<Seen> {
    const answer = this.asked.then(() => look(this.modelId, picture, name, this.threshold));
    this.asked = answer.catch(() => undefined);
    return answer;
  }

  private async start(): Promise<void> {
    this.clear();
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 } }, audio: false });
    } catch (failure) {
      this.problem = refusal(failure);
      return;
    }
    if (!this.isConnected || this.stream || this.file) {
      stream.getTracks().forEach(track => track.stop());
      return;
    }
    this.stream = stream;
    await this.updateComplete;
    this.video!.srcObject = stream;
    await this.video!.play();
    void this.watch(stream);
  }

  private stop(): void {
    this.stream?.getTracks().forEach(track => track.stop());
    this.stream = undefined;
  }

  private clear(): void {
    this.stop();
    if (this.file) {
      URL.revokeObjectURL(this.file.url);
    }
    this.file = undefined;
    this.seen = undefined;
    this.problem = '';
    this.kept = undefined;
    this.rate = new Rate();
  }

  /** One picture after the other: the next is taken when the answer is there. */
  private async watch(stream: MediaStream): Promise<void> {
    while (this.stream === stream && this.isConnected) {
      try {
        const picture = this.grab(LONGEST_SENT);
        const seen = await this.ask(await jpeg(picture, QUALITY), 'camera.jpg');
        if (this.stream === stream) {
          this.rate.count(performance.now());
          this.problem = '';
          this.show(seen, picture);
        }
      } catch (failure) {
        this.problem = words(failure);
        await new Promise(done => setTimeout(done, PAUSE_AFTER_PROBLEM_MILLIS));
      }
      await new Promise(requestAnimationFrame);
    }
  }

  private show(seen: Seen, picture: HTMLCanvasElement | HTMLImageElement): void {
    this.seen = seen;
    if (this.boxes) {
      drawSeen(this.boxes, picture, seen, this.colours);
    }
  }

  /** The camera's present frame. */
  private grab(longest: number): HTMLCanvasElement {
    const { videoWidth: width, videoHeight: height } = this.video!;
    const scale = Math.min(1, longest / Math.max(width, height, 1));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    canvas.getContext('2d')!.drawImage(this.video!, 0, 0, canvas.width, canvas.height);
    return canvas;
  }

  private async open(file: File | undefined): Promise<void> {
    if (!file) {
      return;
    }
    this.clear();
    this.file = { blob: file, name: file.name, url: URL.createObjectURL(file) };
    await this.lookAtFile();
  }

  private async lookAtFile(): Promise<void> {
    const file = this.file;
    if (!file) {
      return;
    }
    try {
      await this.updateComplete;
      await this.image?.decode().catch(() => undefined);
      const seen = await this.ask(file.blob, file.name);
      if (this.file === file && this.image) {
        this.show(seen, this.image);
        this.problem = '';
      }
    } catch (failure) {
      if (this.file === file) {
        this.problem = words(failure);
      }
    }
  }

  private async keepPicture(): Promise<void> {
    this.keeping = true;
    this.kept = undefined;
    try {
      const name = this.file?.name ?? `camera ${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.jpg`;
      const picture = this.file?.blob ?? (await jpeg(this.grab(Infinity), KEPT_QUALITY));
      const [project, projectName] = [this.keepIn, this.keepName];
      const kept = await keep(project, picture, name);
      this.kept = { address: `projects/${project}/media/${kept.mediaId}`, name: kept.name, project: projectName };
      this.problem = '';
      if (project === this.projectId) {
        await propose(kept.mediaId, this.modelId, this.threshold);
      }
    } catch (failure) {
      this.problem = words(failure);
    } finally {
      this.keeping = false;
    }
  }

  private changeThreshold(event: Event): void {
    this.threshold = Number((event.target as HTMLInputElement).value);
    void this.lookAtFile();
  }

  protected override render(): TemplateResult {
    return html`<div class="controls">
        ${this.stream
          ? html`<button data-testid="stop" @click=${() => this.clear()}>Stop</button>`
          : html`<button class="primary" data-testid="start" @click=${() => void this.start()}>Start the camera</button>`}
        <label class="button">Open a picture …
          <input type="file" data-testid="file" accept="image/*" @change=${(event: Event) => void this.open((event.target as HTMLInputElement).files?.[0])} />
        </label>
        <label>Score from
          <input type="range" min="0.01" max="0.99" step="0.01" data-testid="threshold" .value=${String(this.threshold)} @change=${this.changeThreshold} />
          <output>${this.threshold.toFixed(2)}</output>
        </label>
        <span class="rest"></span>
        ${this.keepIn && (this.stream || this.file)
          ? html`<button data-testid="keep" ?disabled=${this.keeping} @click=${() => void this.keepPicture()}
              title="Adds the picture in full size to ${this.keepName}">Keep this frame</button>`
          : nothing}
      </div>
      <div class="stage">${this.stage()}</div>
      <div class="status" role="status">${this.status()}</div>`;
  }

  private stage(): TemplateResult {
    if (this.stream) {
      return html`<video playsinline muted></video><canvas class="boxes" aria-hidden="true"></canvas>`;
    }
    return this.file
      ? html`<img src=${this.file.url} alt=${this.file.name} /><canvas class="boxes" aria-hidden="true"></canvas>`
      : html`<p>Start the camera, or open a picture: the model marks what it finds. Nothing is kept unless you say so.</p>`;
  }

  private status(): TemplateResult {
    const found = this.seen?.boxes.length ?? 0;
    return html`${this.problem ? html`<span class="problem">${this.problem}</span>` : nothing}
      ${this.seen
        ? html`<span data-testid="found">${found === 1 ? '1 object' : `${found} objects`}</span>
            ${this.stream ? html`<span><b data-testid="rate">${this.rate.perSecond.toFixed(1)}</b> frames per second</span>` : nothing}
            <span>${this.seen.milliseconds.toFixed(0)} ms on the server</span>`
        : nothing}
      ${this.kept
        ? html`<span>Kept in ${this.kept.project}: <a data-testid="kept" href=${this.kept.address}>${this.kept.name}</a></span>`
        : nothing}`;
  }
}

function jpeg(picture: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((done, failed) =>
    picture.toBlob(blob => (blob ? done(blob) : failed(new Error('The camera gives no picture.'))), 'image/jpeg', quality));
}

function words(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}

/** What the browser's refusal means. */
function refusal(failure: unknown): string {
  const name = failure instanceof Error ? failure.name : '';
  if (!navigator.mediaDevices) {
    return 'The browser gives its camera to pages over https or on localhost alone. Open Truthloom that way, or open a picture.';
  }
  switch (name) {
    case 'NotAllowedError':
      return 'The browser was not allowed to use the camera. Allow it in the address bar, then start again.';
    case 'NotFoundError':
      return 'There is no camera. Plug one in, or open a picture.';
    case 'NotReadableError':
      return 'The camera is used by another program. Close that one, then start again.';
    default:
      return words(failure);
  }
}
