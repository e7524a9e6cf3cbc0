import { posix, win32 } from 'node:path'
import type { Machine } from '../findBrowser.ts'

const NAMES_ON_PATH = ['firefox-esr', 'firefox']
const MAC = '/Applications/Firefox.app/Contents/MacOS/firefox'
const WINDOWS = 'Mozilla Firefox\\firefox.exe'

/** What is installed by Debian's name: the browser with long support, and a screen where there is none. */
export const FIREFOX_PACKAGES = ['firefox-esr', 'xvfb']

/**
 * Path of the Firefox to test with: FIREFOX_PATH, an installed one, Debian's package, in that order. Throws where there is none, and
 * where FIREFOX_PATH names one that does not start: a missing browser is a failure, never a skip.
 */
export async function findFirefox(machine: Machine): Promise<string> {
  const named = machine.environment['FIREFOX_PATH']
  if (named) {
    if (machine.exists(named) && (await machine.starts(named))) return named
    throw new Error(`FIREFOX_PATH is ${named}, which ${machine.exists(named) ? 'does not start' : 'does not exist'}`)
  }
  const installed = await firstThatStarts(machine)
  if (installed) return installed
  machine.report('no Firefox here: installing the package of Debian')
  const packaged = (await machine.installDebianPackages(FIREFOX_PACKAGES)) ? await firstThatStarts(machine) : null
  if (packaged) return packaged
  throw new Error('no Firefox was found and none could be installed: install it, or name it in FIREFOX_PATH')
}

async function firstThatStarts(machine: Machine): Promise<string | null> {
  for (const path of installedFirefoxes(machine.platform, machine.environment)) {
    if (machine.exists(path) && (await machine.starts(path))) return path
  }
  return null
}

/** Where Firefox stands when somebody installed it, likeliest first; none of them needs to exist. */
export function installedFirefoxes(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): string[] {
  if (platform === 'darwin') return [MAC]
  if (platform === 'win32') {
    return [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)']].filter((root) => root !== undefined).map((root) => win32.join(root, WINDOWS))
  }
  const folders = (environment['PATH'] ?? '').split(posix.delimiter).filter(Boolean)
  return NAMES_ON_PATH.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}
