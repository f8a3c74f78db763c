/** The npm package: the same source, each entry an ES module that needs nothing beside this folder. */

import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { defineConfig } from 'vite';

import { noPreload, plainAddresses, woff2Only } from './tools/plugins.mjs';

const web = resolve(import.meta.dirname, 'web');
const source = resolve(web, 'package');

/** The labs that are elements of the package, by the names of their files. */
export const labs = readdirSync(source)
  .filter((name) => name.endsWith('.define.js'))
  .map((name) => basename(name, '.define.js'));

const entries = ['engine', 'engine.node', 'elements', 'define'].map((name) => [name, resolve(source, `${name}.js`)]);
const labEntries = labs.flatMap((lab) => [
  [lab, resolve(source, `${lab}.js`)],
  [`${lab}.define`, resolve(source, `${lab}.define.js`)],
  [`${lab}.parts`, resolve(web, 'labs', lab, `${lab}-lab.define.js`)],
]);

export default defineConfig({
  root: web,
  base: './',
  publicDir: false,
  plugins: [woff2Only(), noPreload(), plainAddresses()],
  worker: {
    format: 'es',
    plugins: () => [plainAddresses()],
    rolldownOptions: { output: { entryFileNames: 'assets/[name].js', assetFileNames: 'assets/[name][extname]' } },
  },
  build: {
    outDir: resolve(import.meta.dirname, 'build/package/dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries([...entries, ...labEntries]),
      external: [/^node:/],
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[name]-[hash].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
});
