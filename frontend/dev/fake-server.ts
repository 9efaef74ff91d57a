import type { Attribute, Job, Label } from '../src/api/types.ts';
import { AnnotationState } from '../src/model/annotation-state.ts';
import type { Annotation, AppliedChangeSet, ChangeSet } from '../src/model/annotation.ts';
import { editFrom } from '../src/model/edit.ts';
import type { Proposal } from '../src/model/proposal.ts';
import { type Car, HEIGHT, WIDTH, carsOf, pictureOf, placeOf } from './fake-pictures.ts';

interface Options {
  readonly objects: number;
  readonly images: boolean;
}

const FRAMES = 300;
const COLOUR = { id: 'at1', name: 'colour', type: 'SELECT', mutable: false, required: true, defaultValue: '', values: ['red', 'blue', 'green', 'white'] };
const STATE = { id: 'at2', name: 'state', type: 'RADIO', mutable: true, required: false, defaultValue: 'moving', values: ['moving', 'parked', 'turning'] };
const TOWED = { id: 'at3', name: 'towed', type: 'CHECKBOX', mutable: false, required: false, defaultValue: 'false', values: [] };
const DOORS = { id: 'at4', name: 'doors', type: 'NUMBER', mutable: false, required: false, defaultValue: '4', values: ['0', '8', '1'] };
const PLATE = { id: 'at5', name: 'licence plate', type: 'TEXT', mutable: false, required: false, defaultValue: '', values: [] };
const POSE = {
  joints: [
    { name: 'head', x: 0.5, y: 0 },
    { name: 'neck', x: 0.5, y: 0.22 },
    { name: 'left hand', x: 0, y: 0.5 },
    { name: 'right hand', x: 1, y: 0.5 },
    { name: 'hip', x: 0.5, y: 0.58 },
    { name: 'left foot', x: 0.2, y: 1 },
    { name: 'right foot', x: 0.8, y: 1 },
  ],
  edges: [[0, 1], [1, 2], [1, 3], [1, 4], [4, 5], [4, 6]] as [number, number][],
};
const LABELS: Label[] = [
  { id: 'l1', name: 'car', color: '#4c9ffe', hotkey: '1', attributes: [COLOUR, STATE, TOWED, DOORS, PLATE] as Attribute[] },
  { id: 'l2', name: 'person', color: '#ffb020', hotkey: '2' },
  { id: 'l3', name: 'bicycle', color: '#35c978', hotkey: '3' },
  { id: 'l4', name: 'road', color: '#b07cff', hotkey: '4', kind: 'POLYGON' as const },
  { id: 'l5', name: 'lane', color: '#ff6fb5', hotkey: '5', kind: 'POLYLINE' as const },
  { id: 'l6', name: 'sky', color: '#22c7d6', hotkey: '6', kind: 'MASK' as const },
  { id: 'l7', name: 'pose', color: '#f2e34c', hotkey: '7', kind: 'SKELETON' as const, skeleton: POSE },
  { id: 'l8', name: 'rain', color: '#8fa3b8', hotkey: '8', kind: 'TAG' as const },
  { id: 'l9', name: 'van', color: '#c06cf0', hotkey: '9', parentId: 'l1' },
  { id: 'l10', name: 'lorry', color: '#e05c8a', hotkey: null, parentId: 'l1' },
];

/** The REST API in this page's memory, for working on the editor alone. */
export class FakeServer {
  readonly firstMedia: string;
  private readonly cars: Car[];
  private readonly media: object[];
  private readonly state = new AnnotationState();
  private readonly log: AppliedChangeSet[] = [];
  private readonly jobs = new Map<string, Job>();
  private proposals: Proposal[] = [];
  private streams: FakeEventSource[] = [];
  /** Set to answer nothing, as without a network. */
  offline = false;

  constructor(options: Options) {
    this.cars = carsOf(options.objects);
    this.media = Array.from({ length: options.images ? 40 : 1 }, (_, i) => ({
      id: `m${i}`,
      projectId: 'p1',
      name: options.images ? `street_${String(i).padStart(3, '0')}.jpg` : 'street.mp4',
      kind: options.images ? 'IMAGE' : 'VIDEO',
      width: WIDTH,
      height: HEIGHT,
      frameCount: options.images ? 1 : FRAMES,
      frameDurationMicros: options.images ? 0 : 40_000,
    }));
    this.firstMedia = options.images ? 'm3' : 'm0';
    this.seed(options);
  }

  install(): void {
    const real = window.fetch.bind(window);
    window.fetch = (input, init) => {
      const url = new URL(String(input), location.href);
      return url.pathname.startsWith('/api/') ? this.answer(url, init ?? {}) : real(input, init);
    };
    const opened = (stream: FakeEventSource) => {
      this.streams.push(stream);
      this.send('presence', { people: ['Ada', 'Grace Hopper'] });
    };
    Object.assign(window, {
      EventSource: class extends FakeEventSource {
        constructor() {
          super();
          opened(this);
        }
      },
    });
  }

  /** As if somebody else had saved it. */
  apply(changeSet: ChangeSet, author: string): number {
    const known = this.log.find((entry) => entry.changeSet.id === changeSet.id);
    if (known) {
      return known.revision;
    }
    const revision = this.log.length + 1;
    this.state.apply(editFrom(changeSet, this.state, revision));
    const applied = { revision, author, changeSet };
    this.log.push(applied);
    for (const annotation of changeSet.created) {
      this.decide([annotation.proposalId ?? ''], 'ACCEPTED');
    }
    this.send('changes', applied);
    return revision;
  }

  private async answer(url: URL, init: RequestInit): Promise<Response> {
    await new Promise((resolve) => setTimeout(resolve, 15));
    if (this.offline) {
      throw new TypeError('offline');
    }
    const body = init.body ? JSON.parse(String(init.body)) : undefined;
    const [, , kind, id, what, which] = url.pathname.split('/');
    if (kind === 'projects') {
      return this.project(what);
    }
    if (kind === 'me') {
      return this.mySettings(init.method, body);
    }
    if (kind === 'jobs') {
      return this.job(id!, what);
    }
    const number = Number(id!.slice(1));
    switch (what) {
      case undefined:
        return json(this.media[number]);
      case 'frames':
        return new Response(await pictureOf(this.cars, Number(which) + number * 12));
      case 'annotations':
        return json(this.current());
      case 'history':
        return json({ undo: [], redo: [] });
      case 'changes':
        return init.method === 'POST' ? this.change(body) : json(this.log.slice(Number(url.searchParams.get('since'))));
      case 'propose':
        return this.start('propose', body.from, body.to, (frame) => this.proposeOn(frame, body.minScore));
      case 'propagate':
        return this.start('propagate', body.seedFrame, body.targetFrame, () => {}, () => this.propagated(body));
      default:
        return this.proposalCall(which, url, body);
    }
  }

  /** Survives a reload, as the real server's would. */
  private mySettings(method: string | undefined, body: unknown): Response {
    if (method === 'PUT') {
      sessionStorage.setItem('fake.settings', JSON.stringify(body));
      return new Response(null, { status: 204 });
    }
    return json(JSON.parse(sessionStorage.getItem('fake.settings') ?? '{}'));
  }

  private project(what: string | undefined): Response {
    if (what === 'media') {
      return json({ first: 0, total: this.media.length, media: this.media });
    }
    const classes = LABELS.map((label) => ({ labelId: label.id, name: label.name }));
    const model = { id: 'model1', name: 'street, 12 frames', classes, suggestedThreshold: 0.42, validationAp50: 0.81 };
    return json(what === 'models' ? [model] : { id: 'p1', name: 'Streets', labels: LABELS, canEdit: true, canManage: true });
  }

  private job(id: string, what: string | undefined): Response {
    const job = this.jobs.get(id)!;
    if (what === 'cancel') {
      this.jobs.set(id, { ...job, state: 'CANCELLED' });
    }
    return json(this.jobs.get(id));
  }

  private change(changeSet: ChangeSet): Response {
    const touched = [...changeSet.updated.map((annotation) => annotation.id), ...changeSet.deleted];
    const stale = touched.some((id) => (this.state.get(id)?.revision ?? Infinity) > changeSet.baseRevision);
    if (stale && !this.log.some((entry) => entry.changeSet.id === changeSet.id)) {
      return json({ title: 'Conflict', current: this.current() }, 409);
    }
    return json({ revision: this.apply(changeSet, 'Ada') });
  }

  private proposalCall(which: string | undefined, url: URL, body: any): Response {
    if (which === 'reject' || which === 'reopen') {
      this.decide(body.ids, which === 'reject' ? 'REJECTED' : 'OPEN');
      return new Response(null, { status: 204 });
    }
    const from = Number(url.searchParams.get('from') ?? body?.from);
    const to = Number(url.searchParams.get('to') ?? body?.to);
    const inRange = this.proposals.filter((proposal) => proposal.frame >= from && proposal.frame <= to);
    if (which !== 'accept') {
      return json(inRange);
    }
    const chosen = inRange.filter((proposal) => proposal.state === 'OPEN' && proposal.score >= body.minScore);
    const created = chosen.map((proposal) => annotation(crypto.randomUUID(), proposal.labelId, proposal.frame, proposal.box, proposal.id));
    const frames = [...new Set(chosen.map((proposal) => proposal.frame))];
    const revision = this.apply(
      changes({ id: body.changeSetId, gesture: 'accept-range', created, frames: frames.map((frame) => ({ frame, state: 'LABELLED' as const })) }),
      'Ada',
    );
    return json({ revision });
  }

  private start(kind: string, from: number, to: number, each: (frame: number) => void, done = () => {}): Response {
    const id = crypto.randomUUID();
    const direction = to < from ? -1 : 1;
    const total = Math.abs(to - from) + 1;
    let at = 0;
    this.jobs.set(id, { id, kind, state: 'RUNNING', done: 0, total, message: null });
    const timer = setInterval(() => {
      if (this.jobs.get(id)!.state === 'CANCELLED') {
        clearInterval(timer);
        return;
      }
      for (let i = 0; i < 3 && at < total; i++, at++) {
        each(from + at * direction);
      }
      this.send('proposals', { from: Math.min(from, to), to: Math.max(from, to) });
      if (at === total) {
        done();
        clearInterval(timer);
      }
      const job: Job = { id, kind, state: at === total ? 'SUCCEEDED' : 'RUNNING', done: at, total, message: '30 / s' };
      this.jobs.set(id, job);
      this.send('job', job);
    }, 100);
    return json({ jobId: id });
  }

  private proposeOn(frame: number, minScore: number): void {
    this.proposals = this.proposals.filter((proposal) => proposal.frame !== frame || proposal.state !== 'OPEN');
    this.cars.forEach((car, i) => {
      const place = placeOf(car, frame);
      const score = 0.35 + ((i * 0.37 + frame * 0.011) % 0.64);
      if (score >= minScore) {
        const box = { ...place, x1: place.x1 - 4, y2: place.y2 + 3 };
        const labelId = LABELS[i % 3]!.id;
        this.proposals.push({ id: crypto.randomUUID(), frame, labelId, modelId: 'model1', score, box, state: 'OPEN', annotationId: null });
      }
    });
  }

  private propagated(body: { annotationId: string; seedFrame: number; targetFrame: number }): void {
    const before = this.state.get(body.annotationId)!;
    const seed = before.keyframes[0]!;
    const made = [0.35, 0.6, 1].map((share) => {
      const frame = Math.round(body.seedFrame + (body.targetFrame - body.seedFrame) * share);
      const by = (frame - body.seedFrame) * 4;
      const shape = seed.shape.kind === 'box' ? { ...seed.shape, x1: seed.shape.x1 + by, x2: seed.shape.x2 + by } : seed.shape;
      return { ...seed, frame, shape, source: 'MODEL' as const };
    });
    const keyframes = [...before.keyframes, ...made].sort((a, b) => a.frame - b.frame);
    this.apply(changes({ gesture: 'propagate', updated: [{ ...before, track: true, keyframes }] }), 'Ada');
  }

  private decide(ids: readonly string[], state: Proposal['state']): void {
    this.proposals = this.proposals.map((proposal) => (ids.includes(proposal.id) ? { ...proposal, state } : proposal));
  }

  private current() {
    const frames = [...this.state.frameStates()].map(([frame, state]) => ({ frame, state }));
    return { revision: this.log.length, annotations: [...this.state.all()], frames };
  }

  private send(name: string, data: object): void {
    const event = new MessageEvent(name, { data: JSON.stringify(data) });
    this.streams.forEach((stream) => setTimeout(() => stream.dispatchEvent(event), 5));
  }

  private seed(options: Options): void {
    const created = this.cars.map((car, i) => {
      const labelId = LABELS[i % 3]!.id;
      if (options.images) {
        return annotation(`a${i}`, labelId, 0, placeOf(car, 36), null);
      }
      const made = annotation(`a${i}`, labelId, 0, placeOf(car, 0), null);
      const last = annotation('', labelId, 40, placeOf(car, 40), null).keyframes[0]!;
      return { ...made, track: true, keyframes: [made.keyframes[0]!, last] };
    });
    const frames = options.images ? [] : [0, 1, 2, 10, 20, 40].map((frame) => ({ frame, state: 'LABELLED' as const }));
    this.apply(changes({ created, frames }), 'Ada');
    if (!options.images) {
      [50, 51, 52, 60].forEach((frame) => this.proposeOn(frame, 0.4));
    }
  }
}

class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  readonly readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    super();
    setTimeout(() => this.onopen?.());
  }

  close(): void {}
}

function annotation(id: string, labelId: string, frame: number, place: Proposal['box'], proposalId: string | null): Annotation {
  const shape = { kind: 'box' as const, ...place, rotation: 0 };
  const source = proposalId ? ('ACCEPTED' as const) : ('HUMAN' as const);
  return { id, labelId, track: false, keyframes: [{ frame, shape, outside: false, occluded: false, source }], proposalId, revision: 0 };
}

function changes(parts: Partial<ChangeSet>): ChangeSet {
  const empty = { created: [], updated: [], deleted: [], frames: [] };
  return { id: crypto.randomUUID(), baseRevision: 0, origin: 'MODEL', gesture: 'import', ...empty, ...parts };
}

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status });
}
