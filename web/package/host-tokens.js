/** The design tokens for an element that stands on a page without our stylesheets. */

/** Puts the tokens of :root on :host, so that they come with the element and touch nothing else of the page. Each can be
 *  given from outside under the name `--nabla-…`. Light and dark follow the page; the attribute `theme` decides otherwise.
 *
 *  @param {string} css  styles/tokens.css as it was written
 *  @returns {string} */
export function hostTokens(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/color-scheme: light dark;/, '') // a page that is only light has no dark lab in it
    .replace(/:root\[data-theme='(light|dark)'\]/g, ":host([theme='$1'])")
    .replaceAll(':root', ':host')
    .replace(/--([\w-]+):\s*([^;]+);/g, '--$1: var(--nabla-$1, $2);');
}
