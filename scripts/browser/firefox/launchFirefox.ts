import { join } from 'node:path'
import { FIREFOX_PREFERENCES } from './preferences.ts'

type Preferences = Readonly<Record<string, string | number | boolean>>

/** How the driver of the tests starts Firefox: behind the bridge, which reads FIREFOX_PATH, with the preferences of the tests and `more`. */
export function launchFirefox(more: Preferences = {}) {
  return {
    headless: false,
    executablePath: join(import.meta.dirname, 'bridge.mjs'),
    firefoxUserPrefs: { ...FIREFOX_PREFERENCES, ...more },
  }
}
