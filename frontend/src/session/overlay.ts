import type { Point } from '../geometry/shapes.ts';
import type { Id } from '../model/annotation.ts';
import { UNKNOWN_LABEL_COLOR } from '../render/colors.ts';
import { SOURCE_COLORS, colorOfInstance } from '../render/object-colors.ts';
import type { Overlay, OverlayObject, OverlayStyle } from '../render/overlay-object.ts';
import type { EditorSession, ToolId } from './editor-session.ts';
import { valuesInShort } from './values-in-short.ts';
import type { VisibleObject } from './visible-objects.ts';

const CROSSED: readonly ToolId[] = ['box', 'rotated-box', 'extreme-box', 'ellipse', 'polygon', 'polyline', 'points', 'skeleton'];

/** Makes what the overlay shows of a session; what did not change is the same object as before. */
export class OverlayMaker {
  private key: readonly unknown[] = [];
  private crowd: readonly OverlayObject[] = [];
  private byId = new Map<Id, OverlayObject>();
  private style: OverlayStyle = { fill: 0, outline: 1 };

  /** `pointer` is where the mouse is over the picture's area. */
  overlayOf(session: EditorSession, pointer: Point | undefined): Overlay {
    this.update(session);
    const { preview, selection, settings } = session;
    const painted = session.draft?.painting ? selection?.id : undefined;
    const live = (id: Id | undefined): OverlayObject | undefined => {
      const object = id === undefined || id === painted ? undefined : this.byId.get(id);
      const shape = preview?.id === id ? preview?.shape : id && preview?.others?.get(id);
      return object && shape ? { ...object, shape } : object;
    };
    const isSelected = session.hovered === selection?.id || session.alsoSelected.has(session.hovered ?? '');
    return {
      crowd: this.crowd,
      style: this.style,
      selected: live(selection?.id),
      also: [...session.alsoSelected].flatMap((id) => live(id) ?? []),
      hovered: isSelected ? undefined : live(session.hovered),
      draft: session.draft,
      draftLabel: session.label(session.activeLabelId),
      crosshair: CROSSED.includes(session.tool) && settings.crosshair ? pointer : undefined,
      handles: session.canEdit && session.tool === 'select' && session.alsoSelected.size === 0 && !isLocked(session),
    };
  }

  private update(session: EditorSession): void {
    const { visible, settings, flags, selection, alsoSelected, labels } = session;
    const key = [visible, settings, flags, flags.version, selection?.id, alsoSelected, labels];
    if (key.length === this.key.length && key.every((part, i) => part === this.key[i])) {
      return;
    }
    if (settings !== this.key[1]) {
      this.style = { fill: settings.fill, outline: settings.outline };
    }
    this.key = key;
    const shown = visible.filter(({ id }) => !flags.has('hidden', id)).map((object) => overlayObject(session, object));
    this.byId = new Map(shown.map((object) => [object.id, object]));
    this.crowd = shown.filter(({ id }) => id !== selection?.id && !alsoSelected.has(id));
  }
}

function overlayObject(session: EditorSession, object: VisibleObject): OverlayObject {
  const label = session.label(object.labelId);
  const name = label?.name ?? 'unknown label';
  const { settings } = session;
  const color = colorOf(session, object);
  const common = { id: object.id, shape: object.shape, label, color };
  if (object.kind === 'proposal') {
    const score = object.proposal.score.toFixed(2);
    const text = [settings.names ? name : '', settings.scores ? score : ''].filter(Boolean).join(' ');
    return { ...common, look: 'proposal', occluded: false, text, fullText: `${name} ${score}` };
  }
  const { outside, keyframe, occluded } = object.state;
  const values = settings.tagAttributes ? valuesInShort(session, object) : '';
  return {
    ...common,
    look: outside ? 'outside' : keyframe ? 'solid' : 'interpolated',
    occluded,
    text: [settings.names ? name : '', values].filter(Boolean).join(' · '),
    fullText: [name, values].filter(Boolean).join(' · '),
  };
}

function colorOf(session: EditorSession, object: VisibleObject): string {
  switch (session.settings.colourBy) {
    case 'instance':
      return colorOfInstance(object.id);
    case 'source':
      return SOURCE_COLORS[object.kind === 'proposal' ? 'PROPOSAL' : object.state.source];
    default:
      return session.label(object.labelId)?.color ?? UNKNOWN_LABEL_COLOR;
  }
}

function isLocked({ flags, selection }: EditorSession): boolean {
  return selection !== undefined && flags.has('locked', selection.id);
}
