/** Boxes that drive over a made-up street, so that labels have something to sit on. */
export interface Car {
  readonly color: string;
  readonly y: number;
  readonly speed: number;
  readonly size: number;
  readonly phase: number;
}

export const WIDTH = 1920;
export const HEIGHT = 1080;

export function carsOf(count: number): Car[] {
  return Array.from({ length: count }, (_, i) => ({
    color: `hsl(${(i * 67) % 360} 55% 55%)`,
    y: 120 + ((i * 173) % (HEIGHT - 300)),
    speed: 4 + (i % 5) * 2,
    size: 60 + ((i * 37) % 90),
    phase: i * 310,
  }));
}

export function placeOf(car: Car, frame: number) {
  const x1 = (car.phase + car.speed * frame) % (WIDTH - 2 * car.size);
  return { x1, y1: car.y, x2: x1 + car.size * 1.7, y2: car.y + car.size };
}

export async function pictureOf(cars: readonly Car[], frame: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d')!;
  const sky = context.createLinearGradient(0, 0, 0, HEIGHT);
  sky.addColorStop(0, '#7d8791');
  sky.addColorStop(1, '#4c4a46');
  context.fillStyle = sky;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#5f6164';
  for (let y = 200; y < HEIGHT; y += 220) {
    context.fillRect(0, y, WIDTH, 6);
  }
  for (const car of cars) {
    const { x1, y1, x2, y2 } = placeOf(car, frame);
    context.fillStyle = car.color;
    context.beginPath();
    context.roundRect(x1, y1, x2 - x1, y2 - y1, car.size / 5);
    context.fill();
  }
  context.fillStyle = '#fff';
  context.font = '28px monospace';
  context.fillText(`frame ${frame}`, 20, HEIGHT - 20);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
}
