/** Strokes the context's path; solid where `dash` is empty. */
export function stroke(context: CanvasRenderingContext2D, color: string, width: number, dash: number[] = []): void {
  context.setLineDash(dash);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}
