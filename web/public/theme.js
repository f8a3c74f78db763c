// Runs before the first paint, so that a chosen theme does not flash: a plain script, for module scripts wait.
// The header's switch writes the choice (ui/theme.js); without one the system's preference holds.
try {
  const theme = localStorage.getItem('nabla-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden here (a sandboxed frame): the system's preference holds.
}
