import { installedPlaces } from './installedPlaces.ts'

/** What the search needs of the machine; passed in so that its order can be tested without touching one. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  exists(path: string): boolean
  /** Whether the program at this path really starts: an installed launcher may lack its libraries. */
  starts(path: string): Promise<boolean>
  /** Path at which Playwright keeps the Chromium it downloads, whether or not it is there. */
  playwrightPath(): string | null
  downloadWithPlaywright(): Promise<boolean>
  /** Debian's packages of these names; false where there is no apt-get or no right to use it. */
  installDebianPackages(names: readonly string[]): Promise<boolean>
  report(line: string): void
}

export interface FoundBrowser {
  readonly path: string
  readonly origin: 'CHROMIUM_PATH' | 'installed' | 'playwright' | 'debian'
}

/**
 * The Chromium to test with: CHROMIUM_PATH, an installed Chrome or Chromium, Playwright's own download,
 * Debian's package, in that order. Throws when there is none: a missing browser is a failure, never a skip;
 * and when CHROMIUM_PATH is set but does not start, because another browser than the one named would be tested.
 */
export async function findBrowser(machine: Machine): Promise<FoundBrowser> {
  const named = machine.environment['CHROMIUM_PATH']
  if (named) {
    if (machine.exists(named) && (await machine.starts(named))) return { path: named, origin: 'CHROMIUM_PATH' }
    throw new Error(`CHROMIUM_PATH is ${named}, which ${machine.exists(named) ? 'does not start' : 'does not exist'}`)
  }
  const installed = await findInstalled(machine)
  if (installed) return { path: installed, origin: 'installed' }

  const ready = await playwrightBrowser(machine)
  if (ready) return { path: ready, origin: 'playwright' }
  machine.report('no Chrome or Chromium here: downloading the one of Playwright')
  if (await machine.downloadWithPlaywright()) {
    const downloaded = await playwrightBrowser(machine)
    if (downloaded) return { path: downloaded, origin: 'playwright' }
    machine.report('the download of Playwright does not start on this machine')
  }
  machine.report('installing the chromium package of Debian')
  if (await machine.installDebianPackages(['chromium'])) {
    const packaged = await findInstalled(machine)
    if (packaged) return { path: packaged, origin: 'debian' }
  }
  throw new Error(
    'No Chromium: none installed, Playwright could not download one, and no Debian package could be installed. ' +
      'Install Chrome or Chromium, or set CHROMIUM_PATH to one.',
  )
}

async function findInstalled(machine: Machine): Promise<string | null> {
  for (const place of installedPlaces(machine.platform, machine.environment)) {
    if (machine.exists(place) && (await machine.starts(place))) return place
  }
  return null
}

async function playwrightBrowser(machine: Machine): Promise<string | null> {
  const path = machine.playwrightPath()
  return path && machine.exists(path) && (await machine.starts(path)) ? path : null
}
