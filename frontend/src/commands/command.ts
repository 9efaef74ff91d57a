import type { EditorSession } from '../session/editor-session.ts';

export type CommandGroup = 'Frames' | 'Draw and edit' | 'Tools' | 'Objects' | 'Tracks' | 'Proposals' | 'View';

/** One thing that a key does; the help overlay lists exactly these. */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly group: CommandGroup;
  /** As written in the help: `Ctrl+Shift+Z`, `F`, `Delete`. `Ctrl` is also the Mac's command key. */
  readonly keys: readonly string[];
  run(session: EditorSession): void;
  /** False: the key does nothing now. Always true where missing. */
  enabled?(session: EditorSession): boolean;
}
