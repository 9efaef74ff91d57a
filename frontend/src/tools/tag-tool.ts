import type { EditorSession } from '../session/editor-session.ts';
import { putTag } from '../session/tagging.ts';
import type { Tool } from './tool.ts';

/** A click tags the frame, or the range selected on the timeline, with the active label; so does a label's key. */
export class TagTool implements Tool {
  constructor(private readonly session: EditorSession) {}

  down(): void {
    if (this.session.canEdit && this.session.activeLabelId) {
      putTag(this.session, this.session.activeLabelId);
    }
  }

  move(): void {}

  up(): void {}

  cancel(): boolean {
    return false;
  }

  cursor(): string {
    return this.session.canEdit ? 'cell' : 'not-allowed';
  }
}
