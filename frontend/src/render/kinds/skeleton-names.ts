import type { Point } from '../../geometry/shapes.ts';

/** Between a joint's centre and its name. */
const GAP = 9;
const HALF_HEIGHT = 7;
const HALF_JOINT = 5;

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly half: number;
}

/**
 * Where the left ends of the names go, screen pixels: on the outer side of each joint, else on the inner one; nowhere
 * where a name would cover another or a joint. The topmost joint's goes to the left, for the label's flag is on its right.
 */
export function namePlaces(joints: readonly Point[], widths: readonly number[]): (number | undefined)[] {
  const taken: Rectangle[] = joints.map(({ x, y }) => ({ left: x - HALF_JOINT, right: x + HALF_JOINT, y, half: HALF_JOINT }));
  const middle = joints.reduce((sum, { x }) => sum + x, 0) / joints.length;
  const top = Math.min(...joints.map(({ y }) => y));
  return joints.map(({ x, y }, i) => {
    const width = widths[i];
    if (width === undefined) {
      return undefined;
    }
    const sides = [x + GAP, x - GAP - width];
    if (x < middle || y === top) {
      sides.reverse();
    }
    const left = sides.find((side) => !taken.some((other) => overlaps(other, { left: side, right: side + width, y, half: HALF_HEIGHT })));
    if (left !== undefined) {
      taken.push({ left, right: left + width, y, half: HALF_HEIGHT });
    }
    return left;
  });
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < a.half + b.half;
}
