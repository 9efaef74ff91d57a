import type { Handle } from '../geometry/drag-options.ts';
import { dragOf, dragShape } from '../geometry/drags.ts';
import { hitTest, nextHit } from '../geometry/hit-test.ts';
import { withoutPoint } from '../geometry/points-drag.ts';
import { type Point, type Shape, box } from '../geometry/shapes.ts';
import { withNextVisibility } from '../geometry/skeleton-drag.ts';
import { toScreen } from '../render/viewport.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { moveTogether, movedTogether } from '../session/moving.ts';
import { type ReshapeGesture, isMovable, reshape } from '../session/object-actions.ts';
import { isSelected, toggleSelected } from '../session/selected.ts';
import { snapped } from '../session/snapping.ts';
import { type VisibleObject, shownObjects } from '../session/visible-objects.ts';
import { selectWithin } from './selection-band.ts';
import { type Pointer, type Tool, travelled } from './tool.ts';

const HANDLE_REACH = 7;
const HIT_REACH = 3;

interface Press {
  readonly at: Pointer;
  readonly target: { readonly object: VisibleObject; readonly handle: Pick<Handle, 'id' | 'role'> | 'move' } | undefined;
  /** The press itself selected its target, so that the click must not go on to the next one below. */
  readonly selected: boolean;
  dragging: boolean;
}

/**
 * Picks objects, the smallest first, the next one below with a repeated click, several with shift or ctrl or by a
 * rectangle on empty ground; moves the picked one and drags its handles.
 */
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
    if (pointer.shift || pointer.ctrl) {
      if (hits[0]) {
        toggleSelected(this.session, hits[0]);
      }
      this.press = { at: pointer, target: undefined, selected: true, dragging: false };
      return;
    }
    const kept = pointer.alt ? undefined : hits.find((hit) => isSelected(this.session, hit.id));
    const hit = kept ?? (pointer.alt ? nextHit(hits, selected?.id) : hits[0]);
    const selects = hit !== undefined && !isSelected(this.session, hit.id);
    if (selects || pointer.alt) {
      this.session.select(hit && { kind: hit.kind, id: hit.id });
    }
    this.press = { at: pointer, target: hit && { object: hit, handle: 'move' }, selected: selects || pointer.alt, dragging: false };
  }

  move(pointer: Pointer): void {
    const press = this.press;
    if (!press) {
      this.session.set('hovered', this.hitsAt(pointer.image)[0]?.id);
      return;
    }
    press.dragging ||= travelled(press.at.screen, pointer.screen);
    if (!press.dragging) {
      return;
    }
    if (!press.target) {
      const { x, y } = press.at.image;
      this.session.set('draft', { band: box(x, y, pointer.image.x, pointer.image.y) });
    } else if (this.canDrag(press)) {
      const { object } = press.target;
      const others = this.movesSeveral(press) ? movedTogether(this.session, deltaOf(press, pointer)) : undefined;
      const shape = others?.get(object.id) ?? this.dragged(press, pointer);
      this.session.set('preview', others ? { id: object.id, shape, others } : { id: object.id, shape });
    }
  }

  up(pointer: Pointer): void {
    const press = this.press;
    this.press = undefined;
    this.session.set('draft', undefined);
    if (!press) {
      return;
    }
    if (!press.dragging) {
      this.click(press, pointer);
    } else if (!press.target) {
      selectWithin(this.session, press.at.image, pointer.image, press.at.shift || press.at.ctrl);
    } else if (this.canDrag(press) && this.movesSeveral(press)) {
      this.session.set('preview', undefined);
      moveTogether(this.session, deltaOf(press, pointer));
    } else if (this.canDrag(press)) {
      const shape = this.dragged(press, pointer);
      this.session.set('preview', undefined);
      reshape(this.session, press.target.object.id, gestureOf(press.target.handle), shape);
    }
  }

  cancel(): boolean {
    const dragging = this.press?.dragging ?? false;
    this.press = undefined;
    this.session.set('preview', undefined);
    this.session.set('draft', undefined);
    return dragging;
  }

  cursor(pointer: Pointer): string {
    const selected = this.selectedObject();
    const handle = selected && this.handleAt(selected, pointer.screen);
    if (this.press?.dragging && this.press.target) {
      return this.press.target.handle === 'move' ? 'move' : 'grabbing';
    }
    if (handle) {
      return pointer.alt && (handle.role === 'vertex' || handle.role === 'joint') ? 'pointer' : handle.cursor;
    }
    const [hit] = this.hitsAt(pointer.image);
    return !hit ? 'default' : this.session.canEdit && isMovable(this.session, hit.id) ? 'move' : 'pointer';
  }

  private click(press: Press, pointer: Pointer): void {
    const { target } = press;
    if (target && target.handle !== 'move') {
      this.clickHandle(target.object, target.handle, press.at.alt);
    } else if (!press.selected) {
      const hits = this.hitsAt(pointer.image);
      const several = this.session.alsoSelected.size > 0;
      const next = several ? target?.object : nextHit(hits, this.session.selection?.id);
      this.session.select(next && { kind: next.kind, id: next.id });
    }
  }

  /** In the middle of an edge: inserts a point. Alt: deletes a corner, or the next visibility of a joint. */
  private clickHandle({ id, shape }: VisibleObject, handle: Pick<Handle, 'id' | 'role'>, alt: boolean): void {
    const index = Number(handle.id.slice(1));
    if (handle.role === 'middle') {
      reshape(this.session, id, 'vertex', dragShape(shape, handle.id, { x: 0, y: 0 }, { picture: this.session.media! }));
    } else if (handle.role === 'joint' && alt && shape.kind === 'skeleton') {
      reshape(this.session, id, 'joint', withNextVisibility(shape, index));
    } else if (handle.role === 'vertex' && alt && 'points' in shape) {
      const fewer = withoutPoint(shape, index);
      fewer
        ? reshape(this.session, id, 'vertex', fewer)
        : this.session.notify(`A ${shape.kind} needs the points it has. Delete the object instead (Del).`);
    }
  }

  private canDrag({ target }: Press): boolean {
    const id = target?.object.id ?? '';
    const free = !this.session.flags.has('locked', id) && (target?.handle !== 'move' || isMovable(this.session, id));
    return this.session.canEdit && free;
  }

  private movesSeveral({ target }: Press): boolean {
    return target?.handle === 'move' && this.session.alsoSelected.size > 0 && isSelected(this.session, target.object.id);
  }

  private dragged(press: Press, pointer: Pointer): Shape {
    const { object, handle } = press.target!;
    const { session } = this;
    return dragShape(object.shape, handle === 'move' ? 'move' : handle.id, deltaOf(press, pointer), {
      picture: session.media!,
      keepAspect: pointer.shift,
      from: press.at.image,
      snap: (point) => snapped(session, point, pointer.ctrl, object.id) ?? point,
    });
  }

  /** Locked ones last. */
  private hitsAt(point: Point): VisibleObject[] {
    const hits = hitTest(shownObjects(this.session), point, HIT_REACH / this.session.viewport.scale);
    const locked = (object: VisibleObject) => this.session.flags.has('locked', object.id);
    return [...hits.filter((hit) => !locked(hit)), ...hits.filter(locked)];
  }

  private selectedObject(): VisibleObject | undefined {
    const id = this.session.selection?.id;
    return id === undefined ? undefined : shownObjects(this.session).find((object) => object.id === id);
  }

  private handleAt({ id, shape }: VisibleObject, screen: Point): Handle | undefined {
    const { session } = this;
    if (!session.canEdit || session.flags.has('locked', id) || session.alsoSelected.size > 0) {
      return undefined;
    }
    return dragOf(shape)
      .handles(shape, session.viewport.scale)
      .find(({ at }) => {
        const position = toScreen(session.viewport, at);
        return Math.abs(position.x - screen.x) <= HANDLE_REACH && Math.abs(position.y - screen.y) <= HANDLE_REACH;
      });
  }
}

function deltaOf({ at }: Press, { image }: Pointer): Point {
  return { x: image.x - at.image.x, y: image.y - at.image.y };
}

function gestureOf(handle: Pick<Handle, 'role'> | 'move'): ReshapeGesture {
  const role = handle === 'move' ? 'move' : handle.role;
  return role === 'middle' ? 'vertex' : role;
}
