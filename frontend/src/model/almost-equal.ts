const TOLERANCE = 1e-6;

/** Deep equality of plain JSON values that forgives what rounding does to numbers; angles count round the circle. */
export function almostEqual(a: unknown, b: unknown, key = ''): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = Math.abs(a - b);
    return difference <= TOLERANCE || (key === 'rotation' && 360 - difference <= TOLERANCE);
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b);
  }
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((name) => almostEqual(left[name], right[name], name));
}
