import { kindOf } from '../../geometry/kinds.ts';
import type { EllipseShape } from '../../geometry/shapes.ts';
import { toScreen } from '../viewport.ts';
import type { KindDrawing } from './kind-drawing.ts';

export const ellipseDrawing: KindDrawing<EllipseShape> = {
  filled: true,
  trace: (context, { cx, cy, rx, ry, rotation }, viewport) => {
    const { x, y } = toScreen(viewport, { x: cx, y: cy });
    const angle = (rotation * Math.PI) / 180;
    const right = rx * viewport.scale;
    context.moveTo(x + right * Math.cos(angle), y + right * Math.sin(angle));
    context.ellipse(x, y, right, ry * viewport.scale, angle, 0, Math.PI * 2);
    context.closePath();
  },
  anchor: (shape) => ({ x: shape.cx, y: kindOf(shape).bounds(shape).y1 }),
};
