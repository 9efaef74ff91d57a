/** An odd number of frames, at most `most`, with `frame` in the middle where the ends of the video allow it. */
export function framesAround(frame: number, most: number, frameCount: number): number[] {
  const odd = Math.max(1, most % 2 === 0 ? most - 1 : most);
  const count = Math.min(odd, frameCount);
  const first = Math.min(Math.max(0, frame - (count >> 1)), Math.max(0, frameCount - count));
  return Array.from({ length: count }, (_, i) => first + i);
}
