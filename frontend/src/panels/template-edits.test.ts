import { expect, test } from 'vitest';
import { EMPTY_TEMPLATE, withJoint, withJointAt, withJointNamed, withToggledEdge, withoutJoint } from './template-edits.ts';

const three = [0, 0.5, 1].reduce((template, x) => withJoint(template, x, x), EMPTY_TEMPLATE);

test('a new joint gets a name that no other has, and lies in the box', () => {
  const renamed = withJointNamed(three, 0, 'joint 4');
  expect(withJoint(renamed, 3, -1).joints.at(-1)).toEqual({ name: 'joint 5', x: 1, y: 0 });
  expect(withJointAt(three, 1, Number.NaN, 0.25).joints[1]).toEqual({ name: 'joint 2', x: 0, y: 0.25 });
});

test('two joints are joined, and parted from either side; none is joined to itself', () => {
  const joined = withToggledEdge(three, 0, 2);
  expect(joined.edges).toEqual([[0, 2]]);
  expect(withToggledEdge(joined, 2, 0).edges).toEqual([]);
  expect(withToggledEdge(joined, 1, 1)).toBe(joined);
});

test('a joint leaves with its edges, and the others keep theirs', () => {
  const chain = withToggledEdge(withToggledEdge(three, 0, 1), 1, 2);
  const ends = withToggledEdge(chain, 0, 2);
  const left = withoutJoint(ends, 1);
  expect(left.joints.map(({ name }) => name)).toEqual(['joint 1', 'joint 3']);
  expect(left.edges).toEqual([[0, 1]]);
});
