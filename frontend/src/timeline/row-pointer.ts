import type { Annotation } from '../model/annotation.ts';
import { roomOf } from '../model/keyframe-moves.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { commitObject } from '../session/gestures.ts';
import { changeable } from '../session/locked.ts';
import { deleteKeyframe, moveKeyframeTo } from '../session/track-actions.ts';
import { toggleKeyframe } from '../model/track-edits.ts';
import type { MovedKeyframe } from './draw-rows.ts';
import { type TimeScale, centreOf, frameAt } from './time-scale.ts';

const REACH = 7;
const LEAST_DRAG = 3;

interface Pressed {
  readonly annotation: Annotation;
  readonly x: number;
  readonly keyframe: number | undefined;
}

/** What the pointer does on a track's row: select, drag a keyframe in time, delete it with Alt, make one by a double click. */
export class RowPointer {
  moved: MovedKeyframe | undefined;
  private pressed: Pressed | undefined;

  constructor(private readonly session: EditorSession) {}

  down(annotation: Annotation, x: number, alt: boolean, scale: TimeScale): void {
    const keyframe = keyframeNear(annotation, x, scale);
    if (alt && keyframe !== undefined) {
      if (this.session.canEdit) {
        deleteKeyframe(this.session, annotation, keyframe);
      }
      return;
    }
    this.pressed = { annotation, x, keyframe };
  }

  /** Whether there is something new to draw. */
  move(x: number, scale: TimeScale): boolean {
    const { pressed, session } = this;
    if (pressed?.keyframe === undefined || !session.canEdit || (!this.moved && Math.abs(x - pressed.x) < LEAST_DRAG)) {
      return false;
    }
    const { annotation, keyframe } = pressed;
    const { least, most } = roomOf(annotation, keyframe, session.frameCount - 1);
    const to = Math.min(Math.max(frameAt(scale, x), least), most);
    this.moved = { id: annotation.id, from: keyframe, to };
    return true;
  }

  up(x: number, scale: TimeScale): void {
    const { pressed, moved, session } = this;
    this.cancel();
    if (moved && pressed) {
      moveKeyframeTo(session, pressed.annotation, moved.from, moved.to);
      session.goTo(moved.to);
    } else if (pressed) {
      session.select({ kind: 'object', id: pressed.annotation.id });
      session.goTo(pressed.keyframe ?? frameAt(scale, x));
    }
  }

  cancel(): void {
    this.pressed = undefined;
    this.moved = undefined;
  }

  double(annotation: Annotation, x: number, scale: TimeScale): void {
    const frame = frameAt(scale, x);
    if (!this.session.canEdit || keyframeNear(annotation, x, scale) !== undefined) {
      return;
    }
    const [before] = changeable(this.session, [annotation]);
    const after = before && toggleKeyframe(before, frame);
    if (before && after) {
      commitObject(this.session, 'keyframe', before, after);
    }
  }
}

export function keyframeNear(annotation: Annotation, x: number, scale: TimeScale): number | undefined {
  let best: number | undefined;
  let distance = REACH + 1;
  for (const { frame } of annotation.keyframes) {
    const away = Math.abs(centreOf(scale, frame) - x);
    if (away < distance) {
      best = frame;
      distance = away;
    }
  }
  return best;
}
