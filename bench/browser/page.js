/** Hands the bench to a worker, and what it says to the console, where tools/bench-browser.mjs reads it. */

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
worker.addEventListener('message', ({ data }) => {
  console.log(data.line ?? '');
  if (data.done) document.title = data.error ? 'failed' : 'done';
});
worker.addEventListener('error', ({ message }) => {
  console.log(message);
  document.title = 'failed';
});
worker.postMessage(Object.fromEntries(new URLSearchParams(location.search)));
