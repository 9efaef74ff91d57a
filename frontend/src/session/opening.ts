import type { Id } from '../model/annotation.ts';
import type { Media } from '../api/types.ts';
import type { EditorSession } from './editor-session.ts';
import { loadNeighbours } from './neighbours.ts';
import { MediaDocument } from './media-document.ts';
import { watchJob } from './job-actions.ts';

const KEPT_DOCUMENTS = 30;

/** Opens media in a session; keeps the undo history and the unsent edits of those left. */
export class Opener {
  private readonly documents = new Map<Id, MediaDocument>();
  private latest = 0;

  constructor(private readonly session: EditorSession) {}

  /** Every edit of every media opened here that the server does not hold yet. */
  get unsent(): number {
    return [...this.documents.values()].reduce((sum, document) => sum + document.queue.unsent, 0);
  }

  async open(mediaId: Id, frame: number): Promise<void> {
    const ticket = ++this.latest;
    const session = this.session;
    this.leave();
    try {
      const known = session.images.find((image) => image.id === mediaId);
      const media = known ?? (await session.api.media(mediaId));
      if (ticket !== this.latest) {
        return;
      }
      const document = this.documentOf(media);
      this.show(document, frame);
      await Promise.all([this.loadProject(media.projectId), document.load()]);
      if (ticket !== this.latest) {
        return;
      }
      session.loaded = true;
      document.listen();
      if (media.kind === 'IMAGE') {
        loadNeighbours(session, mediaId).catch((problem: Error) => session.notify(problem.message));
      }
      session.emit('media');
    } catch (problem) {
      if (ticket === this.latest) {
        session.failure = (problem as Error).message;
        session.emit('media');
      }
    }
  }

  close(): void {
    this.latest++;
    this.leave();
    this.session.pictures.close();
  }

  private leave(): void {
    this.session.playback.stop();
    this.session.scrubbing.end();
    this.session.document?.stopListening();
    this.session.loaded = false;
    this.session.failure = undefined;
  }

  private show(document: MediaDocument, frame: number): void {
    Object.assign(this.session, {
      document,
      frame: Math.min(Math.max(0, frame), document.media.frameCount - 1),
      selection: undefined,
      preview: undefined,
      draft: undefined,
      range: undefined,
      hovered: undefined,
    });
    this.session.emit('media');
  }

  private documentOf(media: Media): MediaDocument {
    const document =
      this.documents.get(media.id) ??
      new MediaDocument(media, this.session.api, {
        emit: (topic) => this.session.emit(topic),
        notify: (text) => this.session.notify(text),
        job: (job) => watchJob(this.session, job),
        userName: this.session.userName,
      });
    this.documents.delete(media.id);
    this.documents.set(media.id, document);
    for (const [id, old] of this.documents) {
      if (this.documents.size > KEPT_DOCUMENTS && old.queue.unsent === 0 && old !== document) {
        this.documents.delete(id);
      }
    }
    return document;
  }

  private async loadProject(projectId: Id): Promise<void> {
    const session = this.session;
    if (session.project?.id === projectId) {
      return;
    }
    const [project, models] = await Promise.all([session.api.project(projectId), session.api.models(projectId)]);
    session.project = project;
    session.models = models;
    Object.assign(session, { images: [], firstImage: 0, imageTotal: 0 });
    session.activeLabelId ??= project.labels[0]?.id;
  }
}
