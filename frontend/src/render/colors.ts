/** `#rrggbb` with an opacity of 0 … 1. */
export function withAlpha(color: string, alpha: number): string {
  const value = Number.parseInt(color.slice(1), 16);
  return `rgba(${(value >> 16) & 255}, ${(value >> 8) & 255}, ${value & 255}, ${alpha})`;
}

/** Black or white, whichever reads better on the colour. */
export function readableOn(color: string): string {
  const value = Number.parseInt(color.slice(1), 16);
  const luminance = 0.299 * ((value >> 16) & 255) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
  return luminance > 140 ? '#000' : '#fff';
}

export const UNKNOWN_LABEL_COLOR = '#9aa0a6';
