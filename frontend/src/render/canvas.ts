/** The context of the canvas, which is empty, of that size in its own pixels, and without a transform. */
export function cleared(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')!;
  if (canvas.width === width && canvas.height === height) {
    context.reset();
  } else {
    canvas.width = width;
    canvas.height = height;
  }
  return context;
}
