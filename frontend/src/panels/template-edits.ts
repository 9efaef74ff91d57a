import type { SkeletonTemplate } from '../api/types.ts';

export type Template = SkeletonTemplate;

export const EMPTY_TEMPLATE: Template = { joints: [], edges: [] };

/** As many as the server takes. */
const MOST_JOINTS = 100;

export function withJoint(template: Template, x: number, y: number): Template {
  if (template.joints.length >= MOST_JOINTS) {
    return template;
  }
  const names = new Set(template.joints.map(({ name }) => name));
  let number = template.joints.length + 1;
  while (names.has(`joint ${number}`)) {
    number++;
  }
  return { ...template, joints: [...template.joints, { name: `joint ${number}`, x: within(x), y: within(y) }] };
}

export function withJointAt(template: Template, index: number, x: number, y: number): Template {
  return withChange(template, index, { x: within(x), y: within(y) });
}

export function withJointNamed(template: Template, index: number, name: string): Template {
  return withChange(template, index, { name });
}

/** Without its edges too; the joints after it move up. */
export function withoutJoint(template: Template, index: number): Template {
  const moved = (joint: number): number => (joint > index ? joint - 1 : joint);
  return {
    joints: template.joints.filter((_, i) => i !== index),
    edges: template.edges
      .filter(([from, to]) => from !== index && to !== index)
      .map(([from, to]) => [moved(from), moved(to)] as const),
  };
}

/** Joins two joints, or parts them where they are joined. */
export function withToggledEdge(template: Template, from: number, to: number): Template {
  if (from === to) {
    return template;
  }
  const others = template.edges.filter(([a, b]) => !((a === from && b === to) || (a === to && b === from)));
  const joined = others.length < template.edges.length;
  return { ...template, edges: joined ? others : [...others, [from, to] as const] };
}

function withChange(template: Template, index: number, change: { name?: string; x?: number; y?: number }): Template {
  const joints = template.joints.map((joint, i) => (i === index ? { ...joint, ...change } : joint));
  return { ...template, joints };
}

function within(value: number): number {
  return Number.isFinite(value) ? Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000 : 0;
}
