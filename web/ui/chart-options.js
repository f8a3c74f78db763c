/** How uPlot is set up for a chart: scales, axes, markers. Colours come as functions, so that a change of theme needs a
 *  redraw and no new plot. */

import uPlot from 'uplot';
import { decades, exponents, powerOfTen, tenTo } from './chart-data.js';
import { classStyle } from './color.js';
import { formatNumber } from './format.js';

/** @typedef {import('./chart-data.js').ChartSeries} ChartSeries */
/** @typedef {import('./chart-data.js').ScaleKind} ScaleKind */
/** @typedef {{series: readonly ChartSeries[], xScale: ScaleKind, yScale: ScaleKind, xLabel: string, yLabel: string,
 *    height: number}} ChartSpec */
/** @typedef {(token: string) => string} ColorOf */

/** The token of a series' colour.
 *  @param {ChartSeries} series  @param {number} index */
export const tokenOf = ({ color }, index) => color?.replace(/^var\((.*)\)$/, '$1') ?? classStyle(index).token;

/** The marker of a series, if it has one.
 *  @param {ChartSeries} series  @param {number} index */
export function markerOf({ marker }, index) {
  if (!marker) return undefined;
  for (let i = 0; i < 10; i++) if (classStyle(i).name === marker) return classStyle(i);
  return classStyle(index);
}

/** @param {number | null} min  @param {number | null} max  @returns {[number, number]} */
function logRange(min, max) {
  if (min === null || max === null) return [0.1, 10];
  const low = 10 ** Math.floor(Math.log10(min) + 1e-9);
  const high = 10 ** Math.ceil(Math.log10(max) - 1e-9);
  return low === high ? [low / 10, high * 10] : [low, high];
}

/** @param {number | null} min  @param {number | null} max  @returns {[number, number]} */
function linearRange(min, max) {
  if (min === null || max === null) return [0, 1];
  return /** @type {[number, number]} */ (uPlot.rangeNum(min, max, 0.08, true));
}

/** @param {number | null} min  @param {number | null} max  @returns {[number, number]} */
function tightRange(min, max) {
  if (min === null || max === null) return [0, 1];
  return min === max ? [min - 0.5, max + 0.5] : [min, max];
}

/** Of exponents.
 *  @param {number | null} min  @param {number | null} max  @returns {[number, number]} */
function exponentRange(min, max) {
  if (min === null || max === null) return [-1, 1];
  const [low, high] = [Math.floor(min + 1e-9), Math.ceil(max - 1e-9)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** @param {ScaleKind} kind  @param {boolean} tight  @returns {uPlot.Scale} */
function scaleOptions(kind, tight) {
  if (kind === 'log' && !tight) return { time: false, range: (_, min, max) => exponentRange(min, max) };
  if (kind === 'log') return { time: false, distr: 3, log: 10, range: (_, min, max) => logRange(min, max) };
  return { time: false, range: (_, min, max) => (tight ? tightRange : linearRange)(min, max) };
}

/** @param {ScaleKind} kind  @param {string} label  @param {boolean} vertical  @param {ColorOf} colorOf
 *  @returns {uPlot.Axis} */
function axisOptions(kind, label, vertical, colorOf) {
  const font = '13px "Inter Variable", system-ui, sans-serif';
  const space = vertical ? 34 : 64;
  /** @type {uPlot.Axis} */
  const axis = {
    stroke: () => colorOf('--text-quiet'),
    grid: { stroke: () => colorOf('--line'), width: 1 },
    ticks: { show: false },
    border: { show: !vertical, stroke: () => colorOf('--line-strong'), width: 1 },
    font,
    labelFont: font,
    gap: 6,
    space,
    size: vertical ? 52 : 28,
    values: (_, splits) => splits.map((value) => formatNumber(Number(value.toPrecision(12)))),
  };
  if (label) Object.assign(axis, { label, labelSize: 20, labelGap: 2 });
  if (kind === 'log') {
    axis.splits = vertical
      ? (plot, _, min, max) => exponents(min, max, plot.height / space)
      : (plot, _, min, max) => decades(min, max, plot.width / space);
    axis.filter = (_, splits) => splits;
    axis.values = (_, splits) => splits.map(vertical ? tenTo : powerOfTen);
  }
  return axis;
}

/** Draws a marker at each point.
 *  @param {{path: string, filled: boolean}} marker
 *  @returns {uPlot.Series.Points.PathBuilder} */
function markerPaths({ path, filled }) {
  const shape = new Path2D(path);
  return (plot, index, from, to) => {
    const all = new Path2D();
    const size = 4 * uPlot.pxRatio;
    const column = plot.data[index];
    for (let i = from; i <= to; i++) {
      const value = column[i];
      if (typeof value !== 'number') continue;
      const x = plot.valToPos(plot.data[0][i], 'x', true);
      const y = plot.valToPos(value, 'y', true);
      all.addPath(shape, new DOMMatrix([size, 0, 0, size, x, y]));
    }
    return { stroke: all, fill: filled ? all : null, flags: 3 };
  };
}

/** @param {ChartSeries} series  @param {number} index  @param {ColorOf} colorOf
 *  @returns {uPlot.Series} */
function seriesOptions(series, index, colorOf) {
  const marker = markerOf(series, index);
  const color = () => colorOf(tokenOf(series, index));
  return {
    label: series.name,
    stroke: color,
    width: series.width ?? 1.75,
    dash: series.dash,
    points: marker
      ? { show: true, paths: markerPaths(marker), stroke: color, fill: color, width: 1.5 }
      : { show: false },
  };
}

/** A line across the plot at one place of the x axis.
 *  @param {uPlot} plot  @param {number | null} at  @param {ColorOf} colorOf */
export function drawMark(plot, at, colorOf) {
  const { min, max } = plot.scales.x;
  if (at === null || at < (min ?? Infinity) || at > (max ?? -Infinity)) return;
  const x = Math.round(plot.valToPos(at, 'x', true));
  const { top, height } = plot.bbox;
  plot.ctx.save();
  plot.ctx.fillStyle = colorOf('--accent');
  plot.ctx.fillRect(x - uPlot.pxRatio, top, 2 * uPlot.pxRatio, height);
  plot.ctx.beginPath();
  plot.ctx.arc(x, top, 5 * uPlot.pxRatio, 0, 2 * Math.PI);
  plot.ctx.fill();
  plot.ctx.restore();
}

/** @param {ChartSpec} spec  @param {number} width  @param {ColorOf} colorOf  @param {uPlot.Hooks.Arrays} hooks
 *  @returns {uPlot.Options} */
export function chartOptions(spec, width, colorOf, hooks) {
  return {
    width,
    height: spec.height,
    padding: [10, 12, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 7, width: 2 }, y: false },
    scales: { x: scaleOptions(spec.xScale, true), y: scaleOptions(spec.yScale, false) },
    axes: [axisOptions(spec.xScale, spec.xLabel, false, colorOf), axisOptions(spec.yScale, spec.yLabel, true, colorOf)],
    series: [{}, ...spec.series.map((series, index) => seriesOptions(series, index, colorOf))],
    hooks,
  };
}

/** What a plot was built for: while it stays the same, new data need no new plot.
 *  @param {ChartSpec} spec */
export function structureOf({ series, xScale, yScale, xLabel, yLabel }) {
  const styles = series.map(({ name, color, dash, marker, width }) => [name, color, dash, marker, width]);
  return JSON.stringify([styles, xScale, yScale, xLabel, yLabel]);
}
