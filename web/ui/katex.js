/** KaTeX, fetched once a page with a formula shows its numbers: it is most of the page's weight, and off the critical
 *  path. */

import { whenShown } from './in-turn.js';

/** @typedef {{render: typeof import('katex').default.render, sheet: CSSStyleSheet}} LoadedKatex */

/** @type {Promise<LoadedKatex> | undefined} */
let loading;

async function load() {
  const [{ default: katex }, { default: cssText }] = await Promise.all([
    import('katex'),
    import('katex/dist/katex.min.css?inline'),
  ]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssText);
  document.adoptedStyleSheets.push(fontsOf(sheet));
  return { render: katex.render, sheet };
}

/** A shadow root takes the rules, but @font-face counts only in the document. Nothing else may go there: the page may have
 *  a KaTeX of its own, of another version.
 *  @param {CSSStyleSheet} sheet */
function fontsOf(sheet) {
  const fonts = new CSSStyleSheet();
  const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  fonts.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
  return fonts;
}

/** @returns {Promise<LoadedKatex>} */
export const loadKatex = () => (loading ??= whenShown().then(load));
