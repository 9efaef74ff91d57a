import { describe, expect, it } from 'vitest';
import { type Layer, kinds, parameters, rows, shape } from './network.ts';

function layer(name: string, kind: string, ...inputs: string[]): Layer {
  return { name, kind, detail: '', inputs, height: 4, width: 8, channels: 16, parameters: 10 };
}

const branched = [
  layer('picture', 'picture'),
  layer('one', 'convolution', 'picture'),
  layer('one-normal', 'batch normalization', 'one'),
  { ...layer('one-active', 'activation', 'one-normal'), detail: 'relu' },
  layer('coarse', 'convolution', 'one-active'),
  layer('larger', 'upsampling', 'coarse'),
  layer('both', 'element by element', 'one-active', 'larger'),
  layer('head', 'convolution', 'both'),
];

describe('network', () => {
  it('takes normalization and activation into the row of their convolution', () => {
    const first = rows(branched)[1]!;
    expect(first.layers.map(one => one.name)).toEqual(['one', 'one-normal', 'one-active']);
    expect(parameters(first)).toBe(30);
    expect(kinds(first)).toBe('convolution · norm · relu');
  });

  it('keeps a skipping line in its lane and leads the branch beside it', () => {
    expect(rows(branched).map(row => row.lane)).toEqual([0, 0, 1, 1, 0, 0]);
    expect(rows(branched)[4]!.from).toEqual([1, 3]);
  });

  it('does not join an activation to what feeds others too', () => {
    const split = [
      layer('picture', 'picture'),
      layer('one', 'convolution', 'picture'),
      layer('active', 'activation', 'one'),
      layer('sum', 'element by element', 'active', 'one'),
    ];
    expect(rows(split).map(row => row.layers.length)).toEqual([1, 1, 1, 1]);
  });

  it('writes shapes', () => {
    expect(shape(layer('a', 'convolution'))).toBe('8 × 4 × 16');
    expect(shape({ ...layer('a', 'dense'), height: 1, width: 1, channels: 1280 })).toBe('1,280');
  });
});
