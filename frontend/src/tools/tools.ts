import type { EditorSession, ToolId } from '../session/editor-session.ts';
import { makeTools } from './make-tools.ts';
import type { Pointer, Tool } from './tool.ts';

/** The tools of one editor; the hand takes over while the pan key or the middle button is held. */
export class Tools {
  /** The pan key is held. */
  private panKey = false;
  private pannedSinceKey = false;
  /** The tool that took the press under way. */
  private pressed: Tool | undefined;
  private readonly byId: Readonly<Record<ToolId, Tool>>;

  constructor(private readonly session: EditorSession) {
    this.byId = makeTools(session);
    session.subscribe((topic) => {
      if (topic === 'tool' || topic === 'frame' || topic === 'media') {
        this.cancel();
      }
    });
  }

  set panning(held: boolean) {
    this.pannedSinceKey &&= !held;
    this.panKey = held;
  }

  get panned(): boolean {
    return this.pannedSinceKey;
  }

  down(pointer: Pointer, pans: boolean): void {
    this.pannedSinceKey ||= this.panKey;
    this.pressed = pans || this.panKey ? this.byId.hand : this.active;
    this.pressed.down(pointer);
  }

  move(pointer: Pointer): void {
    (this.pressed ?? this.active).move(pointer);
  }

  up(pointer: Pointer): void {
    this.pressed?.up(pointer);
    this.pressed = undefined;
  }

  cancel(): boolean {
    this.pressed = undefined;
    return Object.values(this.byId).filter((tool) => tool.cancel()).length > 0;
  }

  /** A key that the active tool uses itself. */
  key(name: string): boolean {
    return this.active.key?.(name) ?? false;
  }

  wheel(up: boolean): boolean {
    return this.active.wheel?.(up) ?? false;
  }

  /** Whether a double click there belongs to the tool or to an object. */
  hits(pointer: Pointer): boolean {
    return this.session.tool !== 'select' || this.active.cursor(pointer) !== 'default';
  }

  cursor(pointer: Pointer): string {
    return (this.pressed ?? (this.panKey ? this.byId.hand : this.active)).cursor(pointer);
  }

  private get active(): Tool {
    return this.byId[this.session.tool];
  }
}
