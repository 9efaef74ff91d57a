import type { Api } from '../api/api.ts';
import type { KeymapChoice } from '../commands/bindings.ts';
import { useKeymap } from '../commands/keymap.ts';
import type { Job, Label, Media, Model, Project } from '../api/types.ts';
import type { Shape, Size } from '../geometry/shapes.ts';
import type { Annotation, Id } from '../model/annotation.ts';
import type { Proposal } from '../model/proposal.ts';
import { PictureCache } from '../render/picture-cache.ts';
import type { Reduction } from '../render/picture-detail.ts';
import type { Viewport } from '../render/viewport.ts';
import type { AttributeMode } from './attribute-mode.ts';
import type { Draft } from './draft.ts';
import { MediaDocument } from './media-document.ts';
import { Notices } from './notices.ts';
import { ObjectFlags } from './object-flags.ts';
import { ObjectNumbers } from './object-numbers.ts';
import { EVERYTHING, type ObjectQuery, matching } from './object-query.ts';
import { Observable, type Topic } from './observable.ts';
import { Playback } from './playback.ts';
import { reductionOf, wantedPictures } from './prefetch.ts';
import { Scrubbing } from './scrubbing.ts';
import type { Settings } from './settings.ts';
import type { ToolId } from './tool-ids.ts';
import { UserSettingsKeeper } from './user-settings.ts';
import { type VisibleObject, visibleObjects } from './visible-objects.ts';

export type { ToolId } from './tool-ids.ts';
export type PopoverId = 'propose' | 'propagate' | 'accept-range' | 'view' | 'help' | 'keys' | 'filter';
export type Selection = { readonly kind: 'object' | 'proposal'; readonly id: Id };
export type FrameRange = { readonly from: number; readonly to: number };

/** Everything the editor's parts share: what is open, what is shown, what is selected. */
export class EditorSession extends Observable {
  readonly pictures = new PictureCache((key) => {
    if (key.mediaId === this.document?.media.id) {
      this.scrubbing.arrived(key);
      if (key.frame === this.frame) {
        this.emit('picture');
      }
    }
  });
  readonly notices = new Notices(() => this.emit('notice'));
  readonly playback = new Playback(this);
  readonly scrubbing = new Scrubbing(this);

  /** Who works here. */
  userName = '';
  document: MediaDocument | undefined;
  project: Project | undefined;
  models: readonly Model[] = [];
  /** Images beside the open one, by name; what one steps through from an image. */
  images: readonly Media[] = [];
  /** 0-based place of the first of `images` among all. */
  firstImage = 0;
  imageTotal = 0;
  failure: string | undefined;
  loaded = false;

  frame = 0;
  direction: 1 | -1 = 1;
  tool: ToolId = 'select';
  /** Draws when drawing is asked for without a tool. */
  lastTool: ToolId = 'box';
  /** What was last drawn with or chosen to draw with. */
  drawLabelId: Id | undefined;
  /** The primary one of what is selected. */
  selection: Selection | undefined;
  /** Objects selected together with the primary one. */
  alsoSelected: ReadonlySet<Id> = new Set();
  clipboard: readonly Annotation[] = [];
  hovered: Id | undefined;
  activeLabelId: Id | undefined;
  range: FrameRange | undefined;
  attributeMode: AttributeMode | undefined;
  popover: PopoverId | undefined;
  job: Job | undefined;
  settings: Settings;
  keymap: KeymapChoice;
  viewport: Viewport = { scale: 1, x: 0, y: 0 };
  /** Of the picture's area, CSS pixels. */
  screen: Size = { width: 0, height: 0 };
  query: ObjectQuery = EVERYTHING;
  /** What was done last, for a screen reader. */
  said = '';
  /** Asks whoever embeds the editor to open other media. */
  navigate: (mediaId: Id, frame: number) => void = () => {};
  leave: () => void = () => {};

  /** A drag in progress: the shape that one object has until it ends, and those that others have which move with it. */
  preview: { readonly id: Id; readonly shape: Shape; readonly others?: ReadonlyMap<Id, Shape> } | undefined;
  /** How the tool just taken up works. */
  hint: string | undefined;
  /** What the tool in use shows. */
  draft: Draft | undefined;

  private wantedReduction: Reduction = 1;
  private numbered: { readonly document: MediaDocument | undefined; readonly numbers: ObjectNumbers } | undefined;
  private readonly kept: UserSettingsKeeper;
  private flagsOfMedia: ObjectFlags | undefined;
  private visibleCache: { key: string; objects: readonly VisibleObject[] } | undefined;
  private matchingCache: { of: readonly VisibleObject[]; query: ObjectQuery; objects: readonly VisibleObject[] } | undefined;

  constructor(readonly api: Api) {
    super();
    this.kept = new UserSettingsKeeper(api);
    this.settings = this.kept.view;
    this.keymap = this.kept.keymap;
    useKeymap(this.keymap);
    this.subscribe((topic) => {
      if (topic === 'annotations') {
        this.matchingCache = undefined;
      }
      const finer = topic === 'viewport' && reductionOf(this) < this.wantedReduction;
      if (finer || topic === 'frame' || topic === 'media' || topic === 'playback') {
        this.wantPictures();
      }
    });
  }

  /** Asks for the pictures that are worth having now, and for no others. */
  wantPictures(): void {
    this.wantedReduction = reductionOf(this);
    this.pictures.want(wantedPictures(this));
  }

  get media(): Media | undefined {
    return this.document?.media;
  }

  get frameCount(): number {
    return this.media?.frameCount ?? 0;
  }

  get canEdit(): boolean {
    return this.loaded && (this.project?.canEdit ?? false);
  }

  get labels(): readonly Label[] {
    return this.project?.labels ?? [];
  }

  /** The numbers of the open media's objects, in the list. */
  get numbers(): ObjectNumbers {
    const { document } = this;
    if (!this.numbered || this.numbered.document !== document) {
      this.numbered = { document, numbers: new ObjectNumbers(() => document?.store.current.all() ?? []) };
    }
    return this.numbered.numbers;
  }

  /** Lock, hide and pin of the open media. */
  get flags(): ObjectFlags {
    const mediaId = this.media?.id ?? '';
    if (this.flagsOfMedia?.mediaId !== mediaId) {
      this.flagsOfMedia = new ObjectFlags(mediaId);
    }
    return this.flagsOfMedia;
  }

  label(id: Id | undefined): Label | undefined {
    return this.labels.find((label) => label.id === id);
  }

  get selectedObject(): Annotation | undefined {
    return this.selection?.kind === 'object' ? this.document?.store.current.get(this.selection.id) : undefined;
  }

  get selectedProposal(): Proposal | undefined {
    return this.selection?.kind === 'proposal' ? this.document?.proposals.get(this.selection.id) : undefined;
  }

  /** Objects and open proposals on the shown frame that the picture shows, in drawing order. */
  get visible(): readonly VisibleObject[] {
    return this.query.onPicture ? this.matching : this.onFrame;
  }

  /** Those on the frame that the list's filter wants. */
  get matching(): readonly VisibleObject[] {
    const { onFrame, query } = this;
    if (this.matchingCache?.of !== onFrame || this.matchingCache.query !== query) {
      this.matchingCache = { of: onFrame, query, objects: matching(this, query, onFrame) };
    }
    return this.matchingCache.objects;
  }

  /** All objects and open proposals on the shown frame, in drawing order. */
  get onFrame(): readonly VisibleObject[] {
    const store = this.document?.store;
    const key = `${this.media?.id}/${this.frame}/${store?.version}/${this.document?.proposals.version}/${this.settings.minScore}`;
    if (this.visibleCache?.key !== key) {
      this.visibleCache = { key, objects: visibleObjects(this) };
    }
    return this.visibleCache.objects;
  }

  set<K extends keyof typeof TOPIC_OF>(field: K, value: this[K]): void {
    if (this[field] === value) {
      return;
    }
    Object.assign(this, { [field]: value });
    this.emit(TOPIC_OF[field]);
  }

  /** `also`: further objects, selected together with the primary one. */
  select(selection: Selection | undefined, also: readonly Id[] = []): void {
    if (this.selection?.id === selection?.id && this.alsoSelected.size === 0 && also.length === 0) {
      return;
    }
    this.selection = selection;
    this.alsoSelected = new Set(also);
    const labelId = this.selectedObject?.labelId ?? this.selectedProposal?.labelId;
    if (labelId) {
      this.activeLabelId = labelId;
    }
    this.emit('selection');
  }

  goTo(frame: number): void {
    const target = Math.min(Math.max(0, Math.round(frame)), this.frameCount - 1);
    if (target === this.frame || this.frameCount === 0) {
      return;
    }
    this.direction = target > this.frame ? 1 : -1;
    this.frame = target;
    this.preview = undefined;
    if (this.selection?.kind === 'proposal') {
      this.selection = undefined;
    }
    this.emit('frame');
  }

  change(settings: Partial<Settings>): void {
    this.settings = { ...this.settings, ...settings };
    this.kept.change({ view: this.settings });
    this.emit('view');
  }

  changeKeys(keymap: KeymapChoice): void {
    this.keymap = keymap;
    this.kept.change({ keymap });
    useKeymap(keymap);
    this.emit('keymap');
  }

  /** Takes over what the server keeps of this person. */
  async loadSettings(): Promise<void> {
    await this.kept.load();
    this.settings = this.kept.view;
    this.keymap = this.kept.keymap;
    useKeymap(this.keymap);
    this.emit('view');
    this.emit('keymap');
  }

  /** A run may have ended since the editor was opened. */
  async refreshModels(): Promise<void> {
    if (!this.project) {
      return;
    }
    try {
      this.models = await this.api.models(this.project.id);
      this.emit('popover');
    } catch (problem) {
      this.notify((problem as Error).message);
    }
  }

  say(text: string): void {
    this.said = text;
    this.emit('said');
  }

  notify(text: string): void {
    this.notices.add(text);
  }
}

const TOPIC_OF = {
  tool: 'tool',
  range: 'range',
  attributeMode: 'attribute-mode',
  query: 'filter',
  popover: 'popover',
  job: 'job',
  viewport: 'viewport',
  preview: 'preview',
  draft: 'preview',
  hint: 'notice',
  hovered: 'preview',
  activeLabelId: 'selection',
} as const satisfies Record<string, Topic>;
