import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

import { frameStarter } from './tools/frames.mjs';
import { offline } from './tools/offline.mjs';
import { woff2Only } from './tools/plugins.mjs';

const root = resolve(import.meta.dirname, 'web');

/** Every web/*.html is a page. */
const pages = readdirSync(root)
  .filter((name) => name.endsWith('.html'))
  .map((name) => resolve(root, name));

/** What most pages need comes in two files, not in twenty: each costs more than its bytes. `start` is what starts a lab's
 *  engine in a frame; charts are not on every page. */
const shared = {
  start: /[\\/](?:comlink|valibot|web[\\/](?:engine(?![\\/](?:client|program|training))|state|embed))[\\/]|pages\.js$/,
  chart: /uplot|chart|function-plot/,
};
const groups = [
  { name: 'start', test: shared.start, minShareCount: 2, priority: 2 },
  {
    name: 'labs',
    test: (/** @type {string} */ id) =>
      /[\\/](?:lit|lit-html|lit-element|@lit|web[\\/](?:ui|labs))[\\/]/.test(id) && !shared.chart.test(id),
    minShareCount: 4,
    priority: 1,
  },
];

/** What a built page may do. The dev server injects inline scripts and talks over a socket, so it goes without. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** @returns {import('vite').Plugin} */
function contentSecurityPolicy() {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig(({ mode }) => ({
  root,
  base: './', // the build works from any path of any server
  plugins: [contentSecurityPolicy(), woff2Only(), ...(mode === 'kit' ? [] : [frameStarter(root), offline()])],
  worker: { format: 'es' },
  server: { fs: { allow: [import.meta.dirname] } },
  build: {
    outDir: resolve(import.meta.dirname, mode === 'kit' ? 'build/kit' : 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the policy allows no data: URLs but images
    modulePreload: { polyfill: false },
    // `--mode kit` builds the page that shows every element of the kit, for its tests.
    rollupOptions: {
      input: mode === 'kit' ? resolve(root, 'dev/kit.html') : pages,
      output: { codeSplitting: { groups } },
    },
  },
}));
