import type uPlot from 'uplot';
import { readable, type Series } from './series.ts';

const COLORS = [
  '#5b8cff', '#2fae75', '#e0a030', '#c65ad0', '#e0605a', '#3bb3c4', '#9a7bff', '#8aa83a', '#d07a4a', '#8a94a6', '#d65a8c', '#4a7a5a',
];

/**
 * uPlot's options for our curves; shares: both axes from 0 to 1. Text and grid take the page's text colour, so they read in the dark too.
 */
export function chartOptions(
  series: readonly Series[],
  xLabel: string,
  textColor: string,
  shares = false,
): Omit<uPlot.Options, 'width' | 'height'> {
  const right = series.some(one => one.axis === 'right');
  const left = series.some(one => one.axis !== 'right') || !right;
  const grid = { stroke: fade(textColor, 0.12), width: 1 };
  const axis = { stroke: fade(textColor, 0.75), grid, ticks: { ...grid, size: 4 }, font: '11px system-ui' };
  const values = (_: uPlot, ticks: number[]): string[] => ticks.map(readable);
  return {
    scales: {
      x: shares ? { time: false, range: [0, 1] } : { time: false },
      left: shares ? { auto: false, range: [0, 1.02] } : { auto: true },
      right: { auto: false, range: [0, 1] },
    },
    axes: [
      { ...axis, values, size: 26, label: xLabel, labelSize: 16, labelFont: '11px system-ui', labelGap: 0 },
      ...(left ? [{ ...axis, scale: 'left', values, size: 54 }] : []),
      ...(right ? [{ ...axis, scale: 'right', values, side: (left ? 1 : 3) as 1 | 3, size: 40, grid: left ? { show: false } : grid }] : []),
    ],
    series: [
      { label: 'at', value: (_: uPlot, value: number | null) => readable(value) },
      ...series.map((one, index) => curve(one, one.color ?? COLORS[index % COLORS.length]!)),
    ],
    cursor: { drag: { x: true, y: false }, points: { size: 6 } },
  };
}

function curve(one: Series, color: string): uPlot.Series {
  const scored = one.axis === 'right';
  return {
    label: one.name,
    scale: scored ? 'right' : 'left',
    stroke: color,
    width: scored ? 2 : 1.25,
    spanGaps: true,
    points: { show: scored, size: 5, fill: color },
    value: (_, value) => readable(value),
  };
}

/** A colour as getComputedStyle gives it, with another opacity. */
function fade(color: string, opacity: number): string {
  return `color-mix(in srgb, ${color} ${Math.round(opacity * 100)}%, transparent)`;
}
