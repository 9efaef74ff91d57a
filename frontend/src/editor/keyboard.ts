import { commandFor, keyName, labelFor } from '../commands/keymap.ts';
import type { AttributeModePanel } from '../panels/attribute-mode.ts';
import type { Point } from '../geometry/shapes.ts';
import type { PictureArea } from '../panels/picture-area.ts';
import { unturnedStep } from '../render/turn.ts';
import { useLabel } from '../session/choosing.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { moveTogether, movedTogether } from '../session/moving.ts';
import { nudged, reshape } from '../session/object-actions.ts';
import { resizedByKey } from '../session/key-shaping.ts';
import { step } from '../session/stepping.ts';

const ARROWS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const BIG_NUDGE = 10;

const MODAL: ReadonlySet<string | undefined> = new Set(['help', 'keys']);

/** Keys that a focused control needs itself. */
const CONTROL_KEYS = new Set(['Enter', ' ', 'Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** The editor's keys: commands, labels, nudging, and the space bar that plays when tapped and pans when held. */
export class Keyboard {
  constructor(
    private readonly session: EditorSession,
    private readonly picture: () => PictureArea,
    private readonly attributes: () => AttributeModePanel,
  ) {}

  connect(): void {
    window.addEventListener('keydown', this.onKeyDown);
    window.addEventListener('keyup', this.onKeyUp);
    window.addEventListener('blur', this.onBlur);
  }

  disconnect(): void {
    window.removeEventListener('keydown', this.onKeyDown);
    window.removeEventListener('keyup', this.onKeyUp);
    window.removeEventListener('blur', this.onBlur);
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    const walked = this.walkAttributes(event);
    if (walked === 'taken') {
      event.preventDefault();
    }
    if (walked !== 'free') {
      return;
    }
    if (this.belongsElsewhere(event)) {
      return;
    }
    if (MODAL.has(this.session.popover) ? this.handleModal(event) : this.handle(event)) {
      event.preventDefault();
    }
  };

  /** The attribute mode's keys come before all others, save those typed into a field. */
  private walkAttributes(event: KeyboardEvent): 'taken' | 'typed' | 'free' {
    const { attributeMode, popover } = this.session;
    return attributeMode && !popover && !isTyping(event) ? this.attributes().handleKey(event) : 'free';
  }

  /** A dialog over everything leaves the keys to its own controls. */
  private handleModal(event: KeyboardEvent): boolean {
    const closes = event.key === 'Escape' || commandFor(event)?.id === this.session.popover;
    return closes && this.escape();
  }

  private handle(event: KeyboardEvent): boolean {
    if (event.key === 'Escape') {
      return this.escape();
    }
    if (this.picture().toolKey(keyName(event))) {
      return true;
    }
    if (event.key === ' ' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey) {
      if (!event.repeat) {
        this.picture().panning = true;
      }
      return true;
    }
    const arrow = ARROWS[event.key];
    if (arrow && !event.altKey) {
      this.nudge(arrow, event.shiftKey, event.ctrlKey || event.metaKey);
      return true;
    }
    const label = labelFor(event, this.session.labels);
    if (label) {
      useLabel(this.session, label.id);
      return true;
    }
    return this.run(event);
  }

  private run(event: KeyboardEvent): boolean {
    const command = commandFor(event);
    if (command && (command.enabled?.(this.session) ?? true)) {
      command.run(this.session);
    }
    return command !== undefined;
  }

  private readonly onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === ' ' && !this.belongsElsewhere(event) && !MODAL.has(this.session.popover)) {
      const panned = this.picture().panned;
      this.picture().panning = false;
      if (!panned) {
        this.run(event);
      }
    }
    if (event.key in ARROWS) {
      this.finishNudge();
    }
  };

  private readonly onBlur = (): void => {
    this.picture().panning = false;
    this.finishNudge();
  };

  private nudging: 'move' | 'resize' | undefined;

  private nudge(direction: { x: number; y: number }, big: boolean, resizes: boolean): void {
    const selection = this.session.selection;
    if (!selection) {
      if (!resizes) {
        step(this.session, direction.x);
      }
      return;
    }
    const gesture = resizes ? 'resize' : 'move';
    if (this.nudging && this.nudging !== gesture) {
      this.finishNudge();
    }
    const size = big ? BIG_NUDGE : 1;
    const delta = unturnedStep({ x: direction.x * size, y: direction.y * size }, this.session.viewport.turn ?? 0);
    if (!resizes && this.session.alsoSelected.size > 0) {
      this.nudgeTogether(selection.id, delta);
      return;
    }
    const shape = resizes ? resizedByKey(this.session, delta) : nudged(this.session, delta);
    if (shape) {
      this.nudging = gesture;
      this.session.set('preview', { id: selection.id, shape });
    }
  }

  /** How far all that is selected has been moved since the first press. */
  private together: Point | undefined;

  private nudgeTogether(id: string, { x, y }: Point): void {
    const { x: fromX, y: fromY } = this.together ?? { x: 0, y: 0 };
    const others = movedTogether(this.session, { x: fromX + x, y: fromY + y });
    const shape = others.get(id);
    if (shape && this.session.canEdit) {
      this.together = { x: fromX + x, y: fromY + y };
      this.session.set('preview', { id, shape, others });
    }
  }

  /** All nudges from the first press to the release are one gesture. */
  private finishNudge(): void {
    const { preview } = this.session;
    const { together } = this;
    this.together = undefined;
    if (together) {
      this.session.set('preview', undefined);
      moveTogether(this.session, together);
    } else if (this.nudging && preview) {
      this.session.set('preview', undefined);
      reshape(this.session, preview.id, this.nudging, preview.shape);
    }
    this.nudging = undefined;
  }

  private escape(): boolean {
    const session = this.session;
    if (session.popover) {
      session.set('popover', undefined);
      this.picture().focusPicture();
    } else if (session.attributeMode) {
      this.attributes().leave();
      this.picture().focusPicture();
    } else if (this.picture().cancel()) {
      return true;
    } else if (session.tool !== 'select') {
      session.set('tool', 'select');
    } else if (session.selection) {
      session.select(undefined);
    } else {
      session.set('range', undefined);
    }
    return true;
  }

  /** Typing in a field, or a key that the focused button or slider understands itself. */
  private belongsElsewhere(event: KeyboardEvent): boolean {
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLElement) || event.key === 'Escape') {
      return false;
    }
    if (target.isContentEditable || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) {
      return true;
    }
    if (target instanceof HTMLInputElement) {
      return target.type !== 'checkbox' || CONTROL_KEYS.has(event.key);
    }
    const isControl = target instanceof HTMLButtonElement || target.getAttribute('role') === 'slider';
    return isControl && CONTROL_KEYS.has(event.key);
  }
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  const isField = target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio';
  return isField || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
