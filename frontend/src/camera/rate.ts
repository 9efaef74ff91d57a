/** Answers a second over the last few of them. */
export class Rate {
  private readonly times: number[] = [];

  constructor(private readonly kept = 20) {}

  /** @param now milliseconds */
  count(now: number): void {
    this.times.push(now);
    if (this.times.length > this.kept) {
      this.times.shift();
    }
  }

  get perSecond(): number {
    const [first, last] = [this.times[0], this.times.at(-1)];
    return first === undefined || last === undefined || last <= first ? 0 : ((this.times.length - 1) * 1000) / (last - first);
  }
}
