import { clip } from '../geometry/box-drag.ts';
import { boxAround, boxOnSide, ellipseIn, skeletonIn } from '../geometry/made-of-points.ts';
import type { Point, Shape } from '../geometry/shapes.ts';
import type { EditorSession, ToolId } from '../session/editor-session.ts';
import { paintPolygon } from '../session/mask-painting.ts';
import { drawObject } from '../session/object-actions.ts';
import { BrushTool } from './brush-tool.ts';
import { ChainTool } from './chain-tool.ts';
import { ClicksTool } from './clicks-tool.ts';
import { HandTool } from './hand-tool.ts';
import { RectangleTool } from './rectangle-tool.ts';
import { SelectTool } from './select-tool.ts';
import { TagTool } from './tag-tool.ts';
import type { Tool } from './tool.ts';

export function makeTools(session: EditorSession): Readonly<Record<ToolId, Tool>> {
  const draw = (shape: Shape) => void drawObject(session, shape);
  return {
    select: new SelectTool(session),
    hand: new HandTool(session),
    box: new RectangleTool(session, (rectangle) => clip(rectangle, session.media!)),
    'rotated-box': new ClicksTool(session, 3, rotatedBox),
    'extreme-box': new ClicksTool(session, 4, (points) => (points.length > 1 ? clip(boxAround(points), session.media!) : undefined)),
    ellipse: new RectangleTool(session, (rectangle) => ellipseIn(clip(rectangle, session.media!))),
    polygon: new ChainTool(session, 'polygon', draw),
    polyline: new ChainTool(session, 'polyline', draw),
    points: new ChainTool(session, 'points', draw),
    skeleton: new RectangleTool(session, (rectangle) => {
      const template = session.label(session.activeLabelId)?.skeleton;
      return template ? skeletonIn(rectangle, template.joints) : undefined;
    }),
    brush: new BrushTool(session, false),
    eraser: new BrushTool(session, true),
    'mask-fill': new ChainTool(session, 'polygon', (shape) => paintPolygon(session, shape, 1), true),
    'mask-hole': new ChainTool(session, 'polygon', (shape) => paintPolygon(session, shape, 0), true),
    tag: new TagTool(session),
  };
}

function rotatedBox([from, to, opposite]: readonly Point[]): Shape | undefined {
  if (!from || !to) {
    return undefined;
  }
  if (!opposite) {
    return { kind: 'polyline', points: [[from.x, from.y], [to.x, to.y]] };
  }
  const shape = boxOnSide(from, to, opposite);
  return shape.x2 - shape.x1 >= 1 && shape.y2 - shape.y1 >= 1 ? shape : undefined;
}
