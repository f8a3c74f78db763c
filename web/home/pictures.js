/** The small pictures that lead to the labs, drawn in the page's own colours. */

import { svg } from 'lit';
import { indices } from '../ui/matrix.js';

/** Three digits of web/data/digits.csv (rows 0, 4 and 8 of its body), a hexadecimal figure for each of 8×8 pixels. */
const digits = [
  '005d910000dfaf5003f20b8004c008800580098004b01c7002e5ac00006da000',
  '0001b00000078000001d6220007f098005fa0f6004ffdf100003fa000002f400',
  '009e810000ceec00009a0f40003fce20004ff20003f8ad2001f13f8000bffb10',
];

const pixel = 10;
const gap = 12;

/** @param {string} figures  @param {number} place */
const digit = (figures, place) =>
  [...figures].map((figure, i) => {
    const ink = Number.parseInt(figure, 16) / 15;
    if (ink === 0) return null;
    const x = place * (8 * pixel + gap) + (i % 8) * pixel;
    const y = Math.floor(i / 8) * pixel;
    return svg`<rect x=${x} y=${y} width=${pixel - 1} height=${pixel - 1} opacity=${ink.toFixed(2)} />`;
  });

const train = svg`<g transform="translate(-10 20)" fill="var(--text)">${digits.map(digit)}</g>`;

/** Error against the step, both logarithmic: slopes 1 and 2 down to the floor of rounding. */
const gradcheck = svg`
  <path d="M0 100.500H264M60 20V100.500M128 20V100.500M196 20V100.5" stroke="var(--line)" />
  <g fill="none" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round">
    <path d="M4 26L34 38L64 47L98 64L128 72L160 58L194 43L228 28L258 14" stroke="var(--class-1)" stroke-dasharray="1 6" />
    <path d="M4 30L36 44L66 53L98 69L126 78L158 96L178 92L206 62L232 36L258 10" stroke="var(--class-0)" />
  </g>
  <circle cx="164" cy="96" r="5" fill="var(--surface)" stroke="var(--class-0)" stroke-width="2.5" />`;

/** A Jacobian: strong and positive on the diagonal, negative beside it, each row summing to zero. */
const strengths = [
  [90, -62, -28],
  [-62, 78, -16],
  [-28, -16, 44],
];
const softmax = svg`
  <g fill="var(--positive)">
    <rect x="0" y="22" width="92" height="20" /><rect x="0" y="50" width="40" height="20" />
    <rect x="0" y="78" width="16" height="20" />
  </g>
  <g transform="translate(172 16)">
    ${indices(9).map((i) => {
      const strength = strengths[Math.floor(i / 3)][i % 3];
      const end = strength > 0 ? 'var(--ramp-positive)' : 'var(--ramp-negative)';
      const fill = `color-mix(in oklab, ${end} ${Math.abs(strength)}%, var(--neutral))`;
      return svg`<rect x=${(i % 3) * 30} y=${Math.floor(i / 3) * 30} width="28" height="28" style="fill: ${fill}" />`;
    })}
  </g>
  <path d="M112 60H150M142 53L150 60L142 67" fill="none" stroke="var(--text-quiet)" stroke-width="1.5" />`;

/** A sigmoid and its tangent at a point, the slope below. */
const activations = svg`
  <path d="M0 60H264M132 4V116" stroke="var(--line)" />
  <path d="M52 96L184 -2" stroke="var(--accent)" stroke-width="1.5" stroke-dasharray="6 4" />
  <path d="M0 99C70 97 96 90 120 66C144 34 170 22 264 20" fill="none" stroke="var(--class-0)" stroke-width="2.5" />
  <path d="M0 116C80 115 90 90 132 90C174 90 184 115 264 116" fill="none" stroke="var(--class-0)" stroke-width="2" stroke-dasharray="1 5" stroke-linecap="round" />
  <circle cx="120" cy="62" r="7" fill="var(--accent)" stroke="var(--surface)" stroke-width="2.5" />`;

/** Two matrices and their product: a row and a column light up, and the cell where they meet. */
const factors = [
  { x: 0, strengths: [40, -20, 65, -50, 30, 15, 20, -70, 45], lit: (/** @type {number} */ i) => i >= 3 && i < 6 },
  { x: 97, strengths: [55, -35, 10, -15, 60, -40, 25, 20, -60], lit: (/** @type {number} */ i) => i % 3 === 1 },
  { x: 194, strengths: [30, -60, 25, 70, 45, -30, -20, 15, 50], lit: (/** @type {number} */ i) => i === 4 },
];
const network = svg`
  ${factors.map(
    ({ x, strengths: cells, lit }) =>
      svg`<g transform="translate(${x} 24)">${cells.map((strength, i) => {
        const end = strength > 0 ? 'var(--ramp-positive)' : 'var(--ramp-negative)';
        const fill = `color-mix(in oklab, ${end} ${Math.abs(strength)}%, var(--neutral))`;
        const stroke = lit(i) ? 'var(--accent)' : 'none';
        return svg`<rect x=${(i % 3) * 24} y=${Math.floor(i / 3) * 24} width="22" height="22" stroke-width="2.5"
        style="fill: ${fill}; stroke: ${stroke}" />`;
      })}</g>`,
  )}
  <g fill="var(--text-quiet)"><circle cx="83" cy="59" r="3" /><path d="M174 54h13v2.5h-13zM174 61h13v2.5h-13z" /></g>`;

/** A graph: two values, an operation, a use of the first one that skips it, and their sum. */
const graph = svg`
  <g fill="none" stroke="var(--line-strong)" stroke-width="2">
    <path d="M56 34C76 34 78 58 96 58M56 88C76 88 78 64 96 64M56 30C110 10 130 14 190 54M142 61H188" />
  </g>
  <g fill="var(--neutral)">
    <rect x="4" y="20" width="52" height="28" rx="5" /><rect x="4" y="74" width="52" height="28" rx="5" />
  </g>
  <g fill="var(--surface-raised)" stroke="var(--line-strong)" stroke-width="2">
    <rect x="96" y="47" width="46" height="28" rx="14" /><rect x="190" y="47" width="58" height="28" rx="14" />
  </g>
  <g stroke="var(--text)" stroke-width="2.5" stroke-linecap="round">
    <path d="M114 56L124 66M124 56L114 66M213 61H225M219 55V67" />
  </g>
  <g fill="var(--positive)">
    <rect x="12" y="8" width="36" height="5" rx="2.5" /><rect x="14" y="52" width="26" height="5" rx="2.5" />
    <rect x="206" y="35" width="26" height="5" rx="2.5" /><rect x="204" y="82" width="30" height="5" rx="2.5" />
  </g>
  <g fill="var(--negative)">
    <rect x="16" y="62" width="28" height="5" rx="2.5" /><rect x="104" y="82" width="30" height="5" rx="2.5" />
    <rect x="106" y="35" width="22" height="5" rx="2.5" /><rect x="14" y="106" width="32" height="5" rx="2.5" />
  </g>`;

/** @type {Record<string, import('lit').TemplateResult<2>>} */
export const pictures = { graph, softmax, activations, gradcheck, network, train };
