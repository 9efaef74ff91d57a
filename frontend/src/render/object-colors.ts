import type { Id, Source } from '../model/annotation.ts';

/** By who made it; a proposal has the colour of what waits for a person. */
export const SOURCE_COLORS: Record<Source | 'PROPOSAL', string> = {
  HUMAN: '#3fb871',
  ACCEPTED: '#2dc4d8',
  MODEL: '#e0a83a',
  IMPORT: '#b07cff',
  PROPOSAL: '#e0a83a',
};

const known = new Map<Id, string>();

/** One colour for each object, steady over frames and reloads. */
export function colorOfInstance(id: Id): string {
  let color = known.get(id);
  if (color === undefined) {
    color = brightColor(hash(id) % 360);
    known.set(id, color);
  }
  return color;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}

/** `#rrggbb` of a hue in degrees, bright enough for any picture. */
function brightColor(hue: number): string {
  const channel = (shift: number) => {
    const k = (shift + hue / 30) % 12;
    const value = 0.58 - 0.38 * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
