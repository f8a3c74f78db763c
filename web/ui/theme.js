/** The theme: the system's, unless the reader chose one. The choice stands on <html data-theme> and, where storage is
 *  allowed, in localStorage, where public/theme.js finds it before the first paint. */

/** @typedef {'auto' | 'light' | 'dark'} Theme */

const storageKey = 'nabla-theme';

/** @returns {Theme} */
export function chosenTheme() {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

/** @param {Theme} theme */
export function chooseTheme(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is forbidden here: the choice holds until the page is left.
  }
}

const themeEvent = 'nabla-theme-change';

/** Tells that an element on the page has got a theme of its own. */
export const announceTheme = () => window.dispatchEvent(new Event(themeEvent));

/** Calls back when the colours in force may have changed: what draws on a canvas must draw again. A page that is not ours
 *  may switch its theme by a class or a style of its root.
 *
 *  @param {() => void} callback
 *  @returns {() => void}  stops it */
export function onThemeChange(callback) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'style'] });
  system.addEventListener('change', callback);
  window.addEventListener(themeEvent, callback);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', callback);
    window.removeEventListener(themeEvent, callback);
  };
}

/** Whether the reader asked for less motion. */
export const prefersReducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
