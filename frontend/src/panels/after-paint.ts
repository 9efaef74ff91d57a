const waiting = new Set<() => void>();

/** Runs once after the next frame is painted, however often asked until then: panels never delay the picture. */
export function afterPaint(task: () => void): void {
  if (waiting.size === 0) {
    requestAnimationFrame(() => setTimeout(runAll));
  }
  waiting.add(task);
}

function runAll(): void {
  const tasks = [...waiting];
  waiting.clear();
  tasks.forEach((task) => task());
}
