import { defineConfig } from '@playwright/test'
import { join } from 'node:path'
import { FIREFOX_PREFERENCES } from './scripts/browser/firefox/preferences.ts'
import { browserFlags, runsAsRoot } from './scripts/browser/flags.ts'

const firefox = process.env['FIREFOX_PATH']

// The browser is found by scripts/test.ts, which names it in CHROMIUM_PATH; two workers, because WebGL in
// software takes a processor of its own for each page.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // Axe on every view in every theme and language, and a walk by Tab through each, take half an hour by themselves: `npm run test:everyone`.
  testIgnore: process.env['ARRAIGO_EVERYONE'] ? [] : '**/everyone*.spec.ts',
  globalSetup: './tests/e2e/frame/serveApp.ts',
  outputDir: 'test-output/browser',
  reporter: [['list'], ['json', { outputFile: 'test-output/browser.json' }]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // No test measures time; a machine that others share can be five times slower for minutes.
  timeout: 300_000,
  expect: { timeout: 90_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'es-GT',
    colorScheme: 'light',
    actionTimeout: 90_000,
    // What is kept for later would share processor and line with every other test; those about it allow it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    ...(firefox === undefined ? chromium() : firefoxBehindBridge()),
  },
})

function chromium() {
  return {
    browserName: 'chromium' as const,
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      // Nothing but this machine can be reached: a request that leaves it is seen by the tests and gets no answer.
      args: [...browserFlags(runsAsRoot()), '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
    },
  }
}

/** Firefox as it is installed, by WebDriver BiDi; the bridge reads FIREFOX_PATH. */
function firefoxBehindBridge() {
  return {
    browserName: 'firefox' as const,
    channel: 'moz-firefox',
    launchOptions: { headless: false, executablePath: join(import.meta.dirname, 'scripts/browser/firefox/bridge.mjs'), firefoxUserPrefs: { ...FIREFOX_PREFERENCES } },
  }
}
