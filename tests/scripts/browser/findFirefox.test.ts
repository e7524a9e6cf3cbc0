import { describe, expect, it } from 'vitest'
import type { Machine } from '../../../scripts/browser/findBrowser.ts'
import { findFirefox } from '../../../scripts/browser/findFirefox.ts'

function machine(working: string[], more: Partial<Machine> = {}, environment: Record<string, string> = {}): Machine {
  return {
    platform: 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin', ...environment },
    exists: (path) => working.includes(path),
    starts: (path) => Promise.resolve(working.includes(path) && !path.includes('broken')),
    playwrightPath: () => null,
    downloadWithPlaywright: () => Promise.reject(new Error('not for Firefox')),
    installDebianPackage: () => Promise.resolve(false),
    report: () => undefined,
    ...more,
  }
}

describe('findFirefox', () => {
  it('takes the one that is named, and no other in its place', async () => {
    await expect(findFirefox(machine(['/my/firefox', '/usr/bin/firefox'], {}, { FIREFOX_PATH: '/my/firefox' }))).resolves.toEqual({ path: '/my/firefox', origin: 'FIREFOX_PATH' })
    await expect(findFirefox(machine(['/my/broken', '/usr/bin/firefox'], {}, { FIREFOX_PATH: '/my/broken' }))).rejects.toThrow('does not start')
    await expect(findFirefox(machine(['/usr/bin/firefox'], {}, { FIREFOX_PATH: '/none' }))).rejects.toThrow('does not exist')
  })

  it('takes an installed one', async () => {
    await expect(findFirefox(machine(['/usr/bin/firefox-esr']))).resolves.toEqual({ path: '/usr/bin/firefox-esr', origin: 'installed' })
    const windows = machine(['C:\\Programs\\Mozilla Firefox\\firefox.exe'], { platform: 'win32' }, { PROGRAMFILES: 'C:\\Programs' })
    await expect(findFirefox(windows)).resolves.toMatchObject({ origin: 'installed' })
  })

  it('asks Debian where there is none, and fails clearly where that has none either', async () => {
    const working: string[] = []
    const installDebianPackage = (name: string) => {
      expect(name).toBe('firefox-esr')
      working.push('/usr/bin/firefox-esr')
      return Promise.resolve(true)
    }
    await expect(findFirefox(machine(working, { installDebianPackage }))).resolves.toEqual({ path: '/usr/bin/firefox-esr', origin: 'debian' })
    await expect(findFirefox(machine([]))).rejects.toThrow('set FIREFOX_PATH')
  })
})
