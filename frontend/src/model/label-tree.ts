import type { Label } from '../api/types.ts';
import type { Id } from './annotation.ts';

export interface LabelRow {
  readonly label: Label;
  /** 0 for a label without one above it. */
  readonly depth: number;
}

/** The labels as a tree in one list, each above its children; those of a parent that is not there are on top. */
export function labelRows(labels: readonly Label[]): LabelRow[] {
  const known = new Set(labels.map((label) => label.id));
  const parentOf = (label: Label) => (label.parentId && known.has(label.parentId) ? label.parentId : null);
  const below = (parent: Id | null) => labels.filter((label) => parentOf(label) === parent);
  const rows: LabelRow[] = [];
  const seen = new Set<Id>();
  const add = (label: Label, depth: number): void => {
    if (seen.has(label.id)) {
      return;
    }
    seen.add(label.id);
    rows.push({ label, depth });
    below(label.id).forEach((child) => add(child, depth + 1));
  };
  below(null).forEach((label) => add(label, 0));
  labels.forEach((label) => add(label, 0));
  return rows;
}

/** Those whose name contains the text, with what is above them. */
export function foundRows(rows: readonly LabelRow[], text: string): LabelRow[] {
  const sought = text.trim().toLowerCase();
  if (!sought) {
    return [...rows];
  }
  const kept = new Set<LabelRow>();
  const above: LabelRow[] = [];
  for (const row of rows) {
    above.length = row.depth;
    above[row.depth] = row;
    if (row.label.name.toLowerCase().includes(sought)) {
      above.forEach((ancestor) => kept.add(ancestor));
    }
  }
  return rows.filter((row) => kept.has(row));
}
