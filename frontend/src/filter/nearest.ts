/** The name that was probably meant: at most two letters away; undefined where none is. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const scored = names.map((name) => ({ name, far: distance(word, name) })).sort((a, b) => a.far - b.far);
  const best = scored[0];
  return best && best.far <= Math.min(2, Math.ceil(word.length / 2)) ? best.name : undefined;
}

/** Letters to insert, leave out or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
