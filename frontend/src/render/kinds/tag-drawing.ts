import type { TagShape } from '../../geometry/shapes.ts';
import type { KindDrawing } from './kind-drawing.ts';

export const tagDrawing: KindDrawing<TagShape> = { filled: false, trace: () => {}, anchor: () => undefined };
