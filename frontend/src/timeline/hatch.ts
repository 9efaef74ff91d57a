/** Slanting lines over a rectangle: what is not there. */
export function hatch(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
  distance = 5,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.beginPath();
  const from = Math.max(x, 0);
  const to = Math.min(x + width, context.canvas.width);
  for (let left = from - height - ((from - x) % distance); left < to; left += distance) {
    context.moveTo(left, y + height);
    context.lineTo(left + height, y);
  }
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.stroke();
  context.restore();
}
