import { request } from '../api/http.ts';
import type { FoundBox } from './answer-picture.ts';
import type { Heat } from './heat.ts';
import type { Inside } from './network.ts';
import type { Sheet } from './sheet-grid.ts';

export interface Answers {
  readonly boxes: readonly FoundBox[];
  readonly shares: readonly number[];
}

export interface Job {
  readonly state: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  readonly done: number;
  readonly total: number;
  readonly message: string;
  readonly result: unknown;
}

/** Picture, class and, where the model finds boxes, the box that is asked about. */
export type Question = { media: string; frame: number; classIndex: number } | ({ media: string; frame: number } & FoundBox);

const ASK_AGAIN_MILLIS = 400;

/** The server's questions to one model. */
export class InsideApi {
  constructor(private readonly model: string) {}

  inside(): Promise<Inside> {
    return request('GET', this.path(''));
  }

  filters(): Promise<Sheet> {
    return request('GET', this.path('/filters'));
  }

  answers(media: string, frame: number): Promise<Answers> {
    return request('GET', this.path('/answers', { media, frame: String(frame) }));
  }

  activations(media: string, frame: number, layer: string): Promise<Sheet> {
    return request('GET', this.path('/activations', { media, frame: String(frame), layer }));
  }

  heat(layer: string, question: Question): Promise<Heat> {
    return request('POST', this.path('/heat', { layer }), question);
  }

  /** Runs the job to its end. `progress` gets its id, by which it can be cancelled. */
  async occlusion(question: Question, progress: (job: Job, id: string) => void): Promise<Heat | undefined> {
    const { jobId } = await request<{ jobId: string }>('POST', this.path('/occlusion'), question);
    for (;;) {
      const job = await request<Job>('GET', `/api/jobs/${jobId}`);
      progress(job, jobId);
      if (job.state === 'FAILED') {
        throw new Error(job.message);
      }
      if (job.state === 'SUCCEEDED' || job.state === 'CANCELLED') {
        return job.state === 'SUCCEEDED' ? (job.result as Heat) : undefined;
      }
      await new Promise(done => setTimeout(done, ASK_AGAIN_MILLIS));
    }
  }

  cancel(job: string): Promise<void> {
    return request('POST', `/api/jobs/${job}/cancel`);
  }

  private path(end: string, query: Record<string, string> = {}): string {
    const search = new URLSearchParams(query).toString();
    return `/api/models/${this.model}/inside${end}${search ? `?${search}` : ''}`;
  }
}
