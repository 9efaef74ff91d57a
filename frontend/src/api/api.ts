import type { AppliedChangeSet, ChangeSet, Id, MediaAnnotations } from '../model/annotation.ts';
import type { Proposal } from '../model/proposal.ts';
import type { HistoryPage } from '../model/stored-history.ts';
import { request } from './http.ts';
import type { Job, Media, MediaAround, Model, Project, ProposeRequest, PropagateRequest } from './types.ts';

/** The calls of the REST API that the editor makes. */
export const api = {
  media: (id: Id) => request<Media>('GET', `/api/media/${id}`),
  project: (id: Id) => request<Project>('GET', `/api/projects/${id}`),
  mediaAround: (projectId: Id, mediaId: Id, before: number, after: number) =>
    request<MediaAround>(
      'GET',
      `/api/projects/${projectId}/media/around?media=${mediaId}&before=${before}&after=${after}`,
    ),
  imagesOf: (projectId: Id, offset: number, limit: number) =>
    request<{ total: number; media: Media[] }>(
      'GET',
      `/api/projects/${projectId}/media?kind=IMAGE&offset=${offset}&limit=${limit}`,
    ),
  models: (projectId: Id) => request<Model[]>('GET', `/api/projects/${projectId}/models?kind=DETECTOR`),

  annotations: (mediaId: Id) => request<MediaAnnotations>('GET', `/api/media/${mediaId}/annotations`),
  change: (mediaId: Id, changeSet: ChangeSet) =>
    request<{ revision: number }>('POST', `/api/media/${mediaId}/changes`, changeSet),
  history: (mediaId: Id, offset: number, limit: number) =>
    request<HistoryPage>('GET', `/api/media/${mediaId}/history?offset=${offset}&limit=${limit}`),
  changesSince: (mediaId: Id, revision: number) =>
    request<AppliedChangeSet[]>('GET', `/api/media/${mediaId}/changes?since=${revision}`),

  proposals: (mediaId: Id, from: number, to: number) =>
    request<Proposal[]>('GET', `/api/media/${mediaId}/proposals?from=${from}&to=${to}`),
  acceptRange: (mediaId: Id, body: { from: number; to: number; minScore: number; changeSetId: Id }) =>
    request<{ revision: number }>('POST', `/api/media/${mediaId}/proposals/accept`, body),
  reject: (mediaId: Id, ids: readonly Id[]) => request<void>('POST', `/api/media/${mediaId}/proposals/reject`, { ids }),
  reopen: (mediaId: Id, ids: readonly Id[]) => request<void>('POST', `/api/media/${mediaId}/proposals/reopen`, { ids }),

  propose: (mediaId: Id, body: ProposeRequest) =>
    request<{ jobId: Id }>('POST', `/api/media/${mediaId}/propose`, body),
  propagate: (mediaId: Id, body: PropagateRequest) =>
    request<{ jobId: Id }>('POST', `/api/media/${mediaId}/propagate`, body),
  job: (id: Id) => request<Job>('GET', `/api/jobs/${id}`),
  mySettings: () => request<Record<string, unknown>>('GET', '/api/me/settings'),
  keepMySettings: (settings: Record<string, unknown>) => request<unknown>('PUT', '/api/me/settings', settings),
  cancelJob: (id: Id) => request<void>('POST', `/api/jobs/${id}/cancel`),
};

export type Api = typeof api;

export function frameUrl(mediaId: Id, frame: number): string {
  return `/api/media/${mediaId}/frames/${frame}`;
}

/** A frame with its sides divided by `reduce`; of a picture with tiles its overview. */
export function pictureUrl(media: Media, frame: number, reduce: number): string {
  return media.tiles
    ? `/api/media/${media.id}/overview`
    : `${frameUrl(media.id, frame)}${reduce === 1 ? '' : `?reduce=${reduce}`}`;
}

export function tileUrl(mediaId: Id, level: number, x: number, y: number): string {
  return `/api/media/${mediaId}/tiles/${level}/${x}/${y}`;
}
