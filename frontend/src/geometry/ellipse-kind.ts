import type { ShapeKind } from './kinds.ts';
import { interpolateRotation, rotate } from './rotation.ts';
import type { EllipseShape } from './shapes.ts';

export const ellipseKind: ShapeKind<EllipseShape> = {
  interpolate: (from, to, t) => ({
    kind: 'ellipse',
    cx: from.cx + (to.cx - from.cx) * t,
    cy: from.cy + (to.cy - from.cy) * t,
    rx: from.rx + (to.rx - from.rx) * t,
    ry: from.ry + (to.ry - from.ry) * t,
    rotation: interpolateRotation(from.rotation, to.rotation, t),
  }),
  bounds: ({ cx, cy, rx, ry, rotation }) => {
    const angle = (rotation * Math.PI) / 180;
    const halfWidth = Math.hypot(rx * Math.cos(angle), ry * Math.sin(angle));
    const halfHeight = Math.hypot(rx * Math.sin(angle), ry * Math.cos(angle));
    return { x1: cx - halfWidth, y1: cy - halfHeight, x2: cx + halfWidth, y2: cy + halfHeight };
  },
  area: ({ rx, ry }) => Math.PI * rx * ry,
  contains: ({ cx, cy, rx, ry, rotation }, point, tolerance) => {
    const local = rotate(point, { x: cx, y: cy }, -rotation);
    return Math.hypot((local.x - cx) / (rx + tolerance), (local.y - cy) / (ry + tolerance)) <= 1;
  },
};
