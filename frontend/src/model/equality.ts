import type { Annotation } from './annotation.ts';

/** Deep equality of plain JSON values; a missing property equals an undefined one. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) {
    return true;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return false;
  }
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => equal(left[key], right[key]));
}

/** Whether two states of an object say the same; the revision does not matter. */
export function sameObject(a: Annotation | null | undefined, b: Annotation | null | undefined): boolean {
  if (!a || !b) {
    return !a && !b;
  }
  return equal({ ...a, revision: 0 }, { ...b, revision: 0 });
}
