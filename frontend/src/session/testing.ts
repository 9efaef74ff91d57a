import type { Api } from '../api/api.ts';
import type { Label, Media } from '../api/types.ts';
import type { Point, Shape } from '../geometry/shapes.ts';
import type { Annotation, ChangeSet } from '../model/annotation.ts';
import type { Pointer } from '../tools/tool.ts';
import { Tools } from '../tools/tools.ts';
import { EditorSession } from './editor-session.ts';
import { MediaDocument } from './media-document.ts';

const MEDIA: Media = {
  id: 'media',
  projectId: 'project',
  name: 'street.mp4',
  kind: 'VIDEO',
  width: 200,
  height: 100,
  frameCount: 20,
  frameDurationMicros: 40_000,
};

export const POSE: Label = {
  id: 'pose',
  name: 'pose',
  color: '#ffee00',
  hotkey: null,
  kind: 'SKELETON',
  skeleton: { joints: [{ name: 'head', x: 0.5, y: 0 }, { name: 'foot', x: 0, y: 1 }], edges: [[0, 1]] },
};

const plain = (id: string, kind: Label['kind'] = 'ANY'): Label => ({ id, name: id, color: '#ff0000', hotkey: null, kind });

export const LABELS: readonly Label[] = [
  plain('car'),
  plain('person'),
  plain('road', 'POLYGON'),
  plain('sky', 'MASK'),
  POSE,
  plain('rain', 'TAG'),
];

/** An opened 200 × 100 video of 20 frames whose server takes everything; one screen pixel is one of the picture's. */
export function openSession(more: { labels?: readonly Label[]; media?: Partial<Media> } = {}): EditorSession {
  localStorage.clear();
  let revision = 0;
  const server = {
    change: async (_mediaId: string, _changeSet: ChangeSet) => ({ revision: ++revision }),
    mySettings: async () => ({}),
    keepMySettings: async () => ({}),
  } as unknown as Api;
  const session = new EditorSession(server);
  Object.assign(session.pictures, { want: () => {} });
  const host = { emit: () => {}, notify: (text: string) => session.notify(text), job: () => {}, userName: 'Ada' };
  session.document = new MediaDocument({ ...MEDIA, ...more.media }, server, host, NO_SHELF);
  session.project = { id: 'project', name: 'Streets', labels: more.labels ?? LABELS, canEdit: true };
  session.activeLabelId = session.labels[0]?.id;
  session.settings = { ...session.settings, snap: false };
  session.loaded = true;
  return session;
}

export function objects(session: EditorSession): Annotation[] {
  return [...session.document!.store.current.all()];
}

/** The only object's shape, on its first keyframe. */
export function onlyShape(session: EditorSession): Shape | undefined {
  const [first, ...others] = objects(session);
  return others.length === 0 ? first?.keyframes[0]!.shape : undefined;
}

export function texts(session: EditorSession): string {
  return session.notices.shown.map(({ text }) => text).join('\n');
}

/** A hand on the mouse, in picture coordinates. */
export class Hand {
  readonly tools: Tools;

  constructor(
    session: EditorSession,
    readonly held: Partial<Pick<Pointer, 'shift' | 'alt' | 'ctrl'>> = {},
  ) {
    this.tools = new Tools(session);
  }

  click(...[x, y]: [number, number]): void {
    this.drag([x, y]);
  }

  clicks(...places: [number, number][]): void {
    places.forEach(([x, y]) => this.click(x, y));
  }

  drag(...places: [number, number][]): void {
    const [first, ...others] = places.map(([x, y]) => this.pointer({ x, y }));
    this.tools.move(first!);
    this.tools.down(first!, false);
    others.forEach((pointer) => this.tools.move(pointer));
    this.tools.up(others.at(-1) ?? first!);
  }

  holding(held: Hand['held'], act: () => void): void {
    const before = { ...this.held };
    Object.assign(this.held, held);
    act();
    Object.assign(this.held, { shift: false, alt: false, ctrl: false, ...before });
  }

  pointer(point: Point): Pointer {
    return { screen: point, image: point, shift: false, alt: false, ctrl: false, ...this.held };
  }
}

const NO_SHELF = { put: async () => {}, remove: async () => {}, of: async () => [] };
