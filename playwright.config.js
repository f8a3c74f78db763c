import { defineConfig } from '@playwright/test';

import { chromiumOptions } from './tools/requirements.mjs';

// A course site has its pages in some folder, and a policy of its own: dist/ is tested there.
const base = '/some/course/nabla/';
const port = Number(process.env.NABLA_TEST_PORT ?? 4179);

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine can stall for seconds. What needed a second try there is told in the summary.
  retries: process.env.CI ? 2 : 0,
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}${base}`,
    launchOptions: chromiumOptions(),
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node tools/serve.mjs --port ${port} --base ${base} --strict-policy`,
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: false,
  },
});
