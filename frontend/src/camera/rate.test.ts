import { describe, expect, it } from 'vitest';
import { Rate } from './rate.ts';

describe('rate', () => {
  it('is that of the last answers', () => {
    const rate = new Rate(3);
    expect(rate.perSecond).toBe(0);
    rate.count(0);
    expect(rate.perSecond).toBe(0);
    [5000, 5100, 5200].forEach(time => rate.count(time));
    expect(rate.perSecond).toBe(10);
  });
});
