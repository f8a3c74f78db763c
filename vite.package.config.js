/** The npm package: the same source, each entry an ES module that needs nothing beside this folder. */

import { resolve } from 'node:path';
import { defineConfig } from 'vite';

import { entryInput, packageEntries } from './tools/package-entries.mjs';
import { noPreload, plainAddresses, woff2Only } from './tools/plugins.mjs';

const web = resolve(import.meta.dirname, 'web');

export default defineConfig({
  root: web,
  base: './',
  publicDir: false,
  plugins: [packageEntries(), woff2Only(), noPreload(), plainAddresses()],
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
      input: {
        engine: resolve(web, 'package/engine.js'),
        'engine.node': resolve(web, 'package/engine.node.js'),
        ...entryInput(),
      },
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
