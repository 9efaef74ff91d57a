import type { Label } from '../../api/types.ts';
import type { Joint, Point, SkeletonShape } from '../../geometry/shapes.ts';
import { stroke } from '../stroke.ts';
import { type Turn, turned, uprightAt } from '../turn.ts';
import { toScreen } from '../viewport.ts';
import { HALO, type KindDrawing, topmost } from './kind-drawing.ts';
import { edgesOf } from './skeleton-edges.ts';
import { namePlaces } from './skeleton-names.ts';

const JOINT = 4;
const FAINT = 0.45;
/** Height in screen pixels from which the selected one's joints are named. */
const NAMES_FROM = 120;

/** Edges with a joint at each end: visible ones filled, hidden ones hollow, not labelled ones faint. */
export const skeletonDrawing: KindDrawing<SkeletonShape> = {
  filled: false,
  trace: () => {},
  over: (context, { joints }, viewport, { color, label, selected }) => {
    const at = joints.map(([x, y]) => toScreen(viewport, { x, y }));
    for (const [from, to] of edgesOf(label, joints.length)) {
      context.globalAlpha = Math.min(alphaOf(joints[from]!), alphaOf(joints[to]!));
      context.beginPath();
      context.moveTo(at[from]!.x, at[from]!.y);
      context.lineTo(at[to]!.x, at[to]!.y);
      stroke(context, selected ? 'rgba(0, 0, 0, 0.85)' : HALO, selected ? 6 : 4);
      stroke(context, selected ? '#fff' : color, selected ? 4 : 2);
      stroke(context, color, 2);
    }
    joints.forEach((joint, i) => {
      context.globalAlpha = alphaOf(joint);
      context.beginPath();
      context.arc(at[i]!.x, at[i]!.y, JOINT, 0, Math.PI * 2);
      stroke(context, HALO, 4);
      context.fillStyle = joint[2] === 2 ? color : '#111';
      context.fill();
      stroke(context, joint[2] === 2 ? '#fff' : color, joint[2] === 2 ? 1 : 2);
    });
    context.globalAlpha = 1;
    const [top, bottom] = [Math.min(...at.map(({ y }) => y)), Math.max(...at.map(({ y }) => y))];
    if (selected && bottom - top >= NAMES_FROM) {
      drawNames(context, at, label, viewport.turn ?? 0);
    }
  },
  anchor: ({ joints }) => topmost(joints.map(([x, y]) => ({ x, y }))),
};

function drawNames(context: CanvasRenderingContext2D, at: readonly Point[], label: Label | undefined, turn: Turn): void {
  context.font = '11px system-ui, sans-serif';
  context.textBaseline = 'middle';
  const names = label?.skeleton?.joints.slice(0, at.length).map(({ name }) => name) ?? [];
  const seen = at.map((joint) => turned(joint, turn, { width: 0, height: 0 }));
  const places = namePlaces(seen, names.map((name) => context.measureText(name).width));
  names.forEach((name, i) => {
    const left = places[i];
    if (left !== undefined) {
      uprightAt(context, at[i]!, turn, () => {
        context.strokeStyle = 'rgba(0, 0, 0, 0.75)';
        context.lineWidth = 3;
        context.strokeText(name, left - seen[i]!.x, 0);
        context.fillStyle = '#fff';
        context.fillText(name, left - seen[i]!.x, 0);
      });
    }
  });
}

function alphaOf([, , visibility]: Joint): number {
  return visibility === 0 ? FAINT : 1;
}
