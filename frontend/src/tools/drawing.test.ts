import { beforeEach, describe, expect, test } from 'vitest';
import type { BoxShape, EllipseShape, PointsShape, SkeletonShape } from '../geometry/shapes.ts';
import { chooseTool, drawAgain, useLabel } from '../session/choosing.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { Hand, objects, onlyShape, openSession, texts } from '../session/testing.ts';

let session: EditorSession;
let hand: Hand;

beforeEach(() => {
  session = openSession();
  hand = new Hand(session);
});

describe('a box', () => {
  beforeEach(() => chooseTool(session, 'box'));

  test('by a drag, cut to the picture', () => {
    hand.drag([20, 30], [400, 60]);
    expect(onlyShape(session)).toEqual({ kind: 'box', x1: 20, y1: 30, x2: 200, y2: 60, rotation: 0 });
  });

  test('by two clicks', () => {
    hand.clicks([60, 60], [20, 30]);
    expect(onlyShape(session)).toMatchObject({ x1: 20, y1: 30, x2: 60, y2: 60 });
  });

  test('with shift a square', () => {
    hand.holding({ shift: true }, () => hand.drag([20, 30], [60, 50]));
    expect(onlyShape(session)).toMatchObject({ x1: 20, y1: 30, x2: 40, y2: 50 });
  });

  test('given up leaves nothing', () => {
    hand.click(20, 30);
    expect(hand.tools.cancel()).toBe(true);
    hand.click(90, 90);
    expect(objects(session)).toEqual([]);
    expect(hand.tools.cancel()).toBe(true);
    expect(session.draft).toBeUndefined();
  });

  test('too thin is none', () => {
    hand.drag([20, 30], [90, 30]);
    expect(objects(session)).toEqual([]);
  });

  test('the tool stays ready for the next one', () => {
    hand.drag([20, 30], [60, 60]);
    hand.drag([100, 30], [160, 60]);
    expect(objects(session)).toHaveLength(2);
    expect(session.tool).toBe('box');
  });
});

test('a turned box by both ends of a side and the far side', () => {
  chooseTool(session, 'rotated-box');
  hand.clicks([50, 20], [50, 80], [20, 50]);
  const shape = onlyShape(session) as BoxShape;
  expect(shape.rotation).toBeCloseTo(90);
  expect([shape.x2 - shape.x1, shape.y2 - shape.y1]).toEqual([60, 30]);
  expect([(shape.x1 + shape.x2) / 2, (shape.y1 + shape.y2) / 2]).toEqual([35, 50]);
});

test('four outermost points make the box, in any order; Backspace takes one back', () => {
  chooseTool(session, 'extreme-box');
  hand.clicks([50, 20], [80, 40], [199, 99]);
  expect(hand.tools.key('Backspace')).toBe(true);
  hand.clicks([45, 70], [30, 35]);
  expect(onlyShape(session)).toMatchObject({ x1: 30, y1: 20, x2: 80, y2: 70 });
});

test('an ellipse fills the rectangle', () => {
  chooseTool(session, 'ellipse');
  hand.drag([20, 30], [60, 50]);
  expect(onlyShape(session) as EllipseShape).toEqual({ kind: 'ellipse', cx: 40, cy: 40, rx: 20, ry: 10, rotation: 0 });
});

describe('a polygon', () => {
  beforeEach(() => chooseTool(session, 'polygon'));
  const points = () => (onlyShape(session) as PointsShape | undefined)?.points;

  test('closed by Enter', () => {
    hand.clicks([10, 10], [50, 10], [50, 50]);
    expect(hand.tools.key('Enter')).toBe(true);
    expect(points()).toEqual([[10, 10], [50, 10], [50, 50]]);
  });

  test('closed by a click on the first point', () => {
    hand.clicks([10, 10], [50, 10], [50, 50], [12, 12]);
    expect(points()).toHaveLength(3);
  });

  test('closed by a double click', () => {
    hand.clicks([10, 10], [50, 10], [50, 50], [50, 50]);
    expect(points()).toHaveLength(3);
  });

  test('Backspace takes the last point back, and is not the tool’s when none is left', () => {
    hand.clicks([10, 10], [50, 10], [99, 99]);
    hand.tools.key('Backspace');
    hand.click(50, 50);
    hand.tools.key('Enter');
    expect(points()).toEqual([[10, 10], [50, 10], [50, 50]]);
    expect(hand.tools.key('Backspace')).toBe(false);
  });

  test('two points are too few', () => {
    hand.clicks([10, 10], [50, 10]);
    hand.tools.key('Enter');
    expect(objects(session)).toEqual([]);
    expect(texts(session)).toContain('at least 3');
  });

  test('snaps to a neighbour’s corner, else its edge, where snapping is on', () => {
    chooseTool(session, 'box');
    hand.drag([100, 20], [140, 60]);
    chooseTool(session, 'polygon');
    hand.holding({ ctrl: true }, () => hand.clicks([97, 17], [105, 40], [60, 90]));
    hand.tools.key('Enter');
    const drawn = objects(session).at(-1)!.keyframes[0]!.shape as PointsShape;
    expect(drawn.points).toEqual([[100, 20], [100, 40], [60, 90]]);
  });

  test('drawn freely by dragging with shift', () => {
    hand.holding({ shift: true }, () => hand.drag([10, 10], [30, 10], [50, 10], [50, 40]));
    hand.tools.key('Enter');
    expect(points()).toEqual([[10, 10], [30, 10], [50, 10], [50, 40]]);
  });
});

test('a polyline may have two points, its first one does not close it', () => {
  chooseTool(session, 'polyline');
  hand.clicks([10, 10], [50, 10], [10, 20], [10, 20]);
  expect(onlyShape(session)).toEqual({ kind: 'polyline', points: [[10, 10], [50, 10], [10, 20]] });
});

test('points are set one by one', () => {
  chooseTool(session, 'points');
  hand.clicks([10, 10], [50, 10]);
  hand.tools.key('Enter');
  expect(onlyShape(session)).toEqual({ kind: 'points', points: [[10, 10], [50, 10]] });
});

test('a skeleton’s template is laid into the rectangle', () => {
  chooseTool(session, 'skeleton');
  expect(session.activeLabelId).toBe('pose');
  hand.drag([20, 20], [60, 80]);
  expect((onlyShape(session) as SkeletonShape).joints).toEqual([[40, 20, 2], [20, 80, 2]]);
});

describe('labels and tools', () => {
  test('a label key after drawing does not relabel what was drawn', () => {
    chooseTool(session, 'box');
    hand.drag([20, 30], [60, 60]);
    useLabel(session, 'person');
    hand.drag([100, 30], [160, 60]);
    expect(objects(session).map(({ labelId }) => labelId)).toEqual(['car', 'person']);
  });

  test('with the select tool it relabels what is selected', () => {
    chooseTool(session, 'box');
    hand.drag([20, 30], [60, 60]);
    chooseTool(session, 'select');
    useLabel(session, 'person');
    expect(objects(session).map(({ labelId }) => labelId)).toEqual(['person']);
  });

  test('a label that is not for the shape is taken up to draw with instead', () => {
    chooseTool(session, 'box');
    hand.drag([20, 30], [60, 60]);
    chooseTool(session, 'select');
    useLabel(session, 'road');
    expect(objects(session)[0]!.labelId).toBe('car');
    expect(session.tool).toBe('polygon');
  });

  test('a label’s kind picks the tool', () => {
    useLabel(session, 'sky');
    expect(session.tool).toBe('brush');
    useLabel(session, 'pose');
    expect(session.tool).toBe('skeleton');
    useLabel(session, 'car');
    expect(session.tool).toBe('box');
  });

  test('drawing again takes the last tool and label, whatever was selected since', () => {
    useLabel(session, 'person');
    chooseTool(session, 'ellipse');
    hand.drag([20, 30], [60, 60]);
    chooseTool(session, 'select');
    session.select(undefined);
    session.set('activeLabelId', 'car');
    drawAgain(session);
    expect([session.tool, session.activeLabelId]).toEqual(['ellipse', 'person']);
  });

  test('a tool without a label for it says so', () => {
    session = openSession({ labels: session.labels.slice(0, 2) });
    chooseTool(session, 'skeleton');
    expect(session.tool).toBe('select');
    expect(texts(session)).toContain('No label');
  });

  test('a tool explains itself once', () => {
    chooseTool(session, 'polygon');
    expect(session.hint).toContain('Backspace');
    chooseTool(session, 'select');
    chooseTool(session, 'polygon');
    expect(session.hint).toBeUndefined();
  });
});

describe('tags', () => {
  test('a tag label’s key tags the frame, a second time only selects', () => {
    useLabel(session, 'rain');
    useLabel(session, 'rain');
    expect(onlyShape(session)).toEqual({ kind: 'tag' });
    expect(objects(session)[0]!.track).toBe(false);
  });

  test('a range is tagged as a track that ends after it', () => {
    session.range = { from: 3, to: 7 };
    useLabel(session, 'rain');
    const [tag] = objects(session);
    expect(tag!.track).toBe(true);
    expect(tag!.keyframes.map(({ frame, outside }) => [frame, outside])).toEqual([[3, false], [8, true]]);
  });

  test('a range to the last frame needs no end', () => {
    session.range = { from: 3, to: 19 };
    useLabel(session, 'rain');
    expect(objects(session)[0]!.keyframes).toHaveLength(1);
  });

  test('the tag tool tags with the active label by a click', () => {
    chooseTool(session, 'tag');
    hand.click(10, 10);
    expect(objects(session)[0]).toMatchObject({ labelId: 'car', keyframes: [{ shape: { kind: 'tag' } }] });
  });
});
