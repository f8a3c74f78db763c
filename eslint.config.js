import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';

/** What a strict Content-Security-Policy forbids, and what would let text become markup. */
const unsafe = [
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]',
    message: 'Text becomes markup: use a template.',
  },
  {
    selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]',
    message: 'Text becomes markup: use a template.',
  },
  {
    selector: 'CallExpression[callee.property.name="write"][callee.object.name="document"]',
    message: 'Use a template.',
  },
  { selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG)$/]', message: 'Text becomes markup: use a template.' },
];

export default defineConfig(
  globalIgnores(['build/', 'dist/', 'test-results/', 'playwright-report/']),
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...unsafe],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '#nabla-module', message: 'Only web/engine/load.js knows this generated module.' },
            {
              name: '#nabla-training-module',
              message: 'Only web/engine/load-training.js knows this generated module.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['web/**/*.js'],
    extends: [lit['flat/recommended']],
    languageOptions: { globals: { ...globals.browser, ...globals.worker } },
    rules: {
      'no-console': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-template-arrow': 'off',
      'lit/no-useless-template-literals': 'error',
      'lit/no-this-assign-in-render': 'error',
    },
  },
  { files: ['web/engine/load.js', 'web/engine/load-training.js'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['tools/**', 'tests/**', 'bench/**', '*.js'],
    languageOptions: { globals: globals.node },
  },
  { files: ['bench/browser/**'], languageOptions: { globals: { ...globals.browser, ...globals.worker } } },
  // Reference values are written with all the digits of their source.
  { files: ['tests/**'], rules: { 'no-loss-of-precision': 'off' } },
  // Playwright runs the functions given to page.evaluate in the browser.
  {
    files: [
      'tests/e2e/**',
      'tests/package/**',
      'tools/screenshots.mjs',
      'bench/graph-frames.bench.js',
      'bench/train-*.js',
    ],
    languageOptions: { globals: globals.browser },
  },
);
