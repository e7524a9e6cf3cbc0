import { describe, expect, it } from 'vitest'
import { findBrowser, type Machine } from '../../../scripts/browser/findBrowser.ts'
import { browserFlags } from '../../../scripts/browser/flags.ts'
import { installedPlaces } from '../../../scripts/browser/installedPlaces.ts'

interface Pretence {
  readonly working?: readonly string[]
  readonly broken?: readonly string[]
  readonly environment?: Record<string, string>
  readonly platform?: NodeJS.Platform
  /** What a download or a package puts on the machine; undefined: it fails. */
  readonly download?: string
  readonly debian?: string
}

function pretend(pretence: Pretence): { machine: Machine; steps: string[] } {
  const working = new Set(pretence.working)
  const broken = new Set(pretence.broken)
  const steps: string[] = []
  const install = (step: string, path: string | undefined) => {
    steps.push(step)
    if (path !== undefined) working.add(path)
    return Promise.resolve(path !== undefined)
  }
  const machine: Machine = {
    platform: pretence.platform ?? 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin', ...pretence.environment },
    exists: (path) => working.has(path) || broken.has(path),
    starts: (path) => Promise.resolve(working.has(path)),
    playwrightPath: () => '/cache/playwright/chrome',
    downloadWithPlaywright: () => install('download', pretence.download),
    installDebianPackages: () => install('debian', pretence.debian),
    report: () => undefined,
  }
  return { machine, steps }
}

describe('findBrowser', () => {
  it('takes CHROMIUM_PATH before an installed browser', async () => {
    const { machine } = pretend({ environment: { CHROMIUM_PATH: '/my/chrome' }, working: ['/my/chrome', '/usr/bin/chromium'] })
    expect(await findBrowser(machine)).toEqual({ path: '/my/chrome', origin: 'CHROMIUM_PATH' })
  })

  it('fails where CHROMIUM_PATH names nothing that starts, and tests no other browser in its place', async () => {
    const broken = pretend({ environment: { CHROMIUM_PATH: '/my/chrome' }, broken: ['/my/chrome'], working: ['/usr/bin/chromium'] })
    await expect(findBrowser(broken.machine)).rejects.toThrow('CHROMIUM_PATH is /my/chrome, which does not start')
    const absent = pretend({ environment: { CHROMIUM_PATH: '/my/chrome' }, working: ['/usr/bin/chromium'] })
    await expect(findBrowser(absent.machine)).rejects.toThrow('does not exist')
  })

  it('takes an installed browser before the one Playwright already downloaded', async () => {
    const { machine, steps } = pretend({ working: ['/usr/bin/google-chrome', '/cache/playwright/chrome'] })
    expect(await findBrowser(machine)).toEqual({ path: '/usr/bin/google-chrome', origin: 'installed' })
    expect(steps).toEqual([])
  })

  it('passes over an installed launcher that does not start', async () => {
    const { machine } = pretend({ broken: ['/usr/bin/chromium-browser'], working: ['/opt/google/chrome/chrome'] })
    expect(await findBrowser(machine)).toEqual({ path: '/opt/google/chrome/chrome', origin: 'installed' })
  })

  it('uses an earlier download without downloading again', async () => {
    const { machine, steps } = pretend({ working: ['/cache/playwright/chrome'] })
    expect(await findBrowser(machine)).toEqual({ path: '/cache/playwright/chrome', origin: 'playwright' })
    expect(steps).toEqual([])
  })

  it('downloads before it asks Debian', async () => {
    const { machine, steps } = pretend({ download: '/cache/playwright/chrome', debian: '/usr/bin/chromium' })
    expect(await findBrowser(machine)).toEqual({ path: '/cache/playwright/chrome', origin: 'playwright' })
    expect(steps).toEqual(['download'])
  })

  it('asks Debian where the download fails', async () => {
    const { machine, steps } = pretend({ debian: '/usr/bin/chromium' })
    expect(await findBrowser(machine)).toEqual({ path: '/usr/bin/chromium', origin: 'debian' })
    expect(steps).toEqual(['download', 'debian'])
  })

  it('asks Debian where the download arrives but does not start', async () => {
    const { machine, steps } = pretend({ download: '/somewhere/else', broken: ['/cache/playwright/chrome'], debian: '/usr/bin/chromium' })
    expect((await findBrowser(machine)).origin).toBe('debian')
    expect(steps).toEqual(['download', 'debian'])
  })

  it('fails clearly when nothing works', async () => {
    const { machine, steps } = pretend({})
    await expect(findBrowser(machine)).rejects.toThrow('set CHROMIUM_PATH')
    expect(steps).toEqual(['download', 'debian'])
  })
})

describe('installedPlaces', () => {
  it('looks on the PATH first, in the order of the PATH', () => {
    const places = installedPlaces('linux', { PATH: '/a:/b' })
    expect(places.slice(0, 2)).toEqual(['/a/chromium', '/b/chromium'])
    expect(places.at(-1)).toBe('/snap/bin/chromium')
  })

  it('knows the usual places of macOS and Windows', () => {
    expect(installedPlaces('darwin', { HOME: '/Users/ana' })).toContain(
      '/Users/ana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
    const windows = installedPlaces('win32', { Path: 'C:\\tools;D:\\bin', LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local' })
    expect(windows[0]).toBe('C:\\tools\\chromium.exe')
    expect(windows).toContain('C:\\Users\\ana\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe')
  })
})

describe('browserFlags', () => {
  it('turns the sandbox off for root only', () => {
    expect(browserFlags(true)).toContain('--no-sandbox')
    expect(browserFlags(false)).not.toContain('--no-sandbox')
    expect(browserFlags(false)).toContain('--use-angle=swiftshader')
  })
})
