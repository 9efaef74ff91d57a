import { post, request } from '../api/http.ts';

export interface SeenBox {
  readonly classIndex: number;
  readonly className: string;
  readonly score: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Boxes in pixels of the picture that was sent. */
export interface Seen {
  readonly width: number;
  readonly height: number;
  readonly milliseconds: number;
  readonly boxes: readonly SeenBox[];
}

export function look(model: string, picture: Blob, name: string, minScore: number): Promise<Seen> {
  return post(`/api/models/${model}/camera?name=${encodeURIComponent(name)}&minScore=${minScore}`, picture);
}

export function keep(project: string, picture: Blob, name: string): Promise<{ mediaId: string; name: string }> {
  return post(`/api/projects/${project}/camera?name=${encodeURIComponent(name)}`, picture);
}

/** What the model sees on the kept picture waits there to be accepted. */
export function propose(media: string, model: string, minScore: number): Promise<unknown> {
  return request('POST', `/api/media/${media}/propose`, { modelId: model, from: 0, to: 0, minScore });
}
