// Runs before the first paint of embed.html, as a plain script: module scripts wait, and in a sandboxed frame they do not
// run at all, for its origin is nobody's and a plain server does not say that everybody may read its modules.
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) parameters.set(name, value);

  const theme = parameters.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;

  // What the build wrote here: the page's module and styles, and for each lab the plain scripts that hold all it needs.
  const { module, styles = '', font = '', sandboxed = '{}', labs = '{}' } = script.dataset;
  if (!module) return; // the development server's page, with its own script

  /** @param {string} tag  @param {Record<string, string>} attributes */
  const add = (tag, attributes) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (element instanceof HTMLScriptElement) element.async = false;
    document.head.append(element);
  };

  if (self.origin !== 'null') {
    for (const href of styles.split(' ')) add('link', { rel: 'stylesheet', href, blocking: 'render' });
    add('script', { type: 'module', src: module });
    // All files of the lab are asked for now; each would else be found in the one before.
    const files = JSON.parse(labs);
    const own = parameters.get('lab') ?? '';
    for (const href of Object.hasOwn(files, own) ? files[own] : []) add('link', { rel: 'modulepreload', href });
    add('link', { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: font });
    return;
  }
  const scripts = JSON.parse(sandboxed);
  const lab = parameters.get('lab') ?? '';
  const named = Object.hasOwn(scripts, lab) ? scripts[lab] : Object.values(scripts).at(-1);
  for (const src of named) add('script', { src });
})();
