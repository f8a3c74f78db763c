/** How embed.html starts. In a usual frame a module of its own does it. A sandboxed frame gets no modules, so each lab is
 *  built once more as one plain script, and each module as another; public/embed-start.js takes the one or the other. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { labPages } from '../web/ui/pages.js';

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('base64url').slice(0, 8);

/** @param {string} root  the folder of the site's sources
 *  @returns {import('vite').Plugin} */
export function frameStarter(root) {
  /** @type {Record<string, string[]>} */
  const scripts = {};
  return {
    name: 'frame-starter',
    apply: 'build',
    async buildStart() {
      /** @param {string} name  @param {string} source */
      const emit = (name, source) => {
        const fileName = `sandboxed/${name}-${hashOf(source)}.js`;
        this.emitFile({ type: 'asset', fileName, source });
        return fileName;
      };
      const labs = emit('nabla', moduleScript(root, 'nabla', 'nablaWasm'));
      const training = emit('nabla-training', moduleScript(root, 'nabla-training', 'nablaTrainingWasm'));
      for (const { name } of labPages) {
        scripts[name] = [name === 'train' ? training : labs, emit(name, await labScript(root, name))];
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path, bundle = {} }) =>
        path === '/embed.html' ? withStarter(html, scripts, filesOfLabs(bundle), fontOf(bundle)) : html,
    },
  };
}

/** The page's scripts and styles as data of the script that starts it.
 *  @param {string} html  as Vite wrote it
 *  @param {Record<string, string[]>} scripts  for sandboxed frames: those of each lab, in their order
 *  @param {Record<string, string[]>} [labs]  the modules of each lab, to be asked for all at once
 *  @param {string} [font]  of its text, to be asked for with them */
export function withStarter(html, scripts, labs = {}, font = '') {
  const module = /<script type="module"[^>]* src="([^"]+)"/.exec(html)?.[1];
  const styles = [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, href]) => href);
  if (!module || styles.length === 0) throw new Error('embed.html has no module or no styles to start with.');
  const sandboxed = JSON.stringify(scripts);
  const data = `data-module="${module}" data-styles="${styles.join(' ')}" data-font="${font}" data-sandboxed='${sandboxed}' data-labs='${JSON.stringify(labs)}'`;
  return html
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace(/\s*<link rel="(?:modulepreload|stylesheet)"[^>]*>/g, '')
    .replace(/(<script src="[^"]*embed-start\.js")/, `$1 ${data}`);
}

/** Of each lab, the module that defines it and all that this imports.
 *  @param {import('vite').Rollup.OutputBundle} bundle */
function filesOfLabs(bundle) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  return Object.fromEntries(
    labPages.map(({ name }) => {
      const entry = chunks.find((chunk) => chunk.name === `${name}-lab.define`);
      const files = new Set(entry ? [entry.fileName] : []);
      for (const file of files) {
        const chunk = bundle[file];
        if (chunk?.type === 'chunk') for (const imported of chunk.imports) files.add(imported);
      }
      return [name, [...files].map((file) => `./${file}`)];
    }),
  );
}

/** The font of Latin letters and digits. All that is drawn before it comes is laid out twice.
 *  @param {import('vite').Rollup.OutputBundle} bundle */
function fontOf(bundle) {
  const font = Object.keys(bundle).find((name) => /\/inter-latin-opsz-[^/]*\.woff2$/.test(name));
  if (!font) throw new Error('The font that frames ask for first is not in the build.');
  return `./${font}`;
}

/** @param {string} root
 *  @param {string} module
 *  @param {string} name  under which web/embed-sandboxed.js asks for it */
function moduleScript(root, module, name) {
  const wasm = readFileSync(join(root, `../build/wasm/${module}.wasm`)).toString('base64');
  return `self.${name} = 'data:application/wasm;base64,${wasm}';\n`;
}

/** @param {string} root
 *  @param {string} lab */
async function labScript(root, lab) {
  const entry = join(root, `embed-sandboxed-${lab}.js`); // there is no such file
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    plugins: [
      entryOf(entry, [`./labs/${lab}/${lab}-lab.define.js`, './embed-sandboxed.js']),
      forPlainScript(),
      withoutWorkers(),
    ],
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: (path) => path.endsWith('.csv'),
      rollupOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const { output } = /** @type {import('vite').Rollup.RollupOutput} */ (built);
  const chunks = output.filter(({ type }) => type === 'chunk');
  if (chunks.length !== 1) throw new Error(`The script of ${lab} for sandboxed frames came in ${chunks.length} parts.`);
  return /** @type {import('vite').Rollup.OutputChunk} */ (chunks[0]).code;
}

/** A module that only imports others.
 *  @param {string} path
 *  @param {string[]} imports
 *  @returns {import('vite').Plugin} */
function entryOf(path, imports) {
  return {
    name: 'entry',
    resolveId: (id) => (id === path ? path : null),
    load: (id) => (id === path ? imports.map((name) => `import '${name}';`).join('\n') : null),
  };
}

/** A sandboxed frame may not fetch fonts; and a plain script has no address of its own but the page's.
 *  @returns {import('vite').Plugin} */
function forPlainScript() {
  return {
    name: 'for-plain-script',
    enforce: 'post',
    transform(code, id) {
      if (/\.css(\?|$)/.test(id)) return code.replace(/@font-face\s*\{[^}]*\}/g, '');
      return code.includes('import.meta.url') ? code.replaceAll('import.meta.url', 'document.baseURI') : null;
    },
  };
}

/** A sandboxed frame may not start workers either: none is built. What asks for one is told so by the browser.
 *  @returns {import('vite').Plugin} */
function withoutWorkers() {
  return {
    name: 'without-workers',
    enforce: 'pre',
    transform: (code, id) =>
      /\/web\/(engine|labs)\//.test(id)
        ? code.replace(/new URL\('\.\/[a-z-]*worker\.js', import\.meta\.url\)/g, "'none'")
        : null,
  };
}
