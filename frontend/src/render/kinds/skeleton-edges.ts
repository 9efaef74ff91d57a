import type { Label } from '../../api/types.ts';

/** The template's edges between joints that a skeleton of that many has. */
export function edgesOf(label: Label | undefined, joints: number): readonly (readonly [number, number])[] {
  return label?.skeleton?.edges.filter(([from, to]) => from < joints && to < joints) ?? [];
}
