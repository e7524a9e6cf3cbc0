import { launchFirefox } from '../../../scripts/browser/firefox/launchFirefox.ts'

/** Options of a whole file of tests, for what the driver of Firefox cannot emulate page by page; none in Chromium, whose driver can. */
export function firefoxPrefers(preferences: Readonly<Record<string, number | boolean>>) {
  return process.env['FIREFOX_PATH'] === undefined ? {} : { launchOptions: launchFirefox(preferences) }
}
