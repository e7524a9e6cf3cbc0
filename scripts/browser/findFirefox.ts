import { posix, win32 } from 'node:path'
import type { FoundBrowser, Machine } from './findBrowser.ts'

const NAMES_ON_PATH = ['firefox-esr', 'firefox']

/**
 * The Firefox to test with: FIREFOX_PATH, an installed one, Debian's package `firefox-esr`, in that order. It is the Firefox people
 * have, driven by WebDriver BiDi, not the changed one of Playwright. Throws an Error where there is none, or where FIREFOX_PATH is
 * set and does not start.
 */
export async function findFirefox(machine: Machine): Promise<Omit<FoundBrowser, 'origin'> & { readonly origin: 'FIREFOX_PATH' | 'installed' | 'debian' }> {
  const named = machine.environment['FIREFOX_PATH']
  if (named) {
    if (machine.exists(named) && (await machine.starts(named))) return { path: named, origin: 'FIREFOX_PATH' }
    throw new Error(`FIREFOX_PATH is ${named}, which ${machine.exists(named) ? 'does not start' : 'does not exist'}`)
  }
  const installed = await firstThatStarts(machine)
  if (installed) return { path: installed, origin: 'installed' }
  machine.report('no Firefox here: installing the firefox-esr package of Debian')
  if (await machine.installDebianPackage('firefox-esr')) {
    const packaged = await firstThatStarts(machine)
    if (packaged) return { path: packaged, origin: 'debian' }
  }
  throw new Error('No Firefox: none installed, and no Debian package could be installed. Install Firefox, or set FIREFOX_PATH to one.')
}

async function firstThatStarts(machine: Machine): Promise<string | null> {
  for (const place of placesOf(machine)) if (machine.exists(place) && (await machine.starts(place))) return place
  return null
}

function placesOf({ platform, environment }: Machine): readonly string[] {
  const windows = platform === 'win32'
  const path = windows ? win32 : posix
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter).filter(Boolean)
  const onPath = NAMES_ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, windows ? `${name}.exe` : name)))
  const usual = windows
    ? ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((root) => (environment[root] ? [win32.join(environment[root], 'Mozilla Firefox\\firefox.exe')] : []))
    : platform === 'darwin'
      ? ['/Applications/Firefox.app/Contents/MacOS/firefox']
      : []
  return [...onPath, ...usual]
}
