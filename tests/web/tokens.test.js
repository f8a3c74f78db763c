/** The colours are held to WCAG 2.2 AA: 4.5:1 for text, 3:1 for graphics and the borders of controls. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { rampColor } from '../../web/ui/color.js';
import { contrast, fromHex, mix } from './support/colors.js';

const css = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');

/** @typedef {'light' | 'dark'} Theme */
/** @type {Record<Theme, Record<string, string>>} */
const tokens = { light: {}, dark: {} };
for (const [, name, light, dark] of css.matchAll(/(--[\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
  tokens.light[name] = light;
  tokens.dark[name] = dark;
}

const surfaces = ['--surface', '--surface-raised'];
const text = ['--text', '--text-quiet', '--accent', '--positive', '--negative', '--ok', '--wrong', '--not-finite'];
const graphics = ['--line-strong', ...Array.from({ length: 10 }, (_, i) => `--class-${i}`)];

/** @param {Theme} theme  @param {string} name */
const colorOf = (theme, name) => fromHex(tokens[theme][name]);

/** @param {Theme} theme  @param {string} front  @param {string} back  @param {number} least */
function assertContrast(theme, front, back, least) {
  const ratio = contrast(colorOf(theme, front), colorOf(theme, back));
  assert.ok(ratio >= least, `${theme}: ${front} on ${back} is ${ratio.toFixed(2)}:1, wanted ${least}:1`);
}

for (const theme of /** @type {Theme[]} */ (['light', 'dark'])) {
  test(`${theme}: text can be read on every surface`, () => {
    for (const back of surfaces) for (const front of text) assertContrast(theme, front, back, 4.5);
    for (const front of ['--text', '--text-quiet']) assertContrast(theme, front, '--neutral', 4.5);
    for (const front of ['--text', '--accent']) assertContrast(theme, front, '--accent-soft', 4.5);
    assertContrast(theme, '--on-accent', '--accent', 4.5);
  });

  test(`${theme}: borders of controls and marks of classes stand out`, () => {
    for (const back of surfaces) for (const front of graphics) assertContrast(theme, front, back, 3);
    assertContrast(theme, '--positive', '--neutral', 3);
    assertContrast(theme, '--negative', '--neutral', 3);
  });

  test(`${theme}: the number on a cell can be read at every strength`, () => {
    for (const sign of [1, -1]) {
      for (let share = 0; share <= 1; share += 0.01) {
        const [, end, percent] = /(--[\w-]+)\) (\d+)%/.exec(rampColor(sign * share, 1)) ?? ['', '--neutral', '0'];
        const back = mix(colorOf(theme, end), colorOf(theme, '--neutral'), Number(percent) / 100);
        const ratio = contrast(colorOf(theme, '--text'), back);
        assert.ok(ratio >= 4.5, `${theme}: text at ${sign * share} is ${ratio.toFixed(2)}:1`);
      }
    }
  });
}

test('the measure finds what cannot be read', () => {
  assert.ok(contrast(fromHex('#777777'), fromHex('#ffffff')) < 4.5); // WebAIM: 4.48:1
  assert.ok(contrast(fromHex('#767676'), fromHex('#ffffff')) > 4.5); // WebAIM: 4.54:1
});
