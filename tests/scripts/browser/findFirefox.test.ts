import { describe, expect, it } from 'vitest'
import type { Machine } from '../../../scripts/browser/findBrowser.ts'
import { findFirefox, installedFirefoxes } from '../../../scripts/browser/firefox/findFirefox.ts'

/** A machine on which these programs start, and those of `packages` once Debian's have been installed. */
function machineWith(working: readonly string[], environment: Record<string, string> = {}, packages: readonly string[] = []) {
  const there = new Set(working)
  const installed: (readonly string[])[] = []
  const machine: Machine = {
    platform: 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin', ...environment },
    exists: (path) => there.has(path) || path === '/broken/firefox',
    starts: (path) => Promise.resolve(there.has(path)),
    playwrightPath: () => null,
    downloadWithPlaywright: () => Promise.reject(new Error('this is not for Firefox')),
    installDebianPackages: (names) => {
      installed.push(names)
      for (const path of packages) there.add(path)
      return Promise.resolve(packages.length > 0)
    },
    report: () => undefined,
  }
  return { machine, installed }
}

describe('findFirefox', () => {
  it('takes the one that is named before an installed one', async () => {
    expect(await findFirefox(machineWith(['/my/firefox', '/usr/bin/firefox'], { FIREFOX_PATH: '/my/firefox' }).machine)).toBe('/my/firefox')
  })

  it('tests no other where the one that is named does not start', async () => {
    await expect(findFirefox(machineWith(['/usr/bin/firefox'], { FIREFOX_PATH: '/broken/firefox' }).machine)).rejects.toThrow('which does not start')
    await expect(findFirefox(machineWith(['/usr/bin/firefox'], { FIREFOX_PATH: '/no/firefox' }).machine)).rejects.toThrow('which does not exist')
  })

  it('takes an installed one and installs nothing', async () => {
    const { machine, installed } = machineWith(['/usr/bin/firefox', '/usr/bin/firefox-esr'])
    expect(await findFirefox(machine)).toBe('/usr/bin/firefox-esr')
    expect(installed).toEqual([])
  })

  it('installs the package of Debian, with a screen, where there is none', async () => {
    const { machine, installed } = machineWith([], {}, ['/usr/bin/firefox-esr'])
    expect(await findFirefox(machine)).toBe('/usr/bin/firefox-esr')
    expect(installed).toEqual([['firefox-esr', 'xvfb']])
  })

  it('fails where there is none to be had', async () => {
    await expect(findFirefox(machineWith([]).machine)).rejects.toThrow('no Firefox was found')
  })
})

describe('installedFirefoxes', () => {
  it('names the usual place of each platform', () => {
    expect(installedFirefoxes('darwin', {})).toEqual(['/Applications/Firefox.app/Contents/MacOS/firefox'])
    expect(installedFirefoxes('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual(['C:\\Program Files\\Mozilla Firefox\\firefox.exe'])
    expect(installedFirefoxes('linux', { PATH: '/a' })).toEqual(['/a/firefox-esr', '/a/firefox'])
  })
})
