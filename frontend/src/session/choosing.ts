import type { Label } from '../api/types.ts';
import { withLabel } from '../model/attribute-values.ts';
import type { Id } from '../model/annotation.ts';
import type { EditorSession } from './editor-session.ts';
import { commitGesture } from './gestures.ts';
import { hintOnce } from './hints.ts';
import { changeable } from './locked.ts';
import { selectedObjects } from './selected.ts';
import { putTag } from './tagging.ts';
import { MADE_BY, type ToolId, fits, toolFor } from './tool-ids.ts';

/** Takes up a tool; where the label is not for what it draws, the first label that is. */
export function chooseTool(session: EditorSession, tool: ToolId): void {
  const made = MADE_BY[tool];
  if (made && session.labels.length > 0 && !fits(session.label(session.activeLabelId), made)) {
    const meant = session.labels.find((label) => label.kind !== 'ANY' && label.kind && fits(label, made));
    const fitting = meant ?? session.labels.find((label) => fits(label, made));
    if (!fitting) {
      session.notify(`No label of this project is for a ${made}. Add one in the project’s Labels tab.`);
      return;
    }
    session.set('activeLabelId', fitting.id);
  }
  if (made) {
    session.lastTool = tool;
  }
  session.set('tool', tool);
  hintOnce(session, tool);
}

/** Draws again with the last tool and label. */
export function drawAgain(session: EditorSession): void {
  const label = session.label(session.drawLabelId) ?? session.label(session.activeLabelId);
  if (label) {
    session.set('activeLabelId', label.id);
  }
  chooseTool(session, toolFor(label, session.lastTool));
}

/**
 * The label to draw with. With the select tool it relabels what is selected, where it fits; else it takes up the tool
 * that draws what the label is for. A tag needs no drawing and is put at once.
 */
export function useLabel(session: EditorSession, labelId: Id): void {
  const label = session.label(labelId);
  if (session.tool === 'select' && session.selection && relabel(session, labelId)) {
    return;
  }
  if (session.selectedObject && session.selectedObject.labelId !== labelId) {
    session.select(undefined);
  }
  session.drawLabelId = labelId;
  session.set('activeLabelId', labelId);
  if (label && (label.kind === 'TAG' || session.tool === 'tag')) {
    tagWith(session, label);
  } else if (label && drawsOnKey(session, label)) {
    chooseTool(session, toolFor(label, session.tool === 'select' || session.tool === 'hand' ? session.lastTool : session.tool));
  }
}

function tagWith(session: EditorSession, label: Label): void {
  if (fits(label, 'tag')) {
    putTag(session, label.id);
  } else {
    chooseTool(session, toolFor(label, session.lastTool));
  }
}

/** A label for anything leaves the tool as it is. */
function drawsOnKey(session: EditorSession, label: Label): boolean {
  const made = MADE_BY[session.tool];
  return (label.kind ?? 'ANY') !== 'ANY' || (made !== undefined && !fits(label, made));
}

/** False where the label fits none of what is selected. */
function relabel(session: EditorSession, labelId: Id): boolean {
  const label = session.label(labelId);
  const objects = selectedObjects(session);
  const fitting = objects.filter((object) => fits(label, object.keyframes[0]!.shape.kind));
  if (objects.length > 0 && fitting.length === 0) {
    return false;
  }
  session.set('activeLabelId', labelId);
  const changed = changeable(session, fitting).filter((object) => object.labelId !== labelId);
  commitGesture(session, 'relabel', {
    objects: changed.map((before) => ({ id: before.id, before, after: label ? withLabel(before, label) : before })),
  });
  return true;
}
