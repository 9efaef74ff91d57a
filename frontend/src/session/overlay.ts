import type { Point } from '../geometry/shapes.ts';
import type { Overlay, OverlayObject } from '../render/overlay-layer.ts';
import type { EditorSession, ToolId } from './editor-session.ts';
import type { VisibleObject } from './visible-objects.ts';

const CROSSED: readonly ToolId[] = ['box', 'rotated-box', 'extreme-box', 'ellipse', 'polygon', 'polyline', 'points', 'skeleton'];

/** What the overlay canvas shows of the session; `pointer` is where the mouse is over the picture's area. */
export function overlayOf(session: EditorSession, pointer: Point | undefined): Overlay {
  const { preview, settings } = session;
  const painted = session.draft?.painting ? session.selection?.id : undefined;
  const shown = session.visible.filter(({ id }) => id !== painted && !session.flags.has('hidden', id));
  const objects = shown.map((object) => {
    const seen = overlayObject(session, object);
    const shape = preview?.id === object.id ? preview.shape : preview?.others?.get(object.id);
    return shape ? { ...seen, shape } : seen;
  });
  return {
    objects,
    selectedId: session.selection?.id,
    alsoSelected: session.alsoSelected,
    hoveredId: session.hovered,
    draft: session.draft,
    draftLabel: session.label(session.activeLabelId),
    crosshair: CROSSED.includes(session.tool) && settings.crosshair ? pointer : undefined,
    picture: session.media ?? { width: 0, height: 0 },
    fill: settings.fill,
    names: settings.names,
    handles: session.canEdit && session.tool === 'select' && session.alsoSelected.size === 0 && !isLocked(session),
  };
}

function overlayObject(session: EditorSession, object: VisibleObject): OverlayObject {
  const common = { id: object.id, shape: object.shape, label: session.label(object.labelId) };
  if (object.kind === 'proposal') {
    return { ...common, look: 'proposal', occluded: false, score: object.proposal.score };
  }
  const { outside, keyframe, occluded } = object.state;
  return { ...common, look: outside ? 'outside' : keyframe ? 'solid' : 'interpolated', occluded, score: undefined };
}

function isLocked({ flags, selection }: EditorSession): boolean {
  return selection !== undefined && flags.has('locked', selection.id);
}
