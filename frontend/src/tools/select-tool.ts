import { type Handle, RESIZE_HANDLES, dragBox, handlePosition } from '../geometry/box-drag.ts';
import { hitTest, nextHit } from '../geometry/hit-test.ts';
import { centreOf, rotate } from '../geometry/rotation.ts';
import type { BoxShape, Point } from '../geometry/shapes.ts';
import { toScreen } from '../render/viewport.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { reshape } from '../session/object-actions.ts';
import { type VisibleObject, isOnPicture } from '../session/visible-objects.ts';
import { type Pointer, type Tool, travelled } from './tool.ts';

const HANDLE_REACH = 7;
const HIT_REACH = 3;

interface Press {
  readonly at: Pointer;
  readonly target: { readonly object: VisibleObject; readonly handle: Handle } | undefined;
  /** The press itself selected its target, so that the click must not go on to the next one below. */
  readonly selected: boolean;
  dragging: boolean;
}

/** Picks objects, the smallest first, the next one below with a repeated click; moves and resizes the selected one. */
export class SelectTool implements Tool {
  private press: Press | undefined;

  constructor(private readonly session: EditorSession) {}

  down(pointer: Pointer): void {
    const selected = this.selectedObject();
    const handle = selected && this.handleAt(selected, pointer.screen);
    if (selected && handle) {
      this.press = { at: pointer, target: { object: selected, handle }, selected: true, dragging: false };
      return;
    }
    const hits = this.hitsAt(pointer.image);
    const kept = pointer.alt ? undefined : hits.find((hit) => hit.id === selected?.id);
    const hit = kept ?? (pointer.alt ? nextHit(hits, selected?.id) : hits[0]);
    this.session.select(hit && { kind: hit.kind, id: hit.id });
    this.press = {
      at: pointer,
      target: hit && { object: hit, handle: 'move' },
      selected: hit?.id !== selected?.id,
      dragging: false,
    };
  }

  move(pointer: Pointer): void {
    const press = this.press;
    if (!press) {
      this.session.set('hovered', this.hitsAt(pointer.image)[0]?.id);
      return;
    }
    if (!press.target || !this.session.canEdit || press.target.object.shape.kind !== 'box') {
      return;
    }
    press.dragging ||= travelled(press.at.screen, pointer.screen);
    if (press.dragging) {
      this.session.set('preview', { id: press.target.object.id, shape: this.dragged(press, pointer) });
    }
  }

  up(pointer: Pointer): void {
    const press = this.press;
    this.press = undefined;
    if (press?.dragging && press.target) {
      const { object, handle } = press.target;
      const shape = this.dragged(press, pointer);
      this.session.set('preview', undefined);
      reshape(this.session, object.id, handle === 'move' ? 'move' : 'resize', shape);
      return;
    }
    if (press && !press.selected) {
      const next = nextHit(this.hitsAt(pointer.image), this.session.selection?.id);
      this.session.select(next && { kind: next.kind, id: next.id });
    }
  }

  cancel(): boolean {
    const dragging = this.press?.dragging ?? false;
    this.press = undefined;
    this.session.set('preview', undefined);
    return dragging;
  }

  cursor(pointer: Pointer): string {
    const selected = this.selectedObject();
    const handle = this.press?.target?.handle ?? (selected && this.handleAt(selected, pointer.screen));
    if (handle && handle !== 'move' && this.session.canEdit) {
      return CURSORS[handle];
    }
    return this.hitsAt(pointer.image).length > 0 ? (this.session.canEdit ? 'move' : 'pointer') : 'default';
  }

  private dragged(press: Press, pointer: Pointer): BoxShape {
    const { object, handle } = press.target!;
    const delta = { x: pointer.image.x - press.at.image.x, y: pointer.image.y - press.at.image.y };
    return dragBox(object.shape as BoxShape, handle, delta, { picture: this.session.media!, keepAspect: pointer.shift });
  }

  private hitsAt(point: Point): VisibleObject[] {
    return hitTest(this.session.visible.filter(isOnPicture), point, HIT_REACH / this.session.viewport.scale);
  }

  private selectedObject(): VisibleObject | undefined {
    return this.session.visible.find((object) => object.id === this.session.selection?.id);
  }

  private handleAt({ shape }: VisibleObject, screen: Point): Handle | undefined {
    if (shape.kind !== 'box' || !this.session.canEdit) {
      return undefined;
    }
    return RESIZE_HANDLES.find((handle) => {
      const turned = rotate(handlePosition(shape, handle), centreOf(shape), shape.rotation);
      const position = toScreen(this.session.viewport, turned);
      return Math.abs(position.x - screen.x) <= HANDLE_REACH && Math.abs(position.y - screen.y) <= HANDLE_REACH;
    });
  }
}

const CURSORS: Record<Exclude<Handle, 'move'>, string> = {
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
  nw: 'nwse-resize',
  se: 'nwse-resize',
};
