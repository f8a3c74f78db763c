/** Vite plugins that the site and the package share. */

/** KaTeX names each font in three formats; every browser that runs wasm SIMD reads the first, woff2.
 *  @returns {import('vite').Plugin} */
export function woff2Only() {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex[^/]*\.css/.test(id)) return null;
      return code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
    },
  };
}

/** Vite writes a file's address as `new URL(new URL("x", import.meta.url).href, "" + import.meta.url)`. Other bundlers
 *  know a worker or a file only by the plain form.
 *  @returns {import('vite').Plugin} */
export function plainAddresses() {
  const nested = /new URL\((?:``\+|""\+)?(new URL\([^()]*\))\.href,(?:``\+|""\+)?import\.meta\.url\)/g;
  const relative = /new URL\([`"'](?:\.\/)?([\w/.-]+)[`"'],import\.meta\.url\)/g;
  return {
    name: 'plain-addresses',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replace(nested, '$1').replace(relative, 'new URL("./$1",import.meta.url)');
      }
    },
  };
}

/** Vite wraps each dynamic import in a helper that preloads its styles. The package has none, and the helper asks for
 *  what other bundlers do not know.
 *  @returns {import('vite').Plugin} */
export function noPreload() {
  const helper = '\0vite/preload-helper.js';
  return {
    name: 'no-preload',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : null),
  };
}
