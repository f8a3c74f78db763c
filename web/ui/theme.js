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

/** Calls back when the colours in force may have changed: what draws on a canvas must draw again.
 *
 *  @param {() => void} callback
 *  @returns {() => void}  stops it */
export function onThemeChange(callback) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', callback);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', callback);
  };
}

/** Whether the reader asked for less motion. */
export const prefersReducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
