import { defineConfig } from '@playwright/test';

// Chromium comes from the machine: eng/test-browser.sh finds it.
export default defineConfig({
  testDir: '.',
  testMatch: '*/*.spec.ts',
  outputDir: '../../artifacts/browser',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Only against tests that hang: other work may slow the machine down.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['./tap-reporter.ts']],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
    locale: 'en-US',
  },
});
