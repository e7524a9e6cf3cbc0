import { defineConfig } from '@playwright/test'
import { browserFlags, runsAsRoot } from './scripts/browser/flags.ts'

// The browser is found by scripts/test.ts, which names it in CHROMIUM_PATH; two workers, because WebGL in
// software takes a processor of its own for each page.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/frame/serveApp.ts',
  outputDir: 'test-output/browser',
  reporter: [['list'], ['json', { outputFile: 'test-output/browser.json' }]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'es-GT',
    colorScheme: 'light',
    actionTimeout: 40_000,
    // What is kept for later would share processor and line with every other test; those about it allow it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      // Nothing but this machine can be reached: a request that leaves it is seen by the tests and gets no answer.
      args: [...browserFlags(runsAsRoot()), '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
    },
  },
})
