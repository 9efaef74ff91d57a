/**
 * COCO's compressed run lengths: each run, from the third but one on as the difference to the run two before, in
 * groups of five bits, the lowest first, bit 6 saying that more follow, each group plus 48 as a character.
 */
export function encodeCounts(runs: readonly number[]): string {
  let text = '';
  for (let i = 0; i < runs.length; i++) {
    let rest = i > 2 ? runs[i]! - runs[i - 2]! : runs[i]!;
    for (let more = true; more; ) {
      let group = rest & 31;
      rest >>= 5;
      more = (group & 16) !== 0 ? rest !== -1 : rest !== 0;
      if (more) {
        group |= 32;
      }
      text += String.fromCharCode(group + 48);
    }
  }
  return text;
}

/** Runs of zeros and ones in turn, zeros first. A text that ends within a run gives the runs before it. */
export function decodeCounts(text: string): number[] {
  const runs: number[] = [];
  for (let at = 0; at < text.length; ) {
    let value = 0;
    let shift = 0;
    let more = true;
    while (more && at < text.length) {
      const group = text.charCodeAt(at++) - 48;
      value |= (group & 31) << shift;
      shift += 5;
      more = (group & 32) !== 0;
      if (!more && (group & 16) !== 0 && shift < 32) {
        value |= -1 << shift;
      }
    }
    if (!more) {
      runs.push(runs.length > 2 ? value + runs[runs.length - 2]! : value);
    }
  }
  return runs;
}
